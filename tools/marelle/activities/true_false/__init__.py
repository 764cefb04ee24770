"""The ``true-false`` activity: one statement, true or false."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.true_false import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="true-false",
    label=N_("vrai ou faux"),
    interaction=Interaction.TRUE_FALSE,
    partial="Tout ou rien.",
    model=model,
    explained=True,
    exports={
        "moodle_xml": Mapped(name="truefalse", fate="kept"),
        "gift": Mapped(name="truefalse", fate="kept"),
        "qti21": Mapped(name="choiceInteraction", fate="kept"),
        "h5p": Mapped(name="H5P.TrueFalse", fate="kept"),
        "csv": Mapped(name="answers", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Un choix entre « Vrai » et « Faux »."),
        ),
    },
)

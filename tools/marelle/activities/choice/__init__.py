"""The ``choice`` activity: pick the right answer, or all the right answers, among 2 to 6."""

from marelle.activities import picking
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.choice import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="choice",
    label=N_("choix"),
    interaction=Interaction.CHOICE,
    partial="Bonnes réponses cochées moins mauvaises réponses cochées, "
    "divisé par le nombre de bonnes réponses ; jamais moins de 0.",
    model=model,
    meanings=picking.meanings,
    mixes=".opt",
    variant=picking.variant,
    exports={
        "moodle_xml": Mapped(name="multichoice", fate="kept"),
        "gift": Mapped(name="multichoice", fate="kept"),
        "qti21": Mapped(name="choiceInteraction", fate="kept"),
        "h5p": Mapped(name="H5P.MultiChoice", fate="kept"),
        "csv": Mapped(name="answers", fate="kept"),
        "aiken": Mapped(name="multichoice", fate="kept"),
    },
)

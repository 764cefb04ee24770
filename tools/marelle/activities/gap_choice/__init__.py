"""The ``gap-choice`` activity: choose the missing words of a text, each from its own list."""

from marelle.activities import gaps
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.gap_choice import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="gap-choice",
    label=N_("trous à choisir"),
    interaction=Interaction.MATCHING,
    partial="Nombre de trous justes, divisé par le nombre de trous.",
    model=model,
    meanings=gaps.meanings,
    mixes="option+option",
    variant=gaps.variant,
    exports={
        "moodle_xml": Mapped(name="gapselect", fate="kept"),
        "gift": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Un seul trou par question : chaque trou devient une question."),
        ),
        "qti21": Mapped(name="inlineChoiceInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.DragText",
            fate="degraded",
            how=N_("Les listes deviennent une seule réserve d’étiquettes à placer dans le texte."),
        ),
        "csv": Mapped(name="gaps", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Un seul trou par question : chaque trou devient une question."),
        ),
    },
)

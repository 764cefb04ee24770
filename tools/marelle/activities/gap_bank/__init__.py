"""The ``gap-bank`` activity: put labels in the gaps of a text."""

from marelle.activities import gaps
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.gap_bank import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="gap-bank",
    label=N_("trous avec étiquettes"),
    interaction=Interaction.MATCHING,
    partial="Nombre de trous justes, divisé par le nombre de trous.",
    model=model,
    meanings=gaps.meanings,
    mixes=".bank>button,option+option",
    variant=gaps.variant,
    exports={
        "moodle_xml": Mapped(name="ddwtos", fate="kept"),
        "gift": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Chaque trou devient une question, avec toutes les étiquettes."),
        ),
        "qti21": Mapped(name="gapMatchInteraction", fate="kept"),
        "h5p": Mapped(name="H5P.DragText", fate="kept"),
        "csv": Mapped(name="gaps", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Chaque trou devient une question, avec toutes les étiquettes."),
        ),
    },
)

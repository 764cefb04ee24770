"""The ``image-choice`` activity: pick the right picture, or all the right ones, among 2 to 4."""

from marelle.activities import picking
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.image_choice import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="image-choice",
    label=N_("choix d’image"),
    interaction=Interaction.CHOICE,
    partial="Bonnes images cochées moins mauvaises images cochées, "
    "divisé par le nombre de bonnes images ; jamais moins de 0.",
    model=model,
    meanings=picking.meanings,
    mixes=".opt",
    variant=picking.variant,
    exports={
        "moodle_xml": Mapped(name="multichoice", fate="kept"),
        "gift": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Chaque image est remplacée par sa légende ou sa description."),
        ),
        "qti21": Mapped(name="choiceInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.MultiMediaChoice",
            fate="degraded",
            how=N_("Les images n’ont plus de légende."),
        ),
        "csv": Mapped(
            name="answers",
            fate="degraded",
            how=N_("Chaque image est remplacée par sa légende ou sa description."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Chaque image est remplacée par sa légende ou sa description."),
        ),
    },
)

"""The ``categorize`` activity: put each element in its category, many to one."""

from marelle.activities import placing
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.categorize import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="categorize",
    label=N_("classement"),
    interaction=Interaction.MATCHING,
    partial="Nombre d’éléments bien classés, divisé par le nombre d’éléments.",
    model=model,
    meanings=placing.meanings,
    mixes=".row",
    variant=placing.variant,
    exports={
        "moodle_xml": Mapped(name="matching", fate="kept"),
        "gift": Mapped(name="matching", fate="kept"),
        "qti21": Mapped(name="matchInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.DragText",
            fate="degraded",
            how=N_("Chaque catégorie devient une étiquette à placer dans le texte."),
        ),
        "csv": Mapped(
            name="pairs",
            fate="degraded",
            how=N_("L’ordre des catégories n’est pas gardé."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

"""The ``order`` activity: put 3 to 6 steps back into the right order."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.order import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="order",
    label=N_("remise en ordre"),
    interaction=Interaction.SEQUENCING,
    partial="Nombre d’étapes suivies de la bonne étape, divisé par le nombre d’étapes moins une.",
    model=model,
    meanings=model.meanings,
    mixes="li",
    variant=model.variant,
    exports={
        "moodle_xml": Mapped(name="ordering", fate="kept"),
        "gift": Mapped(
            name="matching",
            fate="degraded",
            how=N_("Chaque numéro d’ordre est à associer à son étape."),
        ),
        "qti21": Mapped(
            name="orderInteraction",
            fate="degraded",
            how=N_("Tout ou rien : un ordre en partie juste ne rapporte rien."),
        ),
        "h5p": Mapped(
            name="H5P.DragText",
            fate="degraded",
            how=N_("Chaque étape devient une étiquette à placer devant son numéro."),
        ),
        "csv": Mapped(name="steps", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

"""The ``match`` activity: give each left side its right side, one to one."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.match import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="match",
    label=N_("association"),
    interaction=Interaction.MATCHING,
    partial="Nombre de paires justes, divisé par le nombre de paires.",
    model=model,
    meanings=model.meanings,
    pairs=True,
    mixes="option+option",
    variant=model.variant,
    exports={
        "moodle_xml": Mapped(name="matching", fate="kept"),
        "gift": Mapped(name="matching", fate="kept"),
        "qti21": Mapped(name="matchInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.DragText",
            fate="degraded",
            how=N_("Chaque proposition devient une étiquette à placer dans le texte."),
        ),
        "csv": Mapped(name="pairs", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

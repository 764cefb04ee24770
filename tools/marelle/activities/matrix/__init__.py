"""The ``matrix`` activity: rows of statements, the same few columns for all."""

from marelle.activities import placing
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.matrix import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="matrix",
    label=N_("tableau"),
    interaction=Interaction.MATCHING,
    partial="Nombre de lignes justes, divisé par le nombre de lignes.",
    model=model,
    meanings=placing.meanings,
    mixes=".row",
    variant=placing.variant,
    exports={
        "moodle_xml": Mapped(name="matching", fate="kept"),
        "gift": Mapped(name="matching", fate="kept"),
        "qti21": Mapped(name="matchInteraction.qti-match-tabular", fate="kept"),
        "h5p": Mapped(
            name="H5P.DragText",
            fate="degraded",
            how=N_("Chaque colonne devient une étiquette à placer dans le texte."),
        ),
        "csv": Mapped(
            name="pairs",
            fate="degraded",
            how=N_("L’ordre des colonnes n’est pas gardé."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

"""The ``highlight`` activity: find one or several words in a text."""

from marelle.activities import picking
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.highlight import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="highlight",
    label=N_("repérer dans le texte"),
    interaction=Interaction.CHOICE,
    partial="Bons mots choisis moins mauvais mots choisis, "
    "divisé par le nombre de bons mots ; jamais moins de 0.",
    model=model,
    meanings=picking.meanings,
    exports={
        "moodle_xml": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Les mots sont une liste à cocher sous le texte."),
        ),
        "gift": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Les mots sont une liste à cocher sous le texte."),
        ),
        "qti21": Mapped(name="hottextInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.MarkTheWords",
            fate="degraded",
            how=N_("Tous les mots du texte peuvent être choisis, sans explication par mot."),
        ),
        "csv": Mapped(
            name="answers",
            fate="degraded",
            how=N_("Les mots sont une liste à cocher sous le texte."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Les mots sont une liste à cocher après le texte."),
        ),
    },
)

"""The ``short-answer`` activity: type a word or a few, from memory."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.short_answer import model
from marelle.i18n import N_

_STRICTER = N_(
    "Les accents comptent : la réponse sans accent est ajoutée aux réponses admises. "
    "Une faute de frappe ne rapporte rien."
)
TYPE = ActivityType(
    name="short-answer",
    label=N_("réponse courte"),
    interaction=Interaction.FILL_IN,
    partial="Tous les points pour une réponse admise, la moitié à une faute de frappe près. "
    "Majuscules, accents, espaces, tirets et apostrophes ne comptent pas.",
    model=model,
    explained=True,
    exports={
        "moodle_xml": Mapped(name="shortanswer", fate="degraded", how=_STRICTER),
        "gift": Mapped(name="shortanswer", fate="degraded", how=_STRICTER),
        "qti21": Mapped(name="textEntryInteraction", fate="degraded", how=_STRICTER),
        "h5p": Mapped(name="H5P.Blanks", fate="degraded", how=_STRICTER),
        "csv": Mapped(name="gaps", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

"""The ``gap-text`` activity: type the missing words of a text."""

from marelle.activities import gaps
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.gap_text import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="gap-text",
    label=N_("texte à trous"),
    interaction=Interaction.FILL_IN,
    partial="Nombre de trous justes, divisé par le nombre de trous. "
    "Majuscules, accents, espaces, tirets et apostrophes ne comptent pas.",
    model=model,
    meanings=gaps.meanings,
    exports={
        "moodle_xml": Mapped(
            name="cloze",
            fate="degraded",
            how=N_(
                "Les accents comptent : la réponse sans accent est ajoutée aux réponses admises."
            ),
        ),
        "gift": Mapped(
            name="shortanswer",
            fate="degraded",
            how=N_("Un seul trou par question : chaque trou devient une question."),
        ),
        "qti21": Mapped(
            name="textEntryInteraction",
            fate="degraded",
            how=N_(
                "Les accents comptent : la réponse sans accent est ajoutée aux réponses admises."
            ),
        ),
        "h5p": Mapped(
            name="H5P.Blanks",
            fate="degraded",
            how=N_(
                "Les accents comptent : la réponse sans accent est ajoutée aux réponses admises."
            ),
        ),
        "csv": Mapped(name="gaps", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

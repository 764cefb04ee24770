"""The ``gap-text`` activity: type the missing words of a text."""

from marelle.activities import spelling
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.gap_text import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="gap-text",
    label=N_("texte à trous"),
    interaction=Interaction.FILL_IN,
    partial="Nombre de trous justes, divisé par le nombre de trous. "
    "Majuscules, accents, espaces, tirets et apostrophes ne comptent pas.",
    build=model.build,
    problems=model.problems,
    key=model.key,
    score=spelling.score,
    response_size=model.response_size,
    texts=model.texts,
    seconds=model.seconds,
    render=late(__name__, "render"),
    correction=late(__name__, "correction"),
    paper=late(__name__, "paper"),
    answer=late(__name__, "answer"),
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
    },
)

"""The ``flashcard`` activity: a front, a back, and what the learner says of it; never scored."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.flashcard import model
from marelle.activities.parts import late
from marelle.i18n import N_
from marelle.model import Format

TYPE = ActivityType(
    name="flashcard",
    label=N_("carte mémoire"),
    interaction=Interaction.LIKERT,
    partial="Aucun point : l’agent dit lui-même s’il savait.",
    build=model.build,
    problems=model.problems,
    key=model.key,
    score=model.score,
    response_size=model.response_size,
    texts=model.texts,
    seconds=model.seconds,
    render=late(__name__, "render"),
    correction=late(__name__, "correction"),
    paper=late(__name__, "paper"),
    answer=late(__name__, "answer"),
    exports={
        "moodle_xml": Mapped(
            name="description",
            fate="degraded",
            how=N_("La carte devient un texte : le recto, puis le verso."),
        ),
        "gift": Mapped(
            name="description",
            fate="degraded",
            how=N_("La carte devient un texte : le recto, puis le verso."),
        ),
        "qti21": Mapped(
            name="assessmentItem",
            fate="dropped",
            how=N_("QTI n’a pas de carte mémoire."),
        ),
        "h5p": Mapped(
            name="H5P.Dialogcards",
            fate="kept",
            how=N_("La bibliothèque Dialogcards doit être installée sur la plateforme."),
        ),
    },
    scored=False,
    moment=Format.CARDS,
)

"""The ``flashcard`` activity: a front, a back, and what the learner says of it; never scored."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.flashcard import model
from marelle.i18n import N_
from marelle.model import Format

TYPE = ActivityType(
    name="flashcard",
    label=N_("carte mémoire"),
    interaction=Interaction.LIKERT,
    partial="Aucun point : l’agent dit lui-même s’il savait.",
    model=model,
    meanings=model.meanings,
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
        "h5p": Mapped(name="H5P.Dialogcards", fate="kept"),
        "csv": Mapped(name="card", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
    scored=False,
    moment=Format.CARDS,
)

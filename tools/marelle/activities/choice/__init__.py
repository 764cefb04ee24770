"""The ``choice`` activity: pick the right answer, or all the right answers, among 2 to 6."""

from marelle.activities import picking
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.choice import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="choice",
    label=N_("choix"),
    interaction=Interaction.CHOICE,
    partial="Bonnes réponses cochées moins mauvaises réponses cochées, "
    "divisé par le nombre de bonnes réponses ; jamais moins de 0.",
    build=model.build,
    problems=model.problems,
    key=picking.key,
    score=picking.score,
    response_size=picking.response_size,
    texts=model.texts,
    seconds=model.seconds,
    render=late(__name__, "render"),
    correction=late(__name__, "correction"),
    paper=late(__name__, "paper"),
    answer=late(__name__, "answer"),
    exports={
        "moodle_xml": Mapped(name="multichoice", fate="kept"),
        "gift": Mapped(name="multichoice", fate="kept"),
        "qti21": Mapped(name="choiceInteraction", fate="kept"),
        "h5p": Mapped(name="H5P.MultiChoice", fate="kept"),
    },
)

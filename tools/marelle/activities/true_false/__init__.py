"""The ``true-false`` activity: one statement, true or false."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.parts import late
from marelle.activities.true_false import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="true-false",
    label=N_("vrai ou faux"),
    interaction=Interaction.TRUE_FALSE,
    partial="Tout ou rien.",
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
        "moodle_xml": Mapped(name="truefalse", fate="kept"),
        "gift": Mapped(name="truefalse", fate="kept"),
        "qti21": Mapped(name="choiceInteraction", fate="kept"),
        "h5p": Mapped(name="H5P.TrueFalse", fate="kept"),
    },
)

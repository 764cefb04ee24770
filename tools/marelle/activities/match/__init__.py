"""The ``match`` activity: give each left side its right side, one to one."""

from marelle.activities import pairing
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.match import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="match",
    label=N_("association"),
    interaction=Interaction.MATCHING,
    partial="Nombre de paires justes, divisé par le nombre de paires.",
    build=model.build,
    problems=model.problems,
    key=model.key,
    score=pairing.score,
    response_size=model.response_size,
    texts=model.texts,
    seconds=model.seconds,
    render=late(__name__, "render"),
    correction=late(__name__, "correction"),
    paper=late(__name__, "paper"),
    answer=late(__name__, "answer"),
    exports={
        "moodle_xml": Mapped(name="matching", fate="kept"),
        "gift": Mapped(name="matching", fate="kept"),
        "qti21": Mapped(name="matchInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.DragText",
            fate="degraded",
            how=N_("Chaque proposition devient une étiquette à placer dans le texte."),
        ),
    },
)

"""The ``categorize`` activity: put each element in its category, many to one."""

from marelle.activities import pairing, placing
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.categorize import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="categorize",
    label=N_("classement"),
    interaction=Interaction.MATCHING,
    partial="Nombre d’éléments bien classés, divisé par le nombre d’éléments.",
    build=model.build,
    problems=model.problems,
    key=placing.key,
    score=pairing.score,
    response_size=placing.response_size,
    texts=placing.texts,
    seconds=placing.seconds,
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
            how=N_("Chaque catégorie devient une étiquette à placer dans le texte."),
        ),
    },
)

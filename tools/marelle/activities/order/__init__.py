"""The ``order`` activity: put 3 to 6 steps back into the right order."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.order import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="order",
    label=N_("remise en ordre"),
    interaction=Interaction.SEQUENCING,
    partial="Nombre d’étapes suivies de la bonne étape, divisé par le nombre d’étapes moins une.",
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
        "moodle_xml": Mapped(name="ordering", fate="kept"),
        "gift": Mapped(
            name="matching",
            fate="degraded",
            how=N_("Chaque numéro d’ordre est à associer à son étape."),
        ),
        "qti21": Mapped(name="orderInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.SortParagraphs",
            fate="kept",
            how=N_("La bibliothèque SortParagraphs doit être installée sur la plateforme."),
        ),
    },
)

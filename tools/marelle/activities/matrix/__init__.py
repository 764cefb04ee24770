"""The ``matrix`` activity: rows of statements, the same few columns for all."""

from marelle.activities import pairing, placing
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.matrix import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="matrix",
    label=N_("tableau"),
    interaction=Interaction.MATCHING,
    partial="Nombre de lignes justes, divisé par le nombre de lignes.",
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
            how=N_("Chaque colonne devient une étiquette à placer dans le texte."),
        ),
    },
)

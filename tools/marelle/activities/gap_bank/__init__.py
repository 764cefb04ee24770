"""The ``gap-bank`` activity: put labels in the gaps of a text."""

from marelle.activities import pairing
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.gap_bank import model
from marelle.activities.parts import late
from marelle.i18n import N_

TYPE = ActivityType(
    name="gap-bank",
    label=N_("trous avec étiquettes"),
    interaction=Interaction.MATCHING,
    partial="Nombre de trous justes, divisé par le nombre de trous.",
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
        "moodle_xml": Mapped(name="ddwtos", fate="kept"),
        "gift": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Chaque trou devient une question, avec toutes les étiquettes."),
        ),
        "qti21": Mapped(name="gapMatchInteraction", fate="kept"),
        "h5p": Mapped(name="H5P.DragText", fate="kept"),
    },
)

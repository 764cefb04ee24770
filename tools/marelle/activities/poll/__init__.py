"""The ``poll`` activity: an opinion or a degree on a scale; never scored."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.parts import late
from marelle.activities.poll import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="poll",
    label=N_("sondage"),
    interaction=Interaction.LIKERT,
    partial="Aucun point : il n’y a pas de bonne réponse.",
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
            name="multichoice",
            fate="degraded",
            how=N_("Un test de Moodle dit toujours « juste » : la question vaut 0 point."),
        ),
        "gift": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("GIFT n’a pas de sondage : toute question y a une bonne réponse."),
        ),
        "qti21": Mapped(name="choiceInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.Questionnaire",
            fate="kept",
            how=N_("La bibliothèque Questionnaire doit être installée sur la plateforme."),
        ),
    },
    scored=False,
)

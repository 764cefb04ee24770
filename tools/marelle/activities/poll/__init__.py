"""The ``poll`` activity: an opinion or a degree on a scale; never scored."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.poll import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="poll",
    label=N_("sondage"),
    interaction=Interaction.LIKERT,
    partial="Aucun point : il n’y a pas de bonne réponse.",
    model=model,
    meanings=model.meanings,
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
        "h5p": Mapped(name="H5P.Questionnaire", fate="kept"),
        "csv": Mapped(name="answers", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
    scored=False,
)

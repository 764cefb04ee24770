"""The ``scenario`` activity: a situation, choices, and what each of them leads to."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.scenario import model, score
from marelle.i18n import N_
from marelle.model import Format

TYPE = ActivityType(
    name="scenario",
    label=N_("mise en situation"),
    interaction=Interaction.PERFORMANCE,
    partial="Moyenne des choix faits : un bon choix vaut 1, un choix acceptable 0,5, "
    "un mauvais choix 0.",
    model=model,
    meanings=model.meanings,
    exports={
        "moodle_xml": Mapped(
            name="description",
            fate="dropped",
            how=N_("Moodle n’a pas de question à embranchements : utilisez le paquet SCORM."),
        ),
        "gift": Mapped(
            name="description",
            fate="dropped",
            how=N_("GIFT n’a pas de question à embranchements : utilisez le paquet SCORM."),
        ),
        "qti21": Mapped(
            name="branchRule",
            fate="dropped",
            how=N_("Peu d’outils suivent les embranchements de QTI : utilisez le paquet SCORM."),
        ),
        "h5p": Mapped(
            name="H5P.BranchingScenario",
            fate="dropped",
            how=N_("Une colonne H5P n’accepte pas d’embranchements : utilisez le paquet SCORM."),
        ),
        "csv": Mapped(
            name="answers",
            fate="dropped",
            how=N_("Un tableur ne suit pas d’embranchements : utilisez le paquet SCORM."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
    moment=Format.SITUATION,
    panoramas=model.panoramas,
    views={"text": "tree", "svg": "drawing"},
    road=score.road,
)

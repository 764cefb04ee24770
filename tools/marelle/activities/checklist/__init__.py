"""The ``checklist`` activity: a gesture that a tutor sees and signs; never scored."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.checklist import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="checklist",
    label=N_("geste observé"),
    interaction=Interaction.PERFORMANCE,
    partial="Aucun point : un tuteur voit le geste et signe. Jamais exigé pour finir le module.",
    model=model,
    meanings=model.meanings,
    exports={
        "moodle_xml": Mapped(
            name="description",
            fate="dropped",
            how=N_("Un test de Moodle ne fait pas signer un tuteur : imprimez la fiche."),
        ),
        "gift": Mapped(
            name="description",
            fate="dropped",
            how=N_("GIFT ne fait pas signer un tuteur : imprimez la fiche."),
        ),
        "qti21": Mapped(
            name="choiceInteraction",
            fate="degraded",
            how=N_("Une liste à cocher sans points, et sans signature."),
        ),
        "h5p": Mapped(
            name="H5P.DocumentationTool",
            fate="dropped",
            how=N_("H5P ne fait pas signer un tuteur : imprimez la fiche."),
        ),
        "csv": Mapped(
            name="steps",
            fate="degraded",
            how=N_("Une liste d’étapes, sans signature."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
    scored=False,
)

"""The ``numeric`` activity: type a number, within a tolerance."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.numeric import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="numeric",
    label=N_("nombre"),
    interaction=Interaction.NUMERIC,
    partial="Tout ou rien : juste si l’écart ne dépasse pas la tolérance.",
    model=model,
    explained=True,
    exports={
        "moodle_xml": Mapped(name="numerical", fate="kept"),
        "gift": Mapped(name="numerical", fate="kept"),
        "qti21": Mapped(name="textEntryInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.Blanks",
            fate="degraded",
            how=N_("Sans tolérance : seul le nombre exact est admis, avec virgule ou point."),
        ),
        "csv": Mapped(name="number", fate="kept"),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

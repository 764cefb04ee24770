"""The ``slider`` activity: set a number on a ruled scale, within a tolerance."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.slider import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="slider",
    label=N_("curseur"),
    interaction=Interaction.NUMERIC,
    partial="Tout ou rien : juste si l’écart ne dépasse pas la tolérance.",
    model=model,
    meanings=model.meanings,
    explained=True,
    exports={
        "moodle_xml": Mapped(
            name="numerical",
            fate="degraded",
            how=N_("Le nombre est à taper, sans curseur ni bornes."),
        ),
        "gift": Mapped(
            name="numerical",
            fate="degraded",
            how=N_("Le nombre est à taper, sans curseur ni bornes."),
        ),
        "qti21": Mapped(name="sliderInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.Blanks",
            fate="degraded",
            how=N_("Sans tolérance : seul le nombre exact est admis, avec virgule ou point."),
        ),
        "csv": Mapped(
            name="number",
            fate="degraded",
            how=N_("Le nombre est à taper, sans curseur ni bornes."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
)

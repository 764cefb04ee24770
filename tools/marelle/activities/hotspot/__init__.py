"""The ``hotspot`` activity: find one or several things on a picture."""

from marelle.activities import picking
from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.hotspot import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="hotspot",
    label=N_("repérer sur l’image"),
    interaction=Interaction.CHOICE,
    partial="Bonnes zones choisies moins mauvaises zones choisies, "
    "divisé par le nombre de bonnes zones ; jamais moins de 0.",
    model=model,
    meanings=picking.meanings,
    exports={
        "moodle_xml": Mapped(
            name="multichoice",
            fate="degraded",
            how=N_("Les zones sont une liste à cocher sous l’image, sans leurs contours."),
        ),
        "gift": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("GIFT n’a pas d’image : utilisez Moodle XML ou le paquet SCORM."),
        ),
        "qti21": Mapped(name="hotspotInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.ImageHotspotQuestion",
            fate="degraded",
            how=N_("Une seule zone suffit, en rectangle ou en cercle, et sans son nom."),
        ),
        "csv": Mapped(
            name="answers",
            fate="dropped",
            how=N_("Un tableur n’a pas d’image : utilisez Moodle XML ou le paquet SCORM."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
    draws_picture=True,
)

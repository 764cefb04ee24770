"""The ``reflection`` activity: write freely, then compare with an expert; never scored."""

from marelle.activities.base import ActivityType, Interaction, Mapped
from marelle.activities.reflection import model
from marelle.i18n import N_

TYPE = ActivityType(
    name="reflection",
    label=N_("réflexion"),
    interaction=Interaction.LONG_FILL_IN,
    partial="Aucun point : l’agent compare lui-même avec la réponse d’un expert.",
    model=model,
    exports={
        "moodle_xml": Mapped(
            name="essay",
            fate="degraded",
            how=N_("Moodle attend une note du formateur : la question vaut 0 point."),
        ),
        "gift": Mapped(
            name="essay",
            fate="degraded",
            how=N_("GIFT attend une note du formateur : mettez la question à 0 point."),
        ),
        "qti21": Mapped(name="extendedTextInteraction", fate="kept"),
        "h5p": Mapped(
            name="H5P.Essay",
            fate="degraded",
            how=N_("Essay cherche des mots-clés : il n’y en a pas, la réponse n’est pas notée."),
        ),
        "csv": Mapped(
            name="card",
            fate="degraded",
            how=N_("La longueur de la réponse n’est plus limitée."),
        ),
        "aiken": Mapped(
            name="multichoice",
            fate="dropped",
            how=N_("Aiken ne connaît que les choix à une bonne réponse."),
        ),
    },
    scored=False,
)

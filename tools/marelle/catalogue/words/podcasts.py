"""Stage 3, model: the sentences about series and episodes."""

from marelle.i18n import _
from marelle.read.words import Words


def missing(name: str) -> str:
    """A sheet names a file that is not there."""
    return _("Le fichier « {name} » n’est pas dans le dossier de la série.").format(name=name)


def put(path: str) -> str:
    """Where it should be; *path* is that of the sheet."""
    folder = path.rpartition("/")[0]
    return _("Rangez ce fichier dans « {folder} ».").format(folder=f"{folder}/media/")


def unused() -> Words:
    """A file that nothing plays or shows."""
    return _("Aucun épisode n’emploie ce fichier."), _("Employez-le, ou supprimez-le.")


def poster(film: bool) -> Words:
    """A film without the picture that waits for it, or a sound with one."""
    if film:
        return _("Cette vidéo n’a pas d’image d’attente."), _(
            "Ajoutez « poster: » et une image de la vidéo, rangée dans « media »."
        )
    return _("Un son n’a pas d’image d’attente."), _(
        "Retirez « poster: » ; la pochette de l’épisode s’écrit « picture: »."
    )


def outlasts(end: float, length: float) -> Words:
    """A transcript that speaks after the sound is over."""
    return _("La transcription finit à {end}, et l’épisode à {length}.").format(
        end=clock(end), length=clock(length)
    ), _("Vérifiez que c’est la bonne transcription, ou corrigez ses temps.")


def codec(name: str) -> Words:
    """A track that old phones do not play."""
    return _("Les téléphones anciens ne lisent pas ce codage (« {name} »).").format(name=name), _(
        "Lancez « marelle media prepare » : le son passe en AAC, la vidéo en H.264."
    )


def heavy(kilobits: int, most: int) -> Words:
    """More bytes a second than it needs."""
    return _("Ce fichier a un débit de {n} kbit/s ; {most} suffisent.").format(
        n=kilobits, most=most
    ), _("Lancez « marelle media prepare » : il pèsera moins, sans que l’oreille l’entende.")


def after_the_end(length: float) -> Words:
    """A chapter that nobody reaches."""
    return _("Ce chapitre commence après la fin de l’épisode, qui dure {length}.").format(
        length=clock(length)
    ), _("Corrigez le temps, ou retirez le chapitre.")


def not_first() -> Words:
    """A beginning that is in no chapter."""
    return _("Le premier chapitre ne commence pas au début."), _("Écrivez « start: 0:00 ».")


def backwards() -> Words:
    """A chapter before the one above."""
    return _("Ce chapitre ne vient pas après le précédent."), _("Remettez les temps dans l’ordre.")


def before() -> str:
    """What the other place is."""
    return _("déjà ici")


def cover(width: int, height: int) -> Words:
    """A picture that directories refuse."""
    return _("Cette pochette mesure {width} sur {height} pixels.").format(
        width=width, height=height
    ), _("Il la faut carrée, de 1 400 à 3 000 pixels de côté.")


def same_number(number: int) -> Words:
    """Two episodes at the same rank."""
    return _("Deux épisodes portent le numéro {n}.").format(n=number), _(
        "Changez l’un des deux numéros, ou ajoutez « season: »."
    )


def clock(seconds: float) -> str:
    """Return a moment as people read it."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"

"""Stage 3, model: the sentences about what a day shows."""

from datetime import date

from marelle.i18n import _
from marelle.read.words import Words


def article_to_come(day: date) -> Words:
    """An article whose day is to come."""
    return _("Cet article paraîtra le {day}.").format(day=day.isoformat()), _(
        "D’ici là, il n’est nulle part sur le site."
    )


def article_over(day: date) -> Words:
    """An article that is of the past."""
    return _("Cet article n’est plus affiché depuis le {day}.").format(day=day.isoformat()), _(
        "Son adresse mène au mur ; gardez le fichier, ou changez « expires »."
    )


def episode_to_come(day: date) -> Words:
    """An episode whose day is to come."""
    return _("Cet épisode paraîtra le {day}.").format(day=day.isoformat()), _(
        "D’ici là, il n’est ni sur le site, ni dans le flux, ni dans un parcours."
    )

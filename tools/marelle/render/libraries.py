"""Stage 4, print: a library of the system that printing needs, when it is not there."""

from marelle.engine.refusal import Refusal
from marelle.i18n import _


def lacking(name: str, *packages: str) -> Refusal:
    """Return the refusal that says which library is missing, and what installs it.

    *packages* are those of Debian; other systems call theirs nearly the same.
    """
    sentence = _(
        "Il manque la bibliothèque {name}, sans laquelle rien n’est imprimé. "
        "Sous Debian : « sudo apt-get install {packages} »."
    )
    return Refusal(sentence.format(name=name, packages=" ".join(packages)))

"""Un chiffre ou une date n’a pas de source.

Un chiffre se retient et se répète : il faut pouvoir le vérifier. Marelle regarde un à un les
pourcentages, les montants, les années, les grands nombres et les limites (« sous 48 heures »).
Une source qui mène à une page vaut pour tout le module ; avec « at », elle vaut seulement pour les
écrans et les activités qu’elle nomme. Un lien dans le paragraphe est une source aussi.

Exemple :

    summary: Un dépôt sauvage peut coûter 1 500 €.
    sources:
      - title: Les encombrants
        url: "https://www.paris.fr/encombrants"
        consulted: 2026-11-21
        at: [verifier]

Écrivez plutôt :

    summary: Un dépôt sauvage peut coûter 1 500 €.
    sources:
      - {title: Les encombrants, url: "https://www.paris.fr/encombrants", consulted: 2026-11-21}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.ids import item_anchor
from marelle.read.document import Node
from marelle.rules.base import Reading, Said
from marelle.rules.facts import is_home
from marelle.rules.figures import figures
from marelle.rules.search import under
from marelle.rules.typed import source_of

CODE = Code("MRL575", "unsourced-figure", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A figure or a date has no source.

A figure is remembered and repeated: people must be able to check it. Marelle looks at each
percentage, sum, year, large number and limit (“within 48 hours”).
A source that leads to a page holds for the whole module; with “at”, for the screens and the
activities that it names only. A link in the paragraph is a source too.
"""
# What an activity says once it is answered; what is asked or offered may be wrong on purpose.
_TOLD = frozenset(("feedback", "correct", "incorrect", "expert"))


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each figure that no source covers, and each place of none."""
    if "module.yml" not in reading.documents:
        return
    known = {item_anchor(activity.item.id) for activity in reading.activities}
    known |= {name.rpartition(".")[0] for name in reading.documents}
    covered: set[str] = set()
    for source in reading.sheet.root.records("sources"):
        places = list(source.elements("at"))
        for place in places:
            # An activity is called as links call it, or by its bare name.
            named = {str(place.value), item_anchor(str(place.value))}
            covered |= named
            if reading.whole and not known & named:
                yield _lost(place)
        if source.part("at") is None and not is_home(source):
            return
    for said in reading.said:
        if _states(said) and not _linked(reading, said):
            at = _places(reading, said)
            for figure in () if covered.intersection(at) else figures(said.text):
                yield _unsourced(reading, said, figure, at[0])


def _states(said: Said) -> bool:
    if said.span.path.endswith("module.yml"):
        return said.key == "summary"
    return said.span.path.endswith(".md") or said.key in _TOLD


def _places(reading: Reading, said: Said) -> list[str]:
    """Return the names of where a text is: its activity, its screen."""
    items = [
        item_anchor(a.item.id)
        for a in reading.activities
        if a.node.span.path == said.span.path
        and a.node.span.line <= said.span.line <= a.node.span.end_line
    ]
    return [*items, said.span.path.rpartition("/")[2].rpartition(".")[0]]


def _linked(reading: Reading, said: Said) -> bool:
    """Tell whether the paragraph of a text has a link to a page."""
    lines = source_of(reading.documents, said.span).text.split("\n")
    first, last = said.span.line - 1, min(said.span.end_line, len(lines)) - 1
    if said.span.path.endswith(".md"):
        while first > 0 and lines[first - 1].strip():
            first -= 1
        while last + 1 < len(lines) and lines[last + 1].strip():
            last += 1
    return "](https://" in " ".join(lines[first : last + 1])


def _unsourced(reading: Reading, said: Said, figure: str, place: str) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        span=under(reading, said, figure),
        message=_("« {figure} » n’a pas de source.").format(figure=figure),
        hint=_(
            "Ajoutez à « sources » la page qui le dit ; si elle y est, ajoutez "
            "« {place} » à son « at »."
        ).format(place=place),
    )


def _lost(place: Node) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        span=place.span,
        message=_("« {place} » n’est ni un écran ni une activité de ce module.").format(
            place=place.value
        ),
        hint=_("Écrivez le nom de l’écran sans sa fin, ou « q- » suivi de celui de l’activité."),
    )

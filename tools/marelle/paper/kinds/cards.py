"""Cut-out cards, front and back, and a paper box with five compartments to learn with them.

All is printed on both sides, turned on the long edge: the calendar is behind how to use it, columns
of cards change places on the back.
"""

from collections.abc import Iterator, Mapping, Sequence

from marelle.i18n import N_, _, ngettext
from marelle.model import Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.deck import Card, by, cards, turned, uncarded
from marelle.render.text import inline

COLUMNS, ROWS = 2, 4
# Days between two looks at each compartment, and the days of the calendar.
RHYTHM = (1, 2, 4, 8, 16)
DAYS, WEEK = 60, 5


def lacks(module: Module) -> str:
    """Return what is missing: a question that a card holds."""
    return "" if cards(module) else _("ce module n’a ni carte mémoire, ni question assez courte")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return how to use the box, its pattern, and the sheets of cards."""
    found = cards(subject.module)
    return {
        "box_title": _("La boîte à réviser"),
        "how": "".join(f"<li>{line}</li>" for line in _how(len(found))),
        "without": _without(uncarded(subject.module)),
        "calendar": _calendar(),
        "back": f"<p>{_('La boîte à réviser')}</p><p>{inline(subject.module.title)}</p>",
        "pattern": "".join(_pleat(n) for n in range(len(RHYTHM), 0, -1)),
        "sheets": "".join(_sheets(found, inline(subject.module.title))),
    }


def _how(count: int) -> Iterator[str]:
    yield _("Imprimez tout recto verso, en retournant sur le bord long.")
    yield ngettext(
        "Découpez la carte le long des traits.",
        "Découpez les {n} cartes le long des traits.",
        count,
    ).format(n=count)
    yield _(
        "Page 3 : pliez chaque trait, en creux ou en bosse, puis agrafez les deux bords. "
        "Cela fait cinq poches."
    )
    yield _("Mettez toutes les cartes dans la poche 1.")
    yield _("Chaque jour, cochez le calendrier et reprenez les poches qu’il indique.")
    yield _(
        "Vous savez : la carte monte d’une poche. Vous ne savez pas : elle revient dans la poche 1."
    )
    yield _("Une carte qui sort de la poche 5 est sue pour longtemps.")


def _without(numbers: Sequence[int]) -> str:
    """Return which questions have no card, as the quiz numbers them; nothing when all have one."""
    if not numbers:
        return ""
    said = ngettext(
        "La question {numbers} n’a pas de carte : elle reste au quiz.",
        "Les questions {numbers} n’ont pas de carte : elles restent au quiz.",
        len(numbers),
    )
    return f"<p>{said.format(numbers=', '.join(map(str, numbers)))}</p>"


def _calendar() -> str:
    """Return twelve weeks of work: which compartments to take each day."""
    week = _("Semaine {n}")
    head = "".join(
        f'<th scope="col">{day}</th>'
        for day in (_("lundi"), _("mardi"), _("mercredi"), _("jeudi"), _("vendredi"))
    )
    rows = "".join(
        f'<tr><th scope="row">{week.format(n=n)}</th>{"".join(map(_day, days))}</tr>'
        for n, days in enumerate(by(WEEK, range(DAYS)), 1)
    )
    return (
        f"<h2>{_('Le calendrier')}</h2><table><thead><tr>"
        f'<th scope="col">{_("Poches à reprendre")}</th>{head}'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _day(day: int) -> str:
    due = [str(n) for n, every in enumerate(RHYTHM, 1) if not (day + 1) % every]
    return f'<td><i class="box"></i> {" ".join(due)}</td>'


def _pleat(n: int) -> str:
    """Return a compartment of the pattern: its band, then the two folds of its pocket."""
    every = RHYTHM[n - 1]
    often = _("tous les jours") if every == 1 else _("tous les {n} jours").format(n=every)
    folds = f'<p class="hollow">{_("pli en creux")}</p><p class="ridge">{_("pli en bosse")}</p>'
    return (
        f'<section class="pleat"><div class="band"><b>{n}</b> <span>{often}</span></div>'
        f"{folds}</section>"
    )


def _sheets(found: Sequence[Card], title: str) -> Iterator[str]:
    """Yield the pages of fronts, each with that of its backs after it."""
    numbered = list(enumerate(found, 1))
    for sheet in by(COLUMNS * ROWS, numbered):
        fronts = [_side("front", n, card, card.front, title) for n, card in sheet]
        backs = [
            _side("back", n, card, f'<p class="answer">{card.answer}</p><p>{card.why}</p>', title)
            for n, card in sheet
        ]
        blank = '<div class="card blank-card"></div>'
        fronts += [blank] * (COLUMNS * ROWS - len(fronts))
        backs += [blank] * (COLUMNS * ROWS - len(backs))
        yield f'<section class="sheet">{"".join(fronts)}</section>'
        yield f'<section class="sheet">{"".join(turned(backs, COLUMNS))}</section>'


def _side(kind: str, n: int, card: Card, html: str, title: str) -> str:
    size = " dense" if card.dense else ""
    return (
        f'<section class="card {kind}{size}"><div class="inside">{html}</div>'
        f'<p class="of"><b>{n}</b> {title}</p></section>'
    )


FORM = Form(
    name="cards",
    label=N_("Cartes à découper et boîte à réviser"),
    lacks=lacks,
    fill=fill,
    turned="long",
)

"""Papers that carry a code, shown: as a table, as a list of those to take down, as JSON."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby

from marelle.catalogue.ledger import PERMANENT
from marelle.catalogue.recall import Hanging
from marelle.cli.plain import plain
from marelle.i18n import _, ngettext
from marelle.ids import short_path
from marelle.model import PrintedCode, Target
from marelle.render.dates import spoken


def as_table(papers: Sequence[Hanging]) -> str:
    """Return a line for each paper, under heads."""
    head = (_("code"), _("état"), _("ouvre"), _("campagne"), _("direction"), _("lieu"))
    rows = [head, *(_row(paper) for paper in papers)]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    count = ngettext("{n} code.", "{n} codes.", len(papers)).format(n=len(papers))
    return "\n".join([*lines, count])


def _row(paper: Hanging) -> tuple[str, ...]:
    code = paper.code
    opens = code.instead or code.target if code.retired else code.target
    return (
        code.code, _state(code), _said(opens), code.campaign, code.direction, paper.place,
    )  # fmt: skip


def _state(code: PrintedCode) -> str:
    if code.printed is None:
        return _("à imprimer")
    if code.retired:
        return _("retiré le {day}").format(day=code.retired.isoformat())
    if code.before:
        return _("déplacé")
    return _("imprimé le {day}").format(day=code.printed.isoformat())


def _said(target: Target) -> str:
    return f"{target.kind}:{target.id}"


def as_recall(papers: Iterable[Hanging]) -> str:
    """Return the papers to take down, place by place: who to call, what hangs there, why."""
    by_direction = sorted(papers, key=lambda paper: (paper.code.direction, paper.place))
    if not by_direction:
        return _("Aucun papier à enlever.")
    out: list[str] = []
    for direction, group in groupby(by_direction, key=lambda paper: paper.code.direction):
        some = list(group)
        contact = some[0].contact
        who = " · ".join(filter(None, (contact.phone, contact.email, contact.url)))
        out.append(f"{direction} – {_('à prévenir : {who}').format(who=who)}")
        for paper in some:
            out += _entry(paper)
    return "\n".join(out)


def _entry(paper: Hanging) -> Iterable[str]:
    formats = ", ".join(paper.formats) or _("format inconnu")
    everywhere = (
        _("partout où l’affichette permanente est posée")
        if paper.code.campaign == PERMANENT
        else _("partout où ce papier a été posé ou remis")
    )
    place = paper.place or everywhere
    yield f"  {place} : {paper.code.code}, {formats}, {paper.title or paper.code.campaign}"
    for day, why in paper.reasons:
        yield f"    {_('depuis le {day} :').format(day=spoken(day))} {why}"


def as_json(papers: Iterable[Hanging], site: str, more: Iterable[dict[str, object]] = ()) -> str:
    """Return the papers for machines, then what is *more*; ``url`` is what a phone opens."""
    rows = [*(_record(paper, site) for paper in papers), *more]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _record(paper: Hanging, site: str) -> dict[str, object]:
    code = paper.code
    return {
        "code": code.code,
        "url": f"{site}/{short_path(code.code)}",
        "target": _said(code.target),
        "before": [_said(target) for target in code.before],
        "campaign": code.campaign,
        "title": paper.title,
        "direction": code.direction,
        "place": code.place,
        "place_name": paper.place,
        "formats": list(paper.formats),
        "contact": plain(paper.contact),
        "printed": plain(code.printed),
        "files": dict(code.files),
        "retired": plain(code.retired),
        "instead": _said(code.instead) if code.instead else None,
        "recall": _recall(paper),
    }


def _recall(paper: Hanging) -> dict[str, object] | None:
    rows = [{"since": plain(day), "why": why} for day, why in paper.reasons]
    return {**rows[0], "reasons": rows} if rows else None

"""Stage 3, model: ``allow:`` of a module's sheet in, the findings that it lets pass left out.

A sheet may let a rule be broken, in the whole module or at a place of it, and says why. What lets
nothing pass any more is a finding: it would hide the next one.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.read.document import Document

SHEET = "module.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Leave to break the rule of the kebab name ``rule``; ``span`` is where it is written.

    ``places`` are where it holds, none of them when ``where`` names nothing of the module.
    """

    rule: str
    where: str
    places: tuple[Span, ...]
    span: Span

    def covers(self, found: Diagnostic) -> bool:
        """Tell whether *found* is one of those that it lets pass."""
        if found.code.name != self.rule:
            return False
        if not self.where:
            return True
        span = found.span
        return any(p.path == span.path and p.line <= span.line <= p.end_line for p in self.places)


def allowances(documents: Mapping[str, Document]) -> Iterator[Allowance]:
    """Yield every sound allowance of a module's sheet."""
    if SHEET not in documents:
        return
    for node in documents[SHEET].root.records("allow"):
        if node.sound:
            where = node.get("where", "")
            yield Allowance(
                rule=node.get("rule"),
                where=where,
                places=tuple(_places(documents, where)),
                span=node["rule"].span,
            )


def _places(documents: Mapping[str, Document], where: str) -> Iterator[Span]:
    """Yield where the file or the activity *where* is written."""
    if where in documents:
        lines = documents[where].text.count("\n") + 1
        yield Span(documents[where].path, 1, 1, lines, 1)
    for document in documents.values():
        if document.path.endswith(".yml"):
            for item in document.root.records("items"):
                if item.get("id") == where:
                    yield item.span


def sifted(
    found: Iterable[Diagnostic], given: Iterable[Allowance], silent: Container[str]
) -> Iterator[Diagnostic]:
    """Yield the findings of one module that nothing lets pass, then the idle allowances.

    Rules that were not asked anything, being *silent*, prove nothing about theirs.
    """
    every = tuple(dict.fromkeys(given))
    first = {(one.rule, one.where): one for one in reversed(every)}
    twice = [one for one in every if first[one.rule, one.where] is not one]
    idle = [one for one in every if one not in twice]
    for each in found:
        covering = [allowance for allowance in every if allowance.covers(each)]
        idle = [allowance for allowance in idle if allowance not in covering]
        if not covering:
            yield each
    yield from (_idle(allowance) for allowance in idle if allowance.rule not in silent)
    yield from map(_twice, twice)


def _twice(allowance: Allowance) -> Diagnostic:
    return Diagnostic(
        code=codes.IDLE_ALLOWANCE,
        span=allowance.span,
        message=_("La règle « {rule} » a déjà cette permission, plus haut.").format(
            rule=allowance.rule
        ),
        hint=_("Gardez une seule des deux, avec sa raison."),
    )


def _idle(allowance: Allowance) -> Diagnostic:
    message = _("Rien ici n’enfreint la règle « {rule} ».").format(rule=allowance.rule)
    if allowance.where and not allowance.places:
        message = _("« {where} » n’est ni un fichier ni une activité de ce module.").format(
            where=allowance.where
        )
    return Diagnostic(
        code=codes.IDLE_ALLOWANCE,
        span=allowance.span,
        message=message,
        hint=_("Retirez cette permission : elle cacherait la prochaine remarque."),
    )

"""Stages 2 and 3, inside the activity types: the gaps of a text, where ``{id}`` marks one.

A text and its gaps in; its pieces, and the marks that do not match, out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from marelle.activities.parts import reordered
from marelle.activities.picking import Option
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import GAP_MISMATCH
from marelle.i18n import _
from marelle.read.document import Node

_MARK = re.compile(r"\{([^{}]*)\}")


class Gap(Protocol):
    """What takes the place of a mark."""

    @property
    def id(self) -> str:
        """The name between the braces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedGap:
    """A gap where a word is typed. The first of ``answers`` is the one to show."""

    id: str
    answers: tuple[str, ...]
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedGap:
    """A gap that one of ``options`` fills; they are in the order every learner sees."""

    id: str
    options: tuple[Option, ...]
    feedback: str = ""

    @property
    def right(self) -> Option:
        """The option that fills the gap."""
        return next(option for option in self.options if option.correct)


AnyGap = TypeVar("AnyGap", bound=Gap)


def pieces(text: str, gaps: Iterable[AnyGap]) -> Iterator[str | AnyGap]:
    """Yield *text* in order: a stretch of text, a gap, a stretch of text, …"""
    named = {gap.id: gap for gap in gaps}
    for n, piece in enumerate(_MARK.split(text)):
        yield named[piece] if n % 2 else piece


def filled(parts: Iterable[str | AnyGap], word: Callable[[AnyGap], str]) -> str:
    """Return a text with the *word* of each gap in its place."""
    return "".join(part if isinstance(part, str) else word(part) for part in parts)


def meanings(item: Any) -> dict[str, str]:
    """Return the text around the gaps, and what can be put in each; *item* has both."""
    return {
        "": item.text,
        **{f"{g.id}.{o.id}": o.text for g in item.gaps for o in getattr(g, "options", ())},
    }


def variant(item: Any, seed: str) -> Any:
    """Return *item* with what can be put in its gaps in another order, the same in each gap."""
    gaps = (replace(gap, options=reordered(f"{seed}/{item.id}", gap.options)) for gap in item.gaps)
    return replace(item, gaps=tuple(gaps))


def misplaced(node: Node) -> Iterator[Diagnostic]:
    """Yield what does not match between the ``text`` and the ``gaps`` of a node."""
    marks = _MARK.findall(node["text"].value)
    gaps = {gap["id"].value: gap for gap in node["gaps"]}
    for mark in sorted({m for m in marks if marks.count(m) > 1}):
        yield Diagnostic(
            code=GAP_MISMATCH,
            span=node["text"].span,
            message=_("Le trou « {id} » est deux fois dans le texte.").format(id=mark),
            hint=_("Gardez-en un seul, ou créez un second trou."),
        )
    for mark in sorted(set(marks) - set(gaps)):
        yield Diagnostic(
            code=GAP_MISMATCH,
            span=node["text"].span,
            message=_("Le texte contient « {id} », qui n’est pas décrit.").format(id=mark),
            hint=_("Décrivez ce trou dans « gaps: », ou corrigez son nom dans le texte."),
        )
    for name, gap in gaps.items():
        if name not in marks:
            yield Diagnostic(
                code=GAP_MISMATCH,
                span=gap["id"].span,
                message=_("Ce trou n’est pas dans le texte."),
                hint=_("Écrivez {mark} dans le texte.").format(mark=f"{{{name}}}"),
            )

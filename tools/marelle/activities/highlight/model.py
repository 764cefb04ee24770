"""Stage 3, model of ``highlight``: a node that satisfies ``schema.json`` in, a frozen item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import picking
from marelle.activities.parts import QUESTION_SECONDS, json_size, sentences
from marelle.activities.picking import key, score
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import GAP_MISMATCH
from marelle.i18n import _
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]

_TOKEN = re.compile(r"\[([^\[\]{}]+)\]\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(picking.Picking):
    """A text where ``[words]{id}`` marks what can be touched; ``choices`` are these words."""

    text: str

    @property
    def pieces(self) -> Iterator[str | picking.Option]:
        """The text in order: a stretch of text, words to touch, a stretch of text, …"""
        tokens = {token.id: token for token in self.choices}
        # Two groups a mark: each third piece is its words, which the token has already.
        for n, piece in enumerate(_TOKEN.split(self.text)):
            if n % 3 != 1:
                yield tokens[piece] if n % 3 else piece

    @property
    def several(self) -> bool:
        """Always: one right word alone would tell to stop at the first."""
        return True

    @property
    def passage(self) -> str:
        """The text without its marks."""
        return _TOKEN.sub(r"\1", self.text)


def build(node: Node, common: Mapping[str, Any]) -> Highlight:
    """Return the item of a node that satisfies the schema; words come from the text."""
    text = node["text"].value
    words = {name: said for said, name in _TOKEN.findall(text)}
    tokens = (picking.Option(**t, text=words.get(t["id"], "")) for t in node["tokens"].value)
    return Highlight(**common, text=text, choices=tuple(tokens), shuffle=False)


def problems(item: Highlight, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: marks that match the tokens; then the answers."""
    yield from picking.problems(item, node["tokens"])
    marks = [name for _said, name in _TOKEN.findall(item.text)]
    named = {token.id for token in item.choices}
    for mark in sorted({m for m in marks if marks.count(m) > 1 or m not in named}):
        yield Diagnostic(
            code=GAP_MISMATCH,
            span=node["text"].span,
            message=_("« {id} » marque deux endroits du texte.").format(id=mark)
            if mark in named
            else _("Le texte contient « {id} », qui n’est pas décrit.").format(id=mark),
            hint=_("Une marque a un nom à elle, décrit dans « tokens: »."),
        )
    for token in node["tokens"]:
        if token["id"].value not in marks:
            yield Diagnostic(
                code=GAP_MISMATCH,
                span=token["id"].span,
                message=_("Aucun mot du texte ne porte ce nom."),
                hint=_("Écrivez {mark} autour des mots, dans le texte.").format(
                    mark=f"[…]{{{token['id'].value}}}"
                ),
            )


def response_size(item: Highlight) -> int:
    """Return the size of the longest answer: everything touched."""
    return json_size([token.id for token in item.choices])


def texts(item: Highlight) -> Iterator[str]:
    """Yield every authored sentence, the text without its marks."""
    yield from sentences(item)
    yield item.passage
    yield from (token.feedback for token in item.choices if token.feedback)


def seconds(item: Highlight) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS

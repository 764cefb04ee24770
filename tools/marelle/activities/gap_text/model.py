"""Stage 3, model of ``gap-text``: a node that satisfies ``schema.json`` in, a frozen item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import category, normalize

from marelle.activities.base import Key, Response
from marelle.activities.parts import QUESTION_SECONDS, duplicate_ids, json_size, sentences
from marelle.diagnostics import Diagnostic, Severity
from marelle.diagnostics.codes import DUPLICATE_ANSWER, EMPTY_VALUE, GAP_MISMATCH
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

MAX_LENGTH = 40  # characters a learner can type, as UTF-16 units: what HTML's maxlength counts
_GAP = re.compile(r"\{([^{}]*)\}")
# What may surround an answer: an article or the start of an address before, a stop after.
_AROUND = re.compile(r"^ *(?:https?://|(?:les?|la|une?|du|des) +|l['’] *)(?=[^ ])|[/. ]+\Z")
_DROPPED = {"Cc", "Cf", "Pd", "Pi", "Pf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A missing word. The first of ``answers`` is the one to show."""

    id: str
    answers: tuple[str, ...]
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapText(Item):
    """A text where ``{id}`` marks a gap."""

    text: str
    gaps: tuple[Gap, ...]

    @property
    def pieces(self) -> Iterator[str | Gap]:
        """The text in order: a stretch of text, a gap, a stretch of text, …"""
        gaps = {gap.id: gap for gap in self.gaps}
        for n, piece in enumerate(_GAP.split(self.text)):
            yield gaps[piece] if n % 2 else piece


def fold(text: str) -> str:
    """Return *text* as it is compared: ``L’Œuvre  d'été`` gives ``loeuvredete``.

    Lower case; no accent, space, control, dash, apostrophe or quotation mark; œ and æ in two; no
    article or ``https://`` before, no point or slash after.
    ``fold`` of ``element.js`` does the same, by the same Unicode categories.
    """
    inside = _AROUND.sub("", normalize("NFKD", text).lower())
    bare = "".join(c for c in inside if not _ignored(c))
    return bare.replace("œ", "oe").replace("æ", "ae")


def _ignored(character: str) -> bool:
    kind = category(character)
    return kind[0] in "MZ" or kind in _DROPPED or character in "'`ʼ"


def build(node: Node, common: Mapping[str, Any]) -> GapText:
    """Return the item of a node that satisfies the schema."""
    gaps = (Gap(**{**gap, "answers": tuple(gap["answers"])}) for gap in node["gaps"].value)
    return GapText(**common, text=node["text"].value, gaps=tuple(gaps))


def problems(item: GapText, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: gaps that do not match the text, useless answers."""
    yield from duplicate_ids(node["gaps"])
    yield from _misplaced(item, node)
    for gap in node["gaps"]:
        seen: set[str] = set()
        for answer in gap["answers"]:
            plain = fold(answer.value)
            if not plain:
                yield Diagnostic(
                    code=EMPTY_VALUE,
                    span=answer.span,
                    message=_("Cette réponse n’a ni lettre ni chiffre."),
                    hint=_("Écrivez le mot attendu."),
                )
            elif plain in seen:
                yield Diagnostic(
                    code=DUPLICATE_ANSWER,
                    severity=Severity.WARNING,
                    span=answer.span,
                    message=_("Cette réponse est déjà admise par une autre."),
                    hint=_("Retirez-la : majuscules, accents et espaces ne comptent pas."),
                )
            seen.add(plain)


def _misplaced(item: GapText, node: Node) -> Iterator[Diagnostic]:
    marks = _GAP.findall(item.text)
    for mark in sorted({m for m in marks if marks.count(m) > 1}):
        yield Diagnostic(
            code=GAP_MISMATCH,
            span=node["text"].span,
            message=_("Le trou « {id} » est deux fois dans le texte.").format(id=mark),
            hint=_("Gardez-en un seul, ou créez un second trou."),
        )
    for mark in sorted(set(marks) - {gap.id for gap in item.gaps}):
        yield Diagnostic(
            code=GAP_MISMATCH,
            span=node["text"].span,
            message=_("Le texte contient « {id} », qui n’est pas décrit.").format(id=mark),
            hint=_("Décrivez ce trou dans « gaps: », ou corrigez son nom dans le texte."),
        )
    for gap in node["gaps"]:
        if gap["id"].value not in marks:
            yield Diagnostic(
                code=GAP_MISMATCH,
                span=gap["id"].span,
                message=_("Ce trou n’est pas dans le texte."),
                hint=_("Écrivez {mark} dans le texte.").format(mark=f"{{{gap['id'].value}}}"),
            )


def key(item: GapText) -> Key:
    """Return the accepted answers of each gap, the model answer first."""
    return {"correct": {gap.id: list(gap.answers) for gap in item.gaps}}


def score(key: Key, response: Response) -> float:
    """Return the share of the gaps whose answer is accepted."""
    if not isinstance(response, dict):
        return 0.0
    gaps = key["correct"]
    return sum(_accepted(answers, response.get(gap)) for gap, answers in gaps.items()) / len(gaps)


def _accepted(answers: list[str], typed: Response) -> bool:
    return isinstance(typed, str) and fold(typed) in map(fold, answers)


def response_size(item: GapText) -> int:
    r"""Return the size of an answer that fills every gap with ``\uXXXX`` escapes."""
    return json_size({gap.id: "\uffff" * MAX_LENGTH for gap in item.gaps})


def texts(item: GapText) -> Iterator[str]:
    """Yield every authored sentence, the gaps filled in."""
    yield from sentences(item)
    yield "".join(p if isinstance(p, str) else p.answers[0] for p in item.pieces)
    yield from (gap.feedback for gap in item.gaps if gap.feedback)


def seconds(item: GapText) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS

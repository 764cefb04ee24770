"""Stage 5, interchange: drafts in; the items that an author would have written, as YAML, out."""

from collections.abc import Sequence
from typing import Any

import yaml

from marelle.activities import activity_types
from marelle.i18n import _
from marelle.interchange.readers._markup import literal
from marelle.interchange.readers.base import Draft
from marelle.read.scalars import resolve

COMMENT_LENGTH, MOST_HINTS, MOST_POINTS = 400, 3, 10
# The types whose wrong answer must be explained.
EXPLAINED = {
    *("choice", "image-choice", "true-false", "numeric", "short-answer"),
    *("hotspot", "highlight"),
}


class _Quoting(yaml.SafeDumper):
    """Writes quotes around a text that our own reader, YAML 1.2, would take for something else."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Return a text; PyYAML quotes what YAML 1.1 would take for something else."""
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    try:
        return None if resolve(text) == text else "'"
    except OverflowError:  # a number beyond numbers
        return "'"


_Quoting.add_representer(str, _Quoting.represent_text)
_OFFERED = ("choices", "pictures", "zones", "tokens")


def item(
    draft: Draft, id: str, picture: str, shown: Sequence[str]
) -> tuple[dict[str, Any], list[str]]:
    """Return the item of a draft, and what was lost or added on the way.

    *picture* is the file of its picture, empty when it has none; *shown*, those of its answers.
    """
    losses = list(draft.losses)
    head: dict[str, Any] = {"id": id, "type": draft.type, "prompt": draft.prompt}
    if picture and draft.picture:
        head["picture"] = {"src": picture, "alt": draft.picture.alt or _("Image à décrire.")}
        losses += [] if draft.picture.alt else [_("L’image est à décrire.")]
    hints = {"hints": list(draft.hints[:MOST_HINTS])} if draft.hints else {}
    if len(draft.hints) > MOST_HINTS:
        losses.append(_("Seuls les trois premiers indices sont gardés."))
    if not activity_types()[draft.type].scored:
        return {**head, **draft.own, **hints}, losses
    if draft.points != 1:
        head["points"] = min(max(draft.points, 1), MOST_POINTS)
        losses += (
            [] if head["points"] == draft.points else [_("La question vaut 10 points au plus.")]
        )
    feedback = _feedback(draft, losses)
    pictures = [
        {**part, "src": src}
        for part, src in zip(draft.own.get("pictures", ()), shown, strict=False)
    ]
    own = {**draft.own, "pictures": pictures} if shown else draft.own
    return {**head, **own, **hints, **feedback}, losses


def _feedback(draft: Draft, losses: list[str]) -> dict[str, Any]:
    incorrect = draft.incorrect
    if not incorrect and draft.type in EXPLAINED and not _explains(draft):
        incorrect = _answer(draft)
        losses.append(_("Rien n’expliquait l’erreur\u00a0: la bonne réponse est donnée."))
    said = {"correct": draft.correct, "incorrect": incorrect}
    if any(len(text) > COMMENT_LENGTH for text in said.values()):
        losses.append(_("Un commentaire trop long est coupé."))
    kept = {name: _cut(text) for name, text in said.items() if text}
    return {"feedback": kept} if kept else {}


def _answer(draft: Draft) -> str:
    """Return a comment that gives the right answer, which is words and no Markdown of ours."""
    several = sum(bool(choice.get("correct")) for choice in _offered(draft)) > 1
    said = (
        _("Les bonnes réponses\u00a0: {key}.") if several else _("La bonne réponse\u00a0: {key}.")
    )
    return said.format(key=literal(draft.key.rstrip(".")))


def _explains(draft: Draft) -> bool:
    """Tell whether each wrong answer on offer says why it is wrong."""
    return all(choice.get("correct") or choice.get("feedback") for choice in _offered(draft))


def _offered(draft: Draft) -> list[dict[str, Any]]:
    return next((draft.own[name] for name in _OFFERED if name in draft.own), [{}])


def _cut(text: str) -> str:
    return text if len(text) <= COMMENT_LENGTH else f"{text[: COMMENT_LENGTH - 1]}…"


def document(head: dict[str, Any], items: Sequence[dict[str, Any]] = ()) -> tuple[str, list[int]]:
    """Return a file of YAML, and the line where each item begins."""
    lines = _dumped(head)
    starts = []
    if items:
        lines.append("items:")
        for each in items:
            starts.append(len(lines) + 1)
            lines += [f"  {line}" for line in _dumped([each])]
    return "\n".join(lines) + "\n", starts


def _dumped(value: Any) -> list[str]:
    text: str = yaml.dump(value, Dumper=_Quoting, allow_unicode=True, sort_keys=False, width=10**6)
    return text.rstrip("\n").split("\n")

"""Stage 1, interchange: a text with numbered gaps in; a draft of ours out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from marelle.i18n import _
from marelle.interchange.readers._drafts import WHOLE, draft, spelled
from marelle.interchange.readers._holes import Hole
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers.base import Asked, Draft

_STAR = re.compile(r"(?<!\\)\*")
_TYPED = {"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM"}


def gaps(asked: Asked, text: str, holes: Sequence[Hole]) -> Draft | str:
    """Return a text whose gaps are all typed, or all chosen in a list; or why there is none."""
    if not holes:
        return _("Ce texte n’a pas de trou que Moodle reconnaisse.")
    plain = [_plain(hole) for hole in holes]
    if not all(plain):
        return _("Un trou du texte n’a pas de réponse exacte.")
    typed = [hole.kind in _TYPED for hole in holes]
    if any(typed) != all(typed):
        return _("Des trous à taper et des listes sont dans le même texte.")
    partial = any(0 < a.share < WHOLE for hole in holes for a in hole.answers)
    losses = [_("Une réponse en partie juste est comptée fausse.")] if partial else []
    comments = [next((a.comment for a in hole.answers if a.comment), "") for hole in holes]
    if any(len({a.comment for a in hole.answers if a.comment}) > 1 for hole in holes):
        losses.append(_("Un seul commentaire est gardé pour chaque trou."))
    if len({hole.weight for hole in holes}) > 1:
        losses.append(_("Chaque bonne réponse rapporte autant."))
    if not all(typed):
        lists = [
            (texts[0], [answer.text for answer in hole.answers])
            for texts, hole in zip(plain, holes, strict=True)
        ]
        return gap_choice(_losing(asked, losses), text, lists, comments)
    if any(map(_number, holes)):
        losses.append(_("Un nombre à taper dans un texte n’a plus de tolérance."))
    ids = each_named(texts[0] for texts in plain)
    own = {
        "text": _named(text, ids),
        "gaps": [
            {"id": name, "answers": spelled(texts)} | ({"feedback": said} if said else {})
            for name, texts, said in zip(ids, plain, comments, strict=True)
        ],
    }
    return draft(_prompted(asked), "gap-text", own, "", *losses)


def gap_choice(
    asked: Asked,
    text: str,
    lists: Sequence[tuple[str, Sequence[str]]],
    comments: Sequence[str] = (),
) -> Draft:
    """Return a text whose each gap has a right word and the words it is chosen among."""
    ids = each_named(right for right, _options in lists)
    found = []
    for n, (right, options) in enumerate(lists):
        texts = list(dict.fromkeys(options))
        parts = [
            {"id": name, "text": option} | ({"correct": True} if option == right else {})
            for name, option in zip(each_named(texts), texts, strict=True)
        ]
        said = comments[n] if comments else ""
        found.append({"id": ids[n], "options": parts} | ({"feedback": said} if said else {}))
    return draft(_prompted(asked), "gap-choice", {"text": _named(text, ids), "gaps": found}, "")


def gap_bank(
    asked: Asked,
    text: str,
    rights: Sequence[str],
    labels: Sequence[str],
    again: bool,
    comments: Sequence[str] = (),
) -> Draft:
    """Return a text whose gaps take labels from one bank."""
    texts = list(dict.fromkeys(labels))
    names = dict(zip(texts, each_named(texts), strict=True))
    ids = each_named(rights)
    own: dict[str, Any] = {
        "text": _named(text, ids),
        "labels": [{"id": name, "text": label} for label, name in names.items()],
        "gaps": [
            {"id": name, "answer": names[right]} | ({"feedback": said} if said else {})
            for name, right, said in zip(ids, rights, comments or [""] * len(ids), strict=True)
        ],
    }
    if again or len(set(rights)) < len(rights):
        own["reusable"] = True
    return draft(_prompted(asked), "gap-bank", own, "")


def _plain(hole: Hole) -> list[str]:
    """Return the right answers of a gap in plain words; a star that stands for anything is none."""
    texts = (a.text for a in hole.answers if a.share >= WHOLE)
    bare = (text.partition(":")[0] if _number(hole) else text for text in texts)
    return [text.replace(r"\*", "*") for text in bare if not _STAR.search(text)]


def _number(hole: Hole) -> bool:
    return hole.kind in ("NUMERICAL", "NM")


def _named(text: str, ids: Sequence[str]) -> str:
    """Return the text with the id of each gap in the place of its rank."""
    for rank, name in enumerate(ids):
        text = text.replace(f"{{{rank}}}", f"{{{name}}}", 1)
    return text


def _prompted(asked: Asked) -> Asked:
    return asked if asked.prompt else replace(asked, prompt=_("Complétez."))


def _losing(asked: Asked, losses: Sequence[str]) -> Asked:
    return replace(asked, losses=(*asked.losses, *losses))

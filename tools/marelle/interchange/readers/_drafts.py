"""Stage 1, interchange: what a question is made of, as its file said it, in; a draft of ours, out.

Nothing here knows a format. What our types cannot say is told in ``losses``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from marelle.activities.spelling import MAX_LENGTH, fold
from marelle.i18n import N_, _, decimal
from marelle.interchange._words import percent
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers.base import Answer, Asked, Draft, Embedded

WHOLE = 0.999  # of the points, with what files round
MOST_SPELLINGS = 10
TO_WRITE = N_("À écrire : ce qu’un expert répondrait.")


def draft(asked: Asked, type_: str, own: dict[str, Any], key: str, *losses: str) -> Draft:
    """Return the draft of a question of a type."""
    return Draft(
        type=type_,
        prompt=asked.prompt,
        own=own,
        key=key,
        id=asked.id,
        points=asked.points,
        correct=asked.correct,
        incorrect=asked.incorrect,
        hints=asked.hints,
        picture=asked.picture,
        losses=(*asked.losses, *losses),
    )


def choice(asked: Asked, answers: Sequence[Answer], *, shuffle: bool = True) -> Draft:
    """Return a choice; without an answer that is worth everything, all that earn are right."""
    least = WHOLE if any(a.share >= WHOLE for a in answers) else 1e-9
    ids = each_named(a.text for a in answers)
    choices = [
        _part(id=name, text=a.text, correct=a.share >= least or None, feedback=a.comment)
        for name, a in zip(ids, answers, strict=True)
    ]
    own = {"choices": choices} | ({} if shuffle else {"shuffle": False})
    key = ", ".join(a.text for a in answers if a.share >= least)
    return draft(asked, "choice", own, key, *_shares(answers, least))


def of_pictures(made: Draft, shown: Sequence[Embedded]) -> Draft:
    """Return the choice whose answers are pictures, out of the choice of their words."""
    parts = []
    for part, picture in zip(made.own["choices"], shown, strict=True):
        said = {name: value for name, value in part.items() if value != picture.alt}
        parts.append({**said, "alt": picture.alt or _("Image à décrire.")})
    losses = (*made.losses, *([] if all(p.alt for p in shown) else [_("L’image est à décrire.")]))
    lost = _("Chaque image est remplacée par sa légende ou sa description.")
    return replace(
        made,
        type="image-choice",
        own={**{n: v for n, v in made.own.items() if n != "choices"}, "pictures": parts},
        shown=tuple(shown),
        losses=losses,
        otherwise=(replace(made, losses=(*made.losses, lost)),),
    )


def _shares(answers: Sequence[Answer], least: float) -> Iterable[str]:
    """Yield what our own rule of points changes: right ones share alike, wrong ones take back."""
    right = [a for a in answers if a.share >= least]
    if len(right) > 1 and least == WHOLE:
        yield _("Il faudra cocher toutes les bonnes réponses, et non une seule.")
    elif len({percent(a.share)[:6] for a in right}) > 1:
        yield _("Chaque bonne réponse rapporte autant.")
    if any(0 < a.share < least for a in answers):
        yield _("Une réponse en partie juste est comptée fausse.")
    if len(right) < 2 and any(a.share < 0 for a in answers):
        yield _("Une mauvaise réponse ne retire plus de points.")


def _part(**keys: Any) -> dict[str, Any]:
    return {name: value for name, value in keys.items() if value not in ("", None)}


def true_false(asked: Asked, answer: bool) -> Draft:
    """Return a statement, true or false."""
    said = _("vrai") if answer else _("faux")
    return draft(asked, "true-false", {"answer": answer}, said)


def short_answer(asked: Asked, answers: Sequence[Answer]) -> Draft | str:
    """Return an answer to type; or why there is none: what stands for anything is not one."""
    losses: list[str] = []
    whole = [a for a in answers if a.share >= WHOLE]
    plain = [a for a in whole if "*" not in a.text.replace(r"\*", "")]
    if len(plain) < len(whole):
        losses.append(_("Une réponse avec « * », qui remplace n’importe quoi, est perdue."))
    if any(0 < a.share < WHOLE for a in answers):
        losses.append(_("Une réponse en partie juste est comptée fausse."))
    rest = [a for a in answers if a.share <= 0]
    incorrect = next((a.comment for a in rest if a.text == "*"), "")
    if any(a.comment for a in rest if a.text != "*"):
        losses.append(_("Les commentaires de réponses fausses sont perdus."))
    texts = [a.text.replace(r"\*", "*") for a in plain]
    if not texts:
        return _("Aucune réponse exacte n’est admise.")
    comments = {a.comment for a in plain if a.comment}
    if len(comments) > 1:
        losses.append(_("Un seul commentaire est gardé pour les réponses admises."))
    told = replace(
        asked,
        correct=asked.correct or next((a.comment for a in plain if a.comment), ""),
        incorrect=asked.incorrect or incorrect,
    )
    own, more = {"answers": spelled(texts)}, _too_many(texts)
    return draft(told, "short-answer", own, texts[0], *losses, *more)


def spelled(texts: Iterable[str]) -> list[str]:
    """Return accepted answers, each once: case, accents and spaces make no other."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(fold(text), text)
    kept = [text for text in found.values() if len(text) <= MAX_LENGTH] or list(found.values())
    return kept[:MOST_SPELLINGS]


def _too_many(texts: Iterable[str]) -> Iterable[str]:
    if len({fold(text) for text in texts}) > MOST_SPELLINGS:
        yield _("Seules les dix premières réponses admises sont gardées.")


def numeric(asked: Asked, answers: Sequence[tuple[Answer, float]], unit: str = "") -> Draft | str:
    """Return a number to type, from answers with their tolerance; the whole one is kept."""
    losses = []
    right = [pair for pair in answers if pair[0].share >= WHOLE and pair[0].text != "*"]
    if not right:
        return _("Aucun nombre n’est entièrement juste.")
    if len(right) > 1 or any(0 < a.share < WHOLE for a, _tolerance in answers):
        losses.append(_("Un seul nombre est juste."))
    answer, tolerance = right[0]
    wrong = next((a.comment for a, _tolerance in answers if a.share <= 0), "")
    told = replace(
        asked,
        correct=asked.correct or answer.comment,
        incorrect=asked.incorrect or wrong,
    )
    value = _number(float(answer.text))
    own = _part(answer=value, tolerance=_number(tolerance) or None, unit=unit)
    return draft(told, "numeric", own, f"{decimal(f'{value}')} {unit}".strip(), *losses)


def _number(value: float) -> float:
    return int(value) if value.is_integer() else value


def order(asked: Asked, steps: Sequence[str]) -> Draft:
    """Return steps, in their right order."""
    own = {"steps": parts(steps, each_named(steps))}
    return draft(asked, "order", own, " → ".join(steps))


def reflection(asked: Asked, expert: str) -> Draft:
    """Return an open question; the answer of an expert is to be written when there is none."""
    lost = () if expert else (_("La réponse d’un expert est à écrire."),)
    said = expert or _(TO_WRITE)
    bare = replace(asked, correct="", incorrect="")
    return draft(bare, "reflection", {"expert": said}, "", *lost)


def flashcard(asked: Asked, back: str) -> Draft:
    """Return a card: the prompt, then its back."""
    return draft(replace(asked, correct="", incorrect=""), "flashcard", {"back": back}, "")


def poll(asked: Asked, texts: Sequence[str]) -> Draft:
    """Return a question without a right answer; what was said of it is a comment."""
    own = {"choices": parts(texts, each_named(texts))} | _part(comment=asked.correct)
    return draft(replace(asked, correct="", incorrect=""), "poll", own, "")


def parts(texts: Iterable[str], ids: Iterable[str]) -> list[dict[str, str]]:
    """Return texts with their ids, as lists of a type hold them."""
    return [{"id": name, "text": text} for name, text in zip(ids, texts, strict=True)]

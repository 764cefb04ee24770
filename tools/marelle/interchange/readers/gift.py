"""Stage 1, interchange: a file of GIFT in; its questions out.

The file is cut at its blank lines first, as Moodle does, so that a question that goes wrong takes
none of the others with it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._gift import Astray, parse
from marelle.interchange.readers._gift_blocks import Block, blocks
from marelle.interchange.readers._gift_parts import Answers, Entry, Gift, Text
from marelle.interchange.readers._markup import (
    Line,
    joined,
    literal,
    markdown,
    ours,
    sound,
    words,
)
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers.base import Answer, Asked, Batch, Draft, Found, Importer, Source

BLANK = "_____"
_RANGE = re.compile(r"(-?[\d.,]+)\s*\.\.\s*(-?[\d.,]+)")
_RULE = re.compile(r"<hr\s*/?>", re.IGNORECASE)
_NAME = 60


def read(source: Source) -> Batch:
    """Return the questions of a file, in order; its first category gives the title."""
    title = ""
    found = []
    for block in blocks(source.text):
        if block.text.startswith("$"):
            category = block.text.partition(":")[2].replace("//", "\0").rpartition("/")[2]
            title = title or sound(category.replace("\0", "/"))
        else:
            found.append(_found(block))
    return Batch(found=found, title=title)


def _found(block: Block) -> Found:
    name = sound(block.text)[:_NAME]
    try:
        gift = parse(block.text)
        name = sound(gift.title) or _line(gift.text, plain=True).text[:_NAME] or name
        drafted = _draft(gift, block.id)
    except Astray as error:
        why, at = error.args
        before = block.text[:at]
        line, column = block.line + before.count("\n"), at - before.rfind("\n")
        return Found(name=name, line=line, column=column, why=_(why))
    if isinstance(drafted, str):
        return Found(name=name, line=block.line, why=drafted)
    return Found(name=name, line=block.line, draft=drafted)


def _line(text: Text, *, plain: bool = False) -> Line:
    """Return a text as Markdown, or as plain words."""
    if text.form == "plain":
        return Line(text=sound(text.said) if plain else literal(text.said))
    if text.form == "markdown" and not plain:
        return ours(text.said)
    return words(text.said) if plain else markdown(text.said)


def _draft(gift: Gift, id_: str) -> Draft | str:
    said = gift.text.said
    if gift.after or (gift.answers is None and BLANK in said):
        said = f"{said} {BLANK} {gift.after}" if gift.after else said
    front, *back = _RULE.split(said, maxsplit=1)
    form = gift.text.form
    prompt = _line(Text(said=said.removesuffix(BLANK) if gift.answers else front, form=form))
    asked = Asked(prompt=prompt.text, id=id_, losses=tuple(_lost(prompt, *_texts(gift.answers))))
    if gift.answers is None:
        if not back:
            return _("Ce texte ne demande rien : mettez-le dans une leçon.")
        return drafts.flashcard(asked, _line(Text(said=back[0], form=form)).text)
    return _answered(asked, gift.answers)


def _texts(answers: Answers | None) -> Iterator[Line]:
    """Yield every text of the answers, as it will be."""
    if answers:
        for entry in answers.entries:
            yield _line(entry.text, plain=True)
            yield from (_line(entry.comment),) if entry.comment else ()
        yield from map(_line, answers.comments)


def _lost(*lines: Line) -> Iterator[str]:
    if any(line.pictures for line in lines):
        yield _("Une image est perdue : ajoutez-la au module.")
    if any(line.simplified for line in lines):
        yield _("La mise en forme est simplifiée.")


def _answered(asked: Asked, answers: Answers) -> Draft | str:
    general = _line(answers.general).text if answers.general else ""
    both = replace(asked, correct=general, incorrect=general)
    entries = answers.entries
    if answers.truth is not None:
        wrong, right = ([_line(said).text for said in answers.comments] + ["", ""])[:2]
        told = replace(
            asked,
            correct=joined(right, general),
            incorrect=joined(wrong, general),
        )
        return drafts.true_false(told, answers.truth)
    if answers.numeric:
        return _numeric(both, entries)
    if not entries:
        return drafts.reflection(asked, general)
    if any(entry.mark == "~" for entry in entries):
        return drafts.choice(both, [_answer(entry) for entry in entries])
    if all("->" in entry.text.said for entry in entries):
        return pairs(both, [_pair(entry) for entry in entries])
    return drafts.short_answer(both, [_typed(entry) for entry in entries])


def _answer(entry: Entry) -> Answer:
    share = entry.share if entry.share is not None else 100.0 * (entry.mark == "=")
    comment = _line(entry.comment).text if entry.comment else ""
    return Answer(text=_line(entry.text, plain=True).text, share=share / 100, comment=comment)


def _typed(entry: Entry) -> Answer:
    """Return an answer to type: letters as they are, which no one reads as HTML."""
    return replace(_answer(entry), text=sound(entry.text.said))


def _pair(entry: Entry) -> tuple[str, str]:
    left, _arrow, right = entry.text.said.partition("->")
    # Moodle shows the right side in a list, as it is.
    return _line(Text(said=left, form=entry.text.form), plain=True).text, sound(right)


def _numeric(asked: Asked, entries: tuple[Entry, ...]) -> Draft | str:
    answers = []
    for entry in entries:
        answer = _typed(entry)
        value, tolerance = _measure(answer.text)
        if value is None and answer.share > 0 and answer.text != "*":
            return _("« {text} » n’est pas un nombre.").format(text=answer.text)
        text = "*" if value is None else str(value)
        share = answer.share if answer.text else 0.0
        answers.append((Answer(text=text, share=share, comment=answer.comment), tolerance))
    return drafts.numeric(asked, answers)


def _measure(text: str) -> tuple[float | None, float]:
    """Return a number and its tolerance, of ``3:2`` or of ``1..5``."""
    try:
        if span := _RANGE.fullmatch(text):
            low, high = (float(end.replace(",", ".")) for end in span.groups())
            return (low + high) / 2, abs(high - low) / 2
        value, _colon, within = text.partition(":")
        return float(value.replace(",", ".")), float(within.replace(",", ".") or 0)
    except ValueError:
        return None, 0.0


def _claims(source: Source) -> bool:
    plain = source.name.endswith(".txt") and "{" in source.text
    return plain or source.name.endswith((".gift", ".gift.txt"))


IMPORTER = Importer(name="gift", label="GIFT", claims=_claims, read=read)

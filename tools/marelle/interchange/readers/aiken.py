"""Stage 1, interchange: a file of Aiken in; its questions out.

A question on a line, answers that a letter begins, then the letter of the right one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.i18n import LANGUAGES, _, translate
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._markup import literal, sound
from marelle.interchange.readers.base import Answer, Asked, Batch, Draft, Found, Importer, Source

_ANSWER = re.compile(r"([A-Z])[).]\s*(.*)")
_RIGHT = re.compile(r"ANSWER:\s*(\S*)\s*", re.IGNORECASE)
_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """The lines of a question, and the letter of its right answer, nothing when there is none."""

    line: int
    question: str
    answers: tuple[tuple[str, str], ...]
    right: str


def read(source: Source) -> Batch:
    """Return the questions of a file, in order."""
    return Batch(found=[_found(block) for block in _blocks(source.text)])


def _blocks(text: str) -> Iterator[_Block]:
    asked: list[str] = []
    answers: list[tuple[str, str]] = []
    first = 0
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        right = _RIGHT.fullmatch(bare)
        # A question after answers: the one before has no right answer.
        if right or (answers and bare and not _ANSWER.match(bare)):
            said = right[1].upper() if right else ""
            yield _Block(
                line=first or number, question=" ".join(asked), answers=tuple(answers), right=said
            )
            asked, answers, first = [], [], 0
            if right:
                continue
        if bare:
            first = first or number
            if asked and (answer := _ANSWER.match(bare)):
                answers.append((answer[1], answer[2]))
            else:
                asked.append(bare)
    if asked:
        yield _Block(line=first, question=" ".join(asked), answers=tuple(answers), right="")


def _found(block: _Block) -> Found:
    drafted = _draft(block)
    name = sound(block.question)[:_NAME] or _("sans énoncé")
    if isinstance(drafted, str):
        return Found(name=name, line=block.line, why=drafted)
    return Found(name=name, line=block.line, draft=drafted)


def _draft(block: _Block) -> Draft | str:
    letters = [letter for letter, _text in block.answers]
    if not block.question or len(letters) < 2:
        return _("Il faut une question, puis au moins deux réponses.")
    if not block.right:
        return _("Il manque la ligne « ANSWER: » après les réponses.")
    if block.right not in letters:
        return _("Aucune réponse n’a la lettre « {letter} ».").format(letter=block.right)
    asked = Asked(prompt=literal(block.question))
    texts = [sound(text) for _letter, text in block.answers]
    right = texts[letters.index(block.right)]
    for language in LANGUAGES:
        words = [translate("Vrai", language), translate("Faux", language)]
        if texts == words:
            return drafts.true_false(asked, right == words[0])
    answers = [
        Answer(text=text, share=float(letter == block.right))
        for letter, text in zip(letters, texts, strict=True)
    ]
    return drafts.choice(asked, answers)


def _claims(source: Source) -> bool:
    said = re.search(r"^ANSWER:\s*[A-Z]\s*$", source.text, re.MULTILINE)
    return source.name.endswith(".txt") and said is not None


IMPORTER = Importer(name="aiken", label="Aiken", claims=_claims, read=read)

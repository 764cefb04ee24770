"""Stage 4, paper: a module in, what to keep of it out, the most important first.

Authors say it themselves: the frames of their lessons, then what they wrote in bold. Where nothing
is to read, it is what the questions teach.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from math import ceil

from marelle.blocks import block_kinds
from marelle.i18n import _
from marelle.model import Format, Lesson, Module
from marelle.model.prose import visible
from marelle.paper.questions import questions
from marelle.read.written import find_blocks
from marelle.render.blocks import drawn
from marelle.render.text import inline, typography

# What a frame is worth on a memo; the others cannot be kept on paper, or say less.
KINDS = ("key", "warning", "steps", "example", "counter-example", "tip", "phone", "definition")
# What is said of each answer, in a correction, and any tag.
_SAID, _TAG = re.compile(r"<p data-if=.*?</p>"), re.compile(r"<[^>]*>")
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Essential:
    """Something to keep. ``html`` is whole; ``text`` is the same in plain words, on a line each."""

    kind: str
    html: str
    text: str

    def lines(self, letters: int) -> float:
        """Return about how many lines of so many *letters* it takes, the space around included."""
        blocks = re.split(r"</(?:p|li|h\d|tr)>", self.html)
        lengths = (len(_TAG.sub("", block).strip()) for block in blocks)
        return 1.0 + sum(ceil(length / letters) + 0.15 for length in lengths if length)


def essentials(module: Module) -> tuple[Essential, ...]:
    """Return what to keep of *module*, the most important first."""
    framed = sorted(_framed(module), key=lambda each: KINDS.index(each.kind))
    return (*framed, *_marked(module)) or tuple(_learnt(module))


def _lessons(module: Module) -> Iterator[str]:
    return (screen.markdown for screen in module.screens if isinstance(screen, Lesson))


def _framed(module: Module) -> Iterator[Essential]:
    """Yield the frames, those inside others apart."""
    media = {each.name: each for each in module.media}
    for markdown in _lessons(module):
        for block in find_blocks(markdown):
            top = markdown[: block.start].endswith("\n") or not block.start
            if block.kind.text in KINDS and top:
                whole = markdown[block.start : block.end]
                own = block.title or _(block_kinds()[block.kind.text].label)
                said = " ".join(_bare(line) for line in block.text.splitlines() if line.strip())
                yield Essential(
                    kind=block.kind.text,
                    html=drawn(whole, media),
                    text=typography(f"{own} : {said}" if own else said),
                )


def _bare(line: str) -> str:
    return visible(line).strip()


def _marked(module: Module) -> Iterator[Essential]:
    """Yield the paragraphs and lists that hold bold words, outside frames."""
    for markdown in _lessons(module):
        for part in re.split(r"\n{2,}", markdown):
            if _BOLD.search(part) and not part.startswith((" ", "!", "#")):
                text = " ".join(_bare(line.lstrip("-0123456789. ")) for line in part.splitlines())
                yield Essential(kind="marked", html=drawn(part, {}), text=typography(text))


def _learnt(module: Module) -> Iterator[Essential]:
    """Yield what the questions teach: the question, its right answer in words, why."""
    for question in questions(module):
        if question.kind.playable or question.kind.moment is Format.CARDS:
            right = _SAID.sub("", question.kind.drawing.correction(question.item))
            why = f"<p>{inline(question.why)}</p>" if question.why else ""
            html = f"<p><b>{inline(question.item.prompt)}</b></p>{right}{why}"
            text = unescape(" ".join(_TAG.sub(" ", html).split()))
            yield Essential(kind="learnt", html=html, text=text)

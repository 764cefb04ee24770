"""Stage 3, model: the contract of a rule. What is understood of a module in, warnings out.

A rule is one file, ``rules/<family>/<rule>.py``, and nothing elsewhere. It holds ``CODE`` (a
warning of the 5xx, of the 79x or of the 87x), a docstring in French that ``marelle explain`` shows,
whose example is run by the tests, ``ENGLISH`` (the same in English) and ``check``, which looks at
one module and runs where the module is loaded, so that its findings are cached with it. What cannot
be told from one module (is this acronym in the glossary? what day is it?) is a ``Note``; the file's
``judge`` settles it on every run. Keyword-only arguments of both are what a project may set, each
described in ``SETTINGS``. ``LANGUAGE`` is set when the rule only makes sense in one language.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from marelle.blocks.base import Want
from marelle.diagnostics import Code, Diagnostic, Span
from marelle.model import Item, Lesson, Media
from marelle.model.prose import continues, unwrapped
from marelle.read.document import Document, Node
from marelle.read.verbatim import verbatim

SHEET = "module.yml"
# Values that nobody reads as a sentence.
NAMES = frozenset(
    "id kind type goto start who where ending src url pictogram direction directions "
    "recommended_for collection audience review published updated valid_until keywords sources "
    "screens allow".split()
)
_SAID = (Want.LINE, Want.ALTERNATIVE)


class Said(NamedTuple):
    """A text as a learner meets it, without its marks, and where it is typed.

    ``key`` is the key of the YAML value, ``#`` for a heading of a lesson, empty for a paragraph.
    """

    text: str
    span: Span
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a rule saw in a module, to be judged beside the rest of the catalogue."""

    code: str
    subject: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the rest says: the day, and every acronym that is explained somewhere.

    ``acronyms`` is ``None`` when some of them could not be read.
    """

    today: date
    acronyms: frozenset[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """An activity and the place where it is written; ``right`` when it has no error."""

    item: Item
    node: Node
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One module as far as it could be understood: errors elsewhere silence no rule.

    Of an article, a path or an overlay, ``documents`` and what is said there alone are known.

    ``duration`` is what the sheet says and ``minutes`` what was computed, both in minutes;
    they and ``valid_until`` are ``None`` where an error keeps them from being known.
    ``whole`` tells that ``activities`` are all those of the module.
    ``sentences`` is every text that a learner reads and where it is typed, a paragraph a text.
    ``said`` is the same as it is read: see ``said.py``. ``media`` are its files by name.
    """

    documents: Mapping[str, Document]
    lessons: tuple[tuple[Lesson, Document], ...] = ()
    activities: tuple[Activity, ...] = ()
    whole: bool = False
    duration: int | None = None
    minutes: float | None = None
    valid_until: date | None = None
    sentences: tuple[tuple[str, Span], ...] = ()
    said: tuple[Said, ...] = ()
    media: Mapping[str, Media] = field(default_factory=dict)

    @property
    def sheet(self) -> Document:
        """The module's own file, ``module.yml``; it is there when it says anything."""
        return self.documents[SHEET]


def sentences(documents: Iterable[Document]) -> Iterator[tuple[str, Span]]:
    """Yield every text of *documents* that a learner reads, and where it is typed."""
    for document in documents:
        yield from paragraphs(document) if document.path.endswith(".md") else values(document)


def paragraphs(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the lines of a Markdown document; those that go on with a sentence, together."""
    held, place = "", Span(document.path)
    for text, span in lines(document):
        whole = span.column == place.column == 1 and span.line == place.end_line + 1
        if whole and continues(text, held):
            held = f"{held} {text.lstrip()}"
            place = Span(place.path, place.line, 1, span.line, span.end_column)
            continue
        if held:
            yield held, place
        held, place = text, span
    if held:
        yield held, place


def lines(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield every line of a Markdown document that is neither empty nor code, with its span.

    Of an option of a block, its value alone, when it is a sentence.
    """
    said, left = {}, verbatim(document.text)
    for rank, option in enumerate(document.data["options"]):
        span = document.span("options", rank)
        said[span.line] = option["value"] if option["want"] in _SAID else "", span
    for number, line in enumerate(document.text.split("\n"), 1):
        whole = Span(document.path, number, 1, number, len(line) + 1)
        text, span = said.get(number, (line, whole))
        if text.strip() and number not in left:
            yield text, span


def values(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield every sentence of a YAML document; identifiers and addresses are not sentences."""
    pending: list[tuple[Any, tuple[str | int, ...]]] = [(document.data, ())]
    while pending:
        value, path = pending.pop()
        if isinstance(value, str):
            yield unwrapped(value.strip()), document.span(*path)
        elif isinstance(value, dict):
            pending += [(v, (*path, k)) for k, v in value.items() if k not in NAMES]
        elif isinstance(value, list):
            pending += [(v, (*path, i)) for i, v in enumerate(value)]


Found = Iterable[Diagnostic | Note]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule as the rest of Marelle knows it. ``explanations`` are by language.

    ``check`` takes a ``Reading``, ``judge`` a ``Note`` and its ``Surroundings``; ``settings`` says
    in French what each of their options is.
    """

    name: str
    code: Code
    explanations: Mapping[str, str]
    check: Callable[..., Found]
    judge: Callable[..., Diagnostic | None] | None = None
    language: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)

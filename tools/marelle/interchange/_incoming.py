"""Stage 5, interchange: questions read from a file in; a module that passes the check, out.

The module is written aside and loaded as any other is: what the check refuses is left out, with
its own sentence, and the rest is loaded again. So nothing comes in that an author could not write.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from marelle.catalogue import load_module
from marelle.diagnostics import Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.ids import ID_PATTERN
from marelle.interchange._media import MEDIATYPES
from marelle.interchange._sheet import Sheet, module_sheet
from marelle.interchange._written import document, item
from marelle.interchange.base import Fate
from marelle.interchange.readers._names import slug
from marelle.interchange.readers.base import Batch, Draft, Embedded, Found
from marelle.read.listing import MODULES, scan

PER_SCREEN, MOST = 8, 160
FULL = N_("Un module a 160 questions au plus\u00a0: coupez le fichier.")


@dataclass(slots=True, kw_only=True)
class _Question:
    """A question on its way: what is written of it now, and why it was left out.

    ``first`` is what the check said before anything was given up; ``left`` tells that the module is
    full: there may be room again once others are refused.
    """

    found: Found
    drafts: tuple[Draft, ...]
    why: str = ""
    first: str = ""
    pictured: bool = True
    left: bool = False
    losses: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """The files of a module by their name in its folder, none when no question is left."""

    files: Mapping[str, bytes]
    fates: tuple[Fate, ...]


def incoming(batch: Batch, sheet: Sheet) -> Incoming:
    """Return the module of the questions of a file, and what became of each of them."""
    questions = [
        _Question(found=one, drafts=(one.draft,) if one.draft else (), why=one.why)
        for one in batch.found
    ]
    written = _Written(questions, sheet)
    # Each turn a question gives something up, and has three things to give up at most.
    while refused := list(written.refused()):
        for question, sentence in refused:
            _give_way(question, sentence)
        written = _Written(questions, sheet)
    fates = tuple(_fate(question, sheet.file) for question in questions)
    return Incoming(files=written.files, fates=fates)


def _give_way(question: _Question, sentence: str) -> None:
    """Make of a question what may pass: simpler ones, itself without its picture, nothing."""
    simpler = tuple(other for draft in question.drafts for other in draft.otherwise)
    question.first = question.first or sentence
    if simpler:
        question.drafts = simpler
    elif question.pictured and any(draft.picture for draft in question.drafts):
        question.pictured = False
    else:
        question.drafts, question.why = (), question.first


def _fate(question: _Question, file: str) -> Fate:
    found = question.found
    place = f"{'/'.join(filter(None, (file, found.member)))}:{found.line}:{found.column}"
    if question.why or question.left:
        how = question.why or _(FULL)
        return Fate(item=found.name, fate="dropped", how=how, place=place)
    losses = list(dict.fromkeys(question.losses))
    if not question.pictured:
        losses.append(_("L’image est perdue."))
    fate = "degraded" if losses else "kept"
    return Fate(item=found.name, fate=fate, how=" ".join(losses), place=place)


class _Written:
    """The files of the module as the questions now stand, and whose each line is."""

    def __init__(self, questions: Sequence[_Question], sheet: Sheet) -> None:
        self.sheet = sheet
        self.files: dict[str, bytes] = {}
        self.starts: dict[str, list[tuple[int, _Question]]] = {}
        self.media: dict[str, _Question] = {}
        self.ids: set[str] = set()
        items = list(self._items(questions))
        screens = [items[n : n + PER_SCREEN] for n in range(0, len(items), PER_SCREEN)]
        for rank, screen in enumerate(screens, 1):
            name = f"questions-{rank}.yml" if len(screens) > 1 else "questions.yml"
            title = _("Questions {rank}").format(rank=rank) if len(screens) > 1 else _("Questions")
            text, starts = document({"title": title}, [each for each, _question in screen])
            self.files[name] = text.encode()
            owners = (question for _each, question in screen)
            self.starts[name] = list(zip(starts, owners, strict=True))
        if items:
            text, _starts = document(module_sheet(sheet, len(items), list(self.starts)))
            self.files["module.yml"] = text.encode()

    def _items(self, questions: Sequence[_Question]) -> Iterator[tuple[dict[str, Any], _Question]]:
        count = 0
        for question in questions:
            question.losses = []
            for draft in question.drafts:
                count += 1
                question.left = count > MOST
                if question.left:
                    break
                shown = [self._kept(question, picture) for picture in draft.shown]
                held = self._held(question, draft)
                made, losses = item(draft, self._id(question, draft), held, shown)
                question.losses += losses
                yield made, question

    def _id(self, question: _Question, draft: Draft) -> str:
        name = draft.id if ID_PATTERN.match(draft.id) else slug(question.found.name)
        twin = 1
        unique = name
        while unique in self.ids:
            twin += 1
            unique = f"{name[:36]}-{twin}"
        self.ids.add(unique)
        return unique

    def _held(self, question: _Question, draft: Draft) -> str:
        """Keep the picture of a question; return where, or nothing when it has none."""
        if draft.picture is None or not question.pictured:
            return ""
        if PurePosixPath(draft.picture.name.lower()).suffix[1:] not in MEDIATYPES:
            question.pictured = False
            return ""
        return self._kept(question, draft.picture)

    def _kept(self, question: _Question, picture: Embedded) -> str:
        """Keep a picture among the files of the module; return where."""
        given = PurePosixPath(picture.name.lower())
        stem, name = slug(given.stem, "image"), ""
        for twin in range(1, len(self.media) + 2):
            name = f"media/{stem}{f'-{twin}' if twin > 1 else ''}{given.suffix}"
            if self.files.get(name, picture.data) == picture.data:
                break
        self.files[name] = picture.data
        self.media[name] = question
        return name

    def refused(self) -> Iterator[tuple[_Question, str]]:
        """Yield each question that the check refuses, once, and why."""
        if not self.starts:
            return
        seen: set[int] = set()
        for error in self._errors():
            question = self._owner(error)
            if id(question) not in seen:
                seen.add(id(question))
                yield question, error.message

    def _errors(self) -> list[Diagnostic]:
        with TemporaryDirectory() as folder:
            root = Path(folder)
            write(root / MODULES / self.sheet.id, self.files)
            listing, found = scan(root)
            loaded = load_module(root, self.sheet.id, listing.modules[self.sheet.id])
        return [d for d in (*found, *loaded.diagnostics) if d.gravity is Severity.ERROR]

    def _owner(self, error: Diagnostic) -> _Question:
        name = error.span.path.removeprefix(f"{MODULES}/{self.sheet.id}/")
        if name in self.media:
            return self.media[name]
        return [q for line, q in self.starts[name] if line <= error.span.line][-1]


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a module in its *folder*, which may not be there yet."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

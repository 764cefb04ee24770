"""The contract of a block of a lesson: what its author may write in it, and how it is drawn.

A block is one file, ``blocks/kinds/<kind>.py``, with an underscore where the kind has a hyphen,
and nothing elsewhere. It declares as data what stage 1 checks, so that every finding has its line
and column; ``draw`` is stage 4 and gets all it needs through ``Desk``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from marelle.model import Media


class Want(StrEnum):
    """What the value of an option must be."""

    LINE = "line"  # a sentence
    ALTERNATIVE = "alternative"  # what a picture shows: an error of its own when it is absent
    PICTURE = "picture"
    PHOTO = "photo"  # a picture that is a file of its own, never drawn in the page
    SOUND = "sound"
    FILM = "film"
    CAPTIONS = "captions"  # a file, or « none » for a film without a word
    PAPER = "paper"
    PHONE = "phone"
    YES = "yes"


class Need(StrEnum):
    """Whether a part must be there. Without a ``TRANSCRIPT``, the medium is closed to some."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    TRANSCRIPT = "transcript"
    LIST = "list"
    TABLE = "table"


# The endings of the files an option may name; all of them open on an old phone.
ENDINGS: Mapping[Want, tuple[str, ...]] = {
    Want.PICTURE: (".svg", ".png", ".jpg", ".jpeg", ".webp"),
    Want.PHOTO: (".png", ".jpg", ".jpeg", ".webp"),
    Want.SOUND: (".mp3", ".m4a"),
    Want.FILM: (".mp4", ".webm"),
    Want.CAPTIONS: (".vtt",),
    Want.PAPER: (".pdf", ".odt", ".ods", ".docx", ".xlsx"),
}
SILENT = "none"


@dataclass(frozen=True, slots=True)
class Option:
    """One line ``name: value`` at the head of a block."""

    name: str
    want: Want
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A block as its author wrote it, without an error. ``options`` lack those left out."""

    kind: str
    title: str
    options: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What a block is drawn with.

    ``media`` are the files of the module by name; ``html`` turns the author's Markdown into HTML,
    ``line`` one line of it; ``picture`` gives the HTML of a picture from its name and its
    alternative, which is plain text.
    """

    media: Mapping[str, Media]
    html: Callable[[str], str]
    line: Callable[[str], str]
    picture: Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One kind of block.

    ``label`` is its title when the author gives none. ``titled`` and ``text`` say whether the
    author must write a title and a text. ``style`` names a sheet of ``blocks/styles/``. Without
    ``draw``, it is a framed note, which Markdown draws wherever it stands.
    """

    kind: str
    label: str = ""
    titled: Need = Need.OPTIONAL
    text: Need = Need.REQUIRED
    options: tuple[Option, ...] = ()
    style: str = ""
    draw: Callable[[Written, Desk], str] | None = None

    @property
    def plays(self) -> bool:
        """Whether it is listened to or watched, which takes its own time."""
        return any(option.want in (Want.SOUND, Want.FILM) for option in self.options)

    def option(self, name: str) -> Option | None:
        """Return the option *name*, if the kind has it."""
        return next((option for option in self.options if option.name == name), None)

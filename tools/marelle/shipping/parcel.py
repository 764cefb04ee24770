"""What goes to a server: the manifest of ``build/`` in, every file with its digest out.

Each file is held to the digest of the manifest: a site that was touched by hand is not sent.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from marelle.engine.manifest import Entry
from marelle.engine.publish import published
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.shipping.headers import is_squeezed
from marelle.shipping.squeeze import FOLDER, squeeze

BUILD, SITE = "build", "site/"
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One file to send: its ``path`` from the site, where it lies, what it holds.

    ``form`` is ``.gz`` or ``.br`` when it is the compressed form of another: it ends its path.
    """

    path: str
    file: Path
    sha256: str
    size: int
    form: str = ""


def parcel(root: Path, tell: Tell) -> list[Piece]:
    """Return the files of the site of *root*, in order, and their compressed forms after them.

    Raises ``Refusal`` when there is no site, or when a file is not what the manifest says.
    """
    build = root / BUILD
    entries = [e for e in published(build) if e.path.startswith(SITE)]
    if not entries:
        raise Refusal(_("Il n’y a pas de site à publier. Lancez d’abord « marelle build »."))
    whole = [_piece(build, entry) for entry in entries]
    return [*whole, *_squeezed(whole, build / FOLDER, tell)]


def _piece(build: Path, entry: Entry) -> Piece:
    file = build / entry.path
    try:
        sound = sha256(file.read_bytes()).hexdigest() == entry.sha256
    except FileNotFoundError:
        sound = False
    if not sound:
        sentence = _("« {path} » n’est plus ce qui a été fabriqué. Relancez « marelle build ».")
        raise Refusal(sentence.format(path=f"{build.name}/{entry.path}"))
    path = entry.path.removeprefix(SITE)
    return Piece(path=path, file=file, sha256=entry.sha256, size=entry.size)


def _squeezed(whole: Iterable[Piece], kept: Path, tell: Tell) -> list[Piece]:
    texts = [piece for piece in whole if is_squeezed(piece.path)]
    files = {piece.sha256: piece.file for piece in texts}
    forms: dict[str, list[tuple[str, Path]]] = {}
    for sha, form, file in squeeze(
        files.items(), kept, lambda done: tell("squeeze", done, len(files))
    ):
        forms.setdefault(sha, []).append((form, file))
    return [
        _form(piece, form, file) for piece in texts for form, file in forms.get(piece.sha256, ())
    ]


def _form(piece: Piece, form: str, file: Path) -> Piece:
    data = file.read_bytes()
    return Piece(
        path=piece.path + form,
        file=file,
        sha256=sha256(data).hexdigest(),
        size=len(data),
        form=form,
    )

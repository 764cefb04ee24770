"""Compare: a revision of a project in, its sources out. git does it; nothing of them is run."""

import io
import subprocess
import zipfile
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _

_KEPT = ("content", "flyers")


def unfold(revision: str, root: Path, folder: Path) -> None:
    """Write the sources of a revision in *folder*."""
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if commit is None:
        raise Refusal(_unknown(revision, root))
    name = commit.decode().strip()
    listed = (_git(root, "ls-tree", "--name-only", name, *_KEPT) or b"").decode().split()
    if "content" not in listed:
        raise Refusal(_("À la révision « {word} », ce projet n’existe pas.").format(word=revision))
    packed = _git(root, "archive", "--format=zip", name, *listed) or b""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:  # keeps all below *folder*, and no link
        archive.extractall(folder)


def _unknown(revision: str, root: Path) -> str:
    """Return why git does not know a revision, and what to type."""
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        return _(
            "Ce projet n’est pas dans git\u00a0: il n’a pas de version à comparer. Tapez, une "
            "fois, «\u00a0git init\u00a0», «\u00a0git add .\u00a0», puis "
            '«\u00a0git commit -m "Première version"\u00a0».'
        )
    if _git(root, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        return _(
            "git n’a encore rien enregistré de ce projet. Tapez «\u00a0git add .\u00a0», puis "
            '«\u00a0git commit -m "Première version"\u00a0».'
        )
    if cut(root):
        return _(
            "Ce clone de git n’a que la fin de l’historique\u00a0: «\u00a0{word}\u00a0» n’y est "
            "pas. Récupérez le reste avec «\u00a0git fetch --unshallow --tags\u00a0»."
        ).format(word=revision)
    return _("« {word} » n’est ni un fichier, ni un dossier, ni une révision de ce projet.").format(
        word=revision
    )


def earlier(root: Path, path: str, most: int) -> list[bytes]:
    """Return the file *path* as the last *most* commits that changed it left it, newest first.

    Nothing without git, or where the project is not kept in it.
    """
    try:
        listed = _git(root, "rev-list", f"--max-count={most}", "HEAD", "--", path) or b""
        names = listed.decode().split()
        found = [_git(root, "cat-file", "blob", f"{name}:./{path}") for name in names]
    except Refusal:
        return []
    return [data for data in found if data is not None]


def last_tag(root: Path) -> str:
    """Return the name of the last tag before what is there; empty without any, or without git."""
    try:
        return (_git(root, "describe", "--tags", "--abbrev=0") or b"").decode().strip()
    except Refusal:
        return ""


def cut(root: Path) -> bool:
    """Tell whether git has only the end of the project's history, as in a clone of depth 1."""
    try:
        return _git(root, "rev-parse", "--is-shallow-repository") == b"true\n"
    except Refusal:
        return False


def _git(root: Path, *words: str) -> bytes | None:
    """Return what git answers in the project, or nothing when it refuses."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise Refusal(_("Il faut « git » pour comparer des révisions.")) from None
    return done.stdout if done.returncode == 0 else None

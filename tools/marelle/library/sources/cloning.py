"""The library: a git repository in, the content of the project it holds, in a folder, out.

git is asked for one commit and watched while it works: it may not take longer, nor more room, than
a library of lessons does. Its tree is read before any file of it is written.
"""

import os
import signal
import subprocess
from pathlib import Path
from time import monotonic, sleep

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.sources.address import is_address

SECONDS, BYTES, FILES = 120, 500_000_000, 50_000
_LOOK = 0.1  # seconds between two looks at what it takes
_LINK, _SUBMODULE = "120000", "160000"
_SIGN = "content/catalogue.yml"
_SETTINGS = (
    f"core.hooksPath={os.devnull}",
    "core.symlinks=false",
    "core.fsmonitor=false",
    "core.autocrlf=false",
    "submodule.recurse=false",
    "fetch.recurseSubmodules=false",
    "transfer.fsckObjects=true",
)
_ALWAYS = ("https", "ssh", "file")
# Without a lock on what passes: on this machine only (see address.py).
_HERE = ("http", "git")
# How a person reaches her own servers; the rest could point git at another repository.
_SPARED = frozenset(("GIT_SSH_COMMAND", "GIT_SSH", "GIT_ASKPASS", "GIT_CONFIG_GLOBAL"))


def cloned(source: str, place: Path) -> Path:
    """Write at *place* the ``content/`` of the only project of *source*; return its folder."""
    words = ["clone", "--quiet", "--depth=1", "--single-branch", "--no-tags", "--no-checkout"]
    words += ["--no-recurse-submodules", "--template=", "--no-local", "--", source, str(place)]
    _git(source, place, words)
    rows = _git(source, place, ["-C", str(place), "ls-tree", "-r", "-l", "-z", "HEAD"])
    tree = [row.partition("\t")[::2] for row in rows.split("\0") if row]
    roots = sorted(p.removesuffix(_SIGN) for _mode, p in tree if p.endswith(_SIGN))
    roots = [root for root in roots if root.count("/") < 2 and (not root or root.endswith("/"))]
    if len(roots) != 1:
        raise Refusal(_("Il n’y a pas de projet Marelle dans « {word} ».").format(word=source))
    below = f"{roots[0]}content/"
    _look_at(source, [(mode.split(), path) for mode, path in tree if path.startswith(below)])
    words = ["-C", str(place), "--literal-pathspecs", "checkout", "--quiet", "HEAD", "--", below]
    _git(source, place, words)
    return place / roots[0]


def _look_at(source: str, tree: list[tuple[list[str], str]]) -> None:
    """Refuse a tree that is too big, or that holds what is no file."""
    for (kind, *_rest), path in tree:
        if kind == _LINK:
            said = _(
                "« {path} » est un lien symbolique : le prêteur doit le remplacer par le fichier."
            )
            raise Refusal(said.format(path=path))
        if kind == _SUBMODULE:
            said = _("« {path} » est un sous-module de git : empruntez au dépôt qu’il désigne.")
            raise Refusal(said.format(path=path))
    size = sum(int(facts[-1]) for facts, _path in tree if facts[-1].isdigit())
    if size > BYTES or len(tree) > FILES:
        raise _too_big(source)


def _too_big(source: str) -> Refusal:
    said = _(
        "« {word} » dépasse {mega} Mo ou {files} fichiers : empruntez plutôt le zip du module."
    )
    return Refusal(said.format(word=source, mega=BYTES // 1_000_000, files=FILES))


def _git(source: str, place: Path, words: list[str]) -> str:
    """Return what git says; ``Refusal`` when it fails, is too slow, or takes too much room."""
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    told, wrong = place.with_name("said"), place.with_name("wrong")
    with told.open("wb") as out, wrong.open("wb") as err:
        try:
            running = subprocess.Popen(  # noqa: S603 - a list of words
                ["git", *settings, *words],  # noqa: S607
                stdout=out, stderr=err, stdin=subprocess.DEVNULL,
                env=_environment(source), start_new_session=True,
            )  # fmt: skip
        except FileNotFoundError:
            raise Refusal(_("Il faut « git » pour emprunter à un dépôt.")) from None
        try:
            _watch(running, source, place.parent)
        finally:
            _stop(running)
    if running.returncode:
        said = wrong.read_text("utf-8", "replace").strip().splitlines()
        raise Refusal(
            _("git ne peut pas lire « {word} » : {why}").format(
                word=source, why=said[-1] if said else running.returncode
            )
        )
    return told.read_text("utf-8", "replace")


def _watch(running: subprocess.Popen[bytes], source: str, folder: Path) -> None:
    until = monotonic() + SECONDS
    while running.poll() is None:
        if monotonic() > until:
            said = _("« {word} » n’a pas répondu en {n} secondes.")
            raise Refusal(said.format(word=source, n=SECONDS))
        if _room(folder) > BYTES:
            raise _too_big(source)
        sleep(_LOOK)
    if _room(folder) > BYTES:
        raise _too_big(source)


def _room(folder: Path) -> int:
    """Return the bytes below *folder*: git makes and renames files meanwhile."""
    total = 0
    for at, _folders, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(at, name)).st_size  # noqa: PTH118 - very many
            except FileNotFoundError:
                continue
    return total


def _stop(running: subprocess.Popen[bytes]) -> None:
    """End git and what it started, when it is still there."""
    if running.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
        running.wait()


def _environment(source: str) -> dict[str, str]:
    local = is_address(source) and source.partition(":")[0].lower() in _HERE
    allowed = (*_ALWAYS, *(_HERE if local else ()))
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k in _SPARED}
    kept.setdefault("GIT_SSH_COMMAND", "ssh -o BatchMode=yes")
    return kept | {
        "GIT_ALLOW_PROTOCOL": ":".join(allowed),
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_LFS_SKIP_SMUDGE": "1",
        "LC_ALL": "C.UTF-8",
    }

"""The library: a git repository in, the bundle of one of its modules out.

git does the fetching, in a folder that is then thrown away: one commit, without submodules, hooks,
links or templates, by the protocols that are allowed and no other, for two minutes at most.
"""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.bundle import Bundle
from marelle.library.sources.address import is_address
from marelle.library.sources.folder import SIGN, from_project

SECONDS = 120
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


def from_repository(source: str, module: str) -> Bundle:
    """Return the bundle of *module* as the last commit of the default branch has it."""
    with TemporaryDirectory(prefix="marelle-") as folder:
        place = Path(folder, "repository")
        _clone(source, place)
        roots = [place] if (place / SIGN).is_file() else _below(place)
        if len(roots) != 1:
            raise Refusal(_("Il n’y a pas de projet Marelle dans « {word} ».").format(word=source))
        return from_project(roots[0], module)


def _below(place: Path) -> list[Path]:
    return [found.parents[1] for found in sorted(place.glob("*/content/catalogue.yml"))]


def _clone(source: str, place: Path) -> None:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    words = ["git", *settings, "clone", "--quiet", "--depth=1", "--single-branch", "--no-tags"]
    words += ["--no-recurse-submodules", "--template=", "--no-local", "--", source, str(place)]
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, and « -- » before what was typed
            words, capture_output=True, check=False, timeout=SECONDS, env=_environment(source)
        )
    except FileNotFoundError:
        raise Refusal(_("Il faut « git » pour emprunter à un dépôt.")) from None
    except subprocess.TimeoutExpired:
        raise Refusal(
            _("« {word} » n’a pas répondu en {n} secondes.").format(word=source, n=SECONDS)
        ) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Refusal(
            _("git ne peut pas lire « {word} » : {why}").format(
                word=source, why=said[-1] if said else done.returncode
            )
        )


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


# How a person reaches her own servers; the rest could point git at another repository.
_SPARED = frozenset(("GIT_SSH_COMMAND", "GIT_SSH", "GIT_ASKPASS", "GIT_CONFIG_GLOBAL"))

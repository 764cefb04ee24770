"""The library: an address that a person typed in, what kind of source it is out.

Only addresses that nobody on the way can change are taken: ``https``, ``ssh``, or this machine.
"""

import re
from urllib.parse import SplitResult, urlsplit

from marelle.engine.refusal import Refusal
from marelle.i18n import _

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
# user@host:path, as ssh is often written; never a drive of Windows.
_SCP = re.compile(r"[A-Za-z0-9][\w.-]*@[A-Za-z0-9][\w.-]*:[^:].*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def is_repository(source: str) -> bool:
    """Tell whether *source* can only be a git repository; ``Refusal`` for an unsafe address."""
    if _SCP.fullmatch(source) and "::" not in source:
        return True
    if not is_address(source):
        return False
    return _scheme(source) in ("ssh", "git", "file") or urlsplit(source).path.endswith(".git")


def is_address(source: str) -> bool:
    """Tell whether *source* is an address, not a path; ``Refusal`` when it is not a safe one."""
    if not _SCHEME.match(source):
        return False
    split = _split(source)
    safe = _scheme(source) in ("https", "ssh", "file")
    local = _scheme(source) in ("http", "git") and is_local(split)
    if "::" in source.partition("[")[0] or not (safe or local):
        raise Refusal(
            _(
                "« {word} » : une source est un dossier, un zip, ou une adresse « https:// » "
                "ou « ssh:// »."
            ).format(word=source)
        )
    if _scheme(source) == "file" and not _is_folder(split):
        raise Refusal(_("Une adresse « file:// » s’écrit « file:///dossier/du/depot »."))
    if split.password or (split.username and _scheme(source) != "ssh"):
        raise Refusal(
            _(
                "L’adresse contient un nom ou un mot de passe, et elle serait écrite dans le "
                "module : retirez-les, git les demandera."
            )
        )
    if (split.hostname or "").startswith("-") or (split.username or "").startswith("-"):
        raise Refusal(_("« {word} » n’est pas une adresse.").format(word=source))
    return True


def is_local(split: SplitResult) -> bool:
    """Tell whether an address is of this very machine."""
    return split.hostname in _LOOPBACK


def _is_folder(split: SplitResult) -> bool:
    """Tell whether a ``file:`` address is that of a folder of this machine."""
    return not split.netloc and split.path.startswith("/") and bool(split.path.strip("/"))


def _scheme(source: str) -> str:
    return source.partition(":")[0].lower()


def _split(source: str) -> SplitResult:
    try:
        split = urlsplit(source)
        assert split.port is None or split.port
    except (ValueError, AssertionError):
        raise Refusal(_("« {word} » n’est pas une adresse.").format(word=source)) from None
    return split

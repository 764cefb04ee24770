"""What can go wrong without being the author's fault: one sentence and a status, no traceback."""

import errno
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from marelle.cli import INTERRUPTED
from marelle.engine.refusal import Refusal
from marelle.i18n import _

CLEAN, CONTENT, IMPOSSIBLE, BUG = 0, 1, 2, 3


def guarded(command: Callable[[], int]) -> int:
    """Return the status of *command*, whatever it raises."""
    try:
        status = command()
        sys.stdout.flush()
        return status
    except KeyboardInterrupt as stop:
        sentence = str(stop) or _("Interrompu. Ce qui était publié n’a pas changé.")
        return _say(sentence, INTERRUPTED)
    except BrokenPipeError:
        # The reader went away (`marelle check | head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:  # the last line before a bare traceback
        return tell(error)


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Say of Ctrl-C here that it left every file as it was."""
    try:
        yield
    except KeyboardInterrupt as stop:
        raise KeyboardInterrupt(_("Interrompu. Aucun fichier n’a changé.")) from stop


def tell(error: Exception) -> int:
    """Say on the error stream what went wrong, and return the status it deserves."""
    from marelle.engine.run import MACHINE

    if isinstance(error, Refusal):
        return _say(str(error), IMPOSSIBLE)
    if isinstance(error, MemoryError):
        return _say(_("La mémoire manque. Relancez avec « --jobs 1 »."), IMPOSSIBLE)
    if isinstance(error, OSError) and error.errno in MACHINE:
        return _say(_of_disk(error), IMPOSSIBLE)
    return _bug(error)


def _say(sentence: str, status: int) -> int:
    print(_("marelle : {sentence}").format(sentence=sentence), file=sys.stderr)
    return status


def _of_disk(error: OSError) -> str:
    from marelle.read.words.reason import reason

    place = error.filename2 or error.filename or ""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", 0), errno.EFBIG):
        sentence = _("Le disque est plein, ou limité ({reason}).")
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        sentence = _("Impossible d’écrire ou de lire « {place} » ({reason}).")
    else:
        sentence = _("Le système refuse « {place} » ({reason}).")
    told = sentence.format(place=place, reason=reason(error))
    return f"{told} {_('Ce qui était publié n’a pas changé.')}"


def _bug(error: Exception) -> int:
    from marelle.engine.run import JobBroken

    if isinstance(error, JobBroken):
        label, trace = error.args
    else:
        label, trace = "", "".join(traceback.format_exception(error))
    last = trace.strip().rpartition("\n")[2]
    where = _(" en préparant « {label} »").format(label=label) if label else ""
    sentence = _("Erreur de Marelle elle-même{where}, et non de vos fichiers : {last}").format(
        where=where, last=last
    )
    return _say(f"{sentence}\n{_kept(trace)}", BUG)


def _kept(trace: str) -> str:
    words = f"marelle, python {sys.version}\n{' '.join(sys.argv)}\n\n{trace}"
    try:
        handle, name = tempfile.mkstemp(prefix="marelle-", suffix=".txt")
        os.close(handle)
        Path(name).write_text(words, encoding="utf-8")
    except OSError:
        return _("Le détail n’a pas pu être gardé : relancez quand le disque le permettra.")
    return _("Le détail est dans {file} ; joignez-le à votre signalement.").format(file=name)

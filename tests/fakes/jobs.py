"""Small jobs for the engine's tests: pure functions that any process can import."""

import errno
import os
from pathlib import Path

from marelle.diagnostics import Code, Diagnostic, Span
from marelle.engine.job import Artifact, Job, JobRefused, key_of

TOO_HEAVY = Code("MRL999", "too-heavy")


def page(name: str, text: str) -> list[Artifact]:
    """One page."""
    data = f"<p>{text}</p>\n".encode()
    return [Artifact(path=f"site/{name}/index.html", kind="lesson", data=data, module=name)]


def traced(name: str, text: str, trace: str) -> list[Artifact]:
    """One page, and a line in the file *trace* each time it is really made."""
    with Path(trace).open("a") as file:
        file.write(f"{name}\n")
    return page(name, text)


def unordered(name: str) -> list[Artifact]:
    """A page that would tell the hash seed, the time zone or the folder if it could."""
    words = sorted({f"{name}-{n}" for n in range(50)})
    return page(name, " ".join(words))


def refused(name: str) -> list[Artifact]:
    """A content error."""
    raise JobRefused([Diagnostic(code=TOO_HEAVY, span=Span(f"{name}.yml"), message="Trop lourd.")])


def broken(name: str) -> list[Artifact]:
    """A bug."""
    raise ZeroDivisionError(name)


def full(name: str) -> list[Artifact]:
    """A disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name)


def killed(name: str) -> list[Artifact]:
    """A worker that the system ends."""
    os._exit(9)


def job(function, name: str, *args: str, output: str = "site") -> Job:
    """Return the job of a function of this module."""
    return Job(
        output=output,
        label=f"page {name}",
        key=key_of(output, function.__name__, name, *args),
        run=function,
        args=(name, *args),
    )

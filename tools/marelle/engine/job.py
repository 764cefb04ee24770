"""Stage 4, render: what an output asks for (jobs) and what comes back (artifacts)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from marelle import __version__
from marelle.assets import code_digest

DRAFT = "draft"  # what the kind of an artifact begins with, when another takes its place


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One file to publish. ``path`` is relative to ``build/``, with forward slashes.

    A draft is not published: a job of ``follow`` reads it, and gives what takes its place.

    ``kind`` says what it is (``lesson``, ``hub``, ``asset``, ``scorm-1.2``, ``flyer-a5`` …);
    ``module`` is the module it belongs to, empty when none.
    """

    path: str
    kind: str
    data: bytes
    module: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A pure, picklable function and the hash of all its result depends on.

    ``run(*args)`` returns artifacts; a content error is raised as ``JobRefused``. ``codes`` are the
    printed codes that its artifacts carry: the ledger records them with their digests.
    """

    output: str
    label: str
    key: str
    run: Callable[..., Sequence[Artifact]]
    args: tuple[Any, ...]
    codes: tuple[str, ...] = ()


class JobRefused(Exception):
    """A job found, while rendering, something the author must mend (a page over its budget).

    ``args[0]`` is a list of diagnostics.
    """


def key_of(*parts: str) -> str:
    """Return the content key of a job: its parts, the tool's version and its own code."""
    whole = sha256("\0".join((__version__, code_digest(), *parts)).encode())
    return whole.hexdigest()

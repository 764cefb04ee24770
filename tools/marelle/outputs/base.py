"""The contract of an output: one folder, one ``OUTPUT``, nothing elsewhere.

Outputs never import an activity type, and never each other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from marelle.catalogue.chosen import EVERY, Choice
from marelle.engine.job import Job
from marelle.engine.manifest import Entry
from marelle.model import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says to outputs. ``root`` is the project's folder.

    ``scorm_profile`` names what an LMS asks of packages; ``scorm_status`` (``passed_failed``,
    ``passed_incomplete``, ``completed``) and ``scorm_edition`` of SCORM 2004 win over it.
    ``delivery`` is the last delivery note, empty for a first one; with ``None`` there is no note.
    ``delivery_date`` is the day that a note bears, if any: no clock is read.
    Without ``offline``, phones that kept the site let go of it. With ``editor``, the forms of
    designers go with the site. ``serving`` is for this machine
    alone; ``choice`` is which modules are shown, or published.
    """

    root: Path
    generator: str = "mkdocs"
    search: str = "titles"
    offline: bool = True
    serving: bool = False
    editor: bool = False
    choice: Choice = EVERY
    scorm_profile: str = "generic"
    scorm_status: str = ""
    scorm_edition: str = ""
    delivery: str | None = None
    delivery_date: date | None = None


Read = Callable[[Entry], bytes]
Follow = Callable[[Catalogue, Options, Sequence[Entry], Read], Iterable[Job]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """``plan`` lists the jobs of a whole catalogue; it reads nothing big and renders nothing.

    ``follow`` lists those that speak of what the first ones gave, once it is known; its last
    argument gives the bytes of an entry.
    """

    name: str
    label: str
    plan: Callable[[Catalogue, Options], Iterable[Job]]
    follow: Follow | None = None

"""The contract of an output: one folder, one ``OUTPUT``, nothing elsewhere.

Outputs never import an activity type, and never each other.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from marelle.engine.job import Job
from marelle.model import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says to outputs. ``root`` is the project's folder.

    ``scorm_profile`` names what an LMS asks of packages; ``scorm_status`` (``passed_failed``,
    ``passed_incomplete``, ``completed``) and ``scorm_edition`` of SCORM 2004 win over it. Without
    ``offline``, phones that kept the site let go of it. ``serving`` is for this machine alone.
    """

    root: Path
    generator: str = "mkdocs"
    search: str = "titles"
    offline: bool = True
    serving: bool = False
    scorm_profile: str = "generic"
    scorm_status: str = ""
    scorm_edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """``plan`` lists the jobs of a whole catalogue; it reads nothing big and renders nothing."""

    name: str
    label: str
    plan: Callable[[Catalogue, Options], Iterable[Job]]

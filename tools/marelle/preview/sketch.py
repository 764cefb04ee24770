"""Stage 4 at once: the pages that changed since the last time, before anything else is made.

A catalogue comes in; the bytes of pages by their path, and what their authors must mend, go out.
Jobs are those of the site (``plan_pages``): the whole build that follows gives the same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from marelle.diagnostics import Diagnostic
from marelle.engine.job import Job
from marelle.engine.run import perform
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.site import plan_pages

# More pages than this wait for the whole build, those that somebody looks at apart.
_FEW = 8
_SITE = "site/"


@dataclass(slots=True)
class Drawn:
    """What was made: files by their path in the site; diagnostics of those that were refused."""

    files: dict[str, bytes] = field(default_factory=dict)
    refused: list[Diagnostic] = field(default_factory=list)


class Sketch:
    """Remembers the key of what each job shows now."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._planned: dict[str, str] = {}
        self._shown: dict[str, str] = {}

    def plan(self, catalogue: Catalogue) -> list[Job]:
        """Return the jobs whose result is not what is shown."""
        jobs = [*plan_pages(catalogue, self._options)]
        self._planned = {job.label: job.key for job in jobs}
        return [job for job in jobs if self._shown.get(job.label) != job.key]

    def published(self) -> None:
        """Take what was planned last for what is shown."""
        self._shown = self._planned

    def draw(self, jobs: list[Job], looked_at: Callable[[str], bool]) -> Drawn:
        """Make what somebody looks at, and the rest when it is little."""
        drawn = Drawn()
        for job in jobs if len(jobs) <= _FEW else [job for job in jobs if looked_at(job.label)]:
            outcome = perform(job)
            drawn.refused += outcome.refused
            if outcome.refused or outcome.bug or outcome.machine:
                continue  # the whole build says it better
            self._shown = {**self._shown, job.label: job.key}
            made = (each for each in outcome.artifacts if each.path.startswith(_SITE))
            drawn.files |= {each.path.removeprefix(_SITE): each.data for each in made}
        return drawn

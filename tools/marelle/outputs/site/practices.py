"""Plan of the sheets that tutors sign: one job, one PDF, for each practice of a learning path."""

from collections.abc import Iterator
from dataclasses import replace

from marelle import assets
from marelle.diagnostics import Span
from marelle.engine.job import Artifact, Job, key_of
from marelle.ids import course_path
from marelle.model import Catalogue
from marelle.model.steps import PracticeStep
from marelle.outputs.site.stops import SHEET
from marelle.outputs.site.trees import both
from marelle.paper.practice import Practice, practice_sheet


def plan_practices(catalogue: Catalogue) -> Iterator[Job]:
    """Yield the job of every sheet; it is made again when what it says changes, nothing else."""
    templates = (assets.digest("print", "paper"), assets.digest("theme", "fonts"))
    host = catalogue.site.url.partition("://")[2]
    for path in catalogue.paths:
        for step in path.steps:
            if not isinstance(step, PracticeStep):
                continue
            nowhere = Span("")
            practice = Practice(
                site=catalogue.site,
                direction=replace(catalogue.direction(path.direction), span=nowhere),
                path=path.title,
                address=f"{host}/{course_path(path.id)}".rstrip("/"),
                review=path.review,
                until=path.valid_until,
                step=replace(step, span=nowhere, code=""),
            )
            at = f"{course_path(path.id)}{SHEET.format(step=step.id)}"
            yield Job(
                output="site",
                label=at,
                key=key_of("practice", repr(practice), at, *templates),
                run=render_sheet,
                args=(practice, at),
            )


def render_sheet(practice: Practice, at: str) -> list[Artifact]:
    """Return the sheet of one practice, in both trees."""
    return both("sheet", {at: practice_sheet(practice)})

"""Output ``site``: a page per module and per episode, and the pages that lead to them."""

from collections.abc import Iterator

from marelle.engine.job import Job
from marelle.i18n import N_
from marelle.model import Catalogue
from marelle.outputs.base import Options, Output


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the jobs of the whole site: the hub first, whose generator takes longest."""
    from marelle.outputs.site.hub_jobs import plan_hub
    from marelle.outputs.site.lessons import plan_lessons
    from marelle.outputs.site.series import plan_series

    yield from plan_hub(catalogue, options)
    yield from plan_series(catalogue, options)
    yield from plan_lessons(catalogue, options)


OUTPUT = Output(name="site", label=N_("site"), plan=plan)

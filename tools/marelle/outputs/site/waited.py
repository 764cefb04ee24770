"""Stage 4, site: a catalogue in; of each module, the paths where others come before it out."""

from marelle.ids import course_path
from marelle.model import Catalogue
from marelle.render.waited import Waited

# A lesson that many paths name says it of the first ones only: its page must stay light.
_MOST = 2


def waiting(catalogue: Catalogue) -> dict[str, Waited]:
    """Return the paths of each module that is a step to wait for; addresses are from the site."""
    found: dict[str, Waited] = {}
    for path in catalogue.paths:
        told = (path.id, course_path(path.id), path.title)
        for step in path.steps:
            for module in step.modules if path.awaits(step) else ():
                before = found.get(module, ())
                if len(before) < _MOST and told not in before:
                    found[module] = (*before, told)
    return found

"""Stage 4, flyers: what a code opens in, the lines of « Au programme » out."""

from html import escape

from marelle.i18n import _, ngettext, speaking
from marelle.model import Catalogue, LearningPath, Module, Target
from marelle.model.path import minutes
from marelle.model.steps import PauseStep
from marelle.outputs.flyers.fit import first_that_fit
from marelle.outputs.flyers.sheet import LARGE, Format, Sheet
from marelle.render.steps import step_title

Programme = tuple[tuple[str, int], ...]
MOST = 6  # lessons listed on the back of a flyer: what can be read while standing


class Programmes:
    """The programmes of one catalogue, whose look-ups are done once."""

    def __init__(self, catalogue: Catalogue) -> None:
        newest = catalogue.newest(MOST)
        self._directions = {
            code: _lessons(modules or newest) for code, modules in catalogue.by_direction().items()
        }
        self._modules = {each.id: each for each in catalogue.modules}
        self._stands = {each.id: each for each in catalogue.positionings}
        self._episodes = catalogue.episodes()
        self._paths = {each.id: each for each in catalogue.paths}

    def of(self, target: Target, direction: str, lang: str) -> Programme:
        """Return what *target* holds: the steps of a path, else lessons of its direction."""
        if target.kind == "path":
            return self._steps(self._paths[target.id], lang)
        inside = [m for m in self._modules.values() if m.collection == target.id]
        if target.kind == "collection" and inside:
            return _lessons(inside)
        return self._directions[direction]

    def _steps(self, path: LearningPath, lang: str) -> Programme:
        """Return the required steps that one does: no pause, and nothing one may leave."""
        durations = minutes(self._modules, self._stands, self._episodes)
        with speaking(lang):
            return tuple(
                (
                    step_title(step, self._modules, self._stands, self._episodes),
                    step.lasts(durations),
                )
                for step in path.steps
                if not step.optional and not isinstance(step, PauseStep)
            )


def _lessons(modules: list[Module]) -> Programme:
    return tuple((each.title, each.duration) for each in modules[:MOST])


def listed(sheet: Sheet, format: Format) -> str:
    """Return the first steps that the back has room for, as HTML, and how many it has not."""
    room = format.large_programme if sheet.variant == LARGE else format.programme
    if room is None:
        return ""
    titles = [title for title, _n in sheet.programme]
    count, more = first_that_fit(titles, room), ""
    if sheet.whole and count < len(titles):
        count = max(first_that_fit(["", *titles], room) - 1, 0)  # the line that counts takes one
        left = len(titles) - count
        said = ngettext("Et {n} autre étape", "Et {n} autres étapes", left).format(n=left)
        more = f"<li>{escape(said)}</li>"
    minutes = _("{n} min")
    listed = "".join(
        f"<li><b>{escape(minutes.format(n=n))}</b> {escape(title)}</li>"
        for title, n in sheet.programme[:count]
    )
    return listed + more

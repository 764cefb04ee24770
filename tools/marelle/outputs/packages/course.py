"""A learning path with its modules: what a package of a whole path is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import zip_longest

from marelle.model import Catalogue, LearningPath, Module, Step, Variant
from marelle.model.path import minutes
from marelle.model.steps import EpisodeStep, PositioningStep
from marelle.outputs.packages.beside import Beside

MOST_WORDS = 10  # what any reader of LOM takes (IEEE 1484.12.1, 1.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A path and its modules, in its order. It is described in the words of a module.

    ``beside`` is what its other steps name, by the id of the step.
    ``variants`` are those of its modules that the direction it is made for adapts.
    """

    path: LearningPath
    modules: tuple[Module, ...]
    variants: tuple[Variant, ...] = ()
    beside: Mapping[str, Beside] = field(default_factory=dict)

    def owner(self, module: Module) -> str:
        """Return the code of the direction whose page that of *module* is."""
        own = any(each.module.id == module.id for each in self.variants)
        return self.path.made_for if own else module.direction

    @property
    def id(self) -> str:
        """The id of the path."""
        return self.path.id

    @property
    def title(self) -> str:
        """The title of the path."""
        return self.path.title

    @property
    def objective(self) -> str:
        """What it is for, which its summary says."""
        return self.path.summary

    @property
    def summary(self) -> str:
        """Nothing more than the objective."""
        return ""

    @property
    def keywords(self) -> tuple[str, ...]:
        """Ten of its modules, each once: the first of each module, then the second."""
        ranks = zip_longest(*(module.keywords for module in self.modules))
        words = dict.fromkeys(word for rank in ranks for word in rank if word)
        return tuple(words)[:MOST_WORDS]

    @property
    def audience(self) -> tuple[str, ...]:
        """Those of its modules, each once."""
        return tuple(dict.fromkeys(who for module in self.modules for who in module.audience))

    @property
    def duration(self) -> int:
        """The minutes of all its modules."""
        return sum(module.duration for module in self.modules)

    @property
    def updated(self) -> date:
        """The last day when it changed, or one of its modules."""
        return max(self.path.updated, *(module.updated for module in self.modules))

    @property
    def review(self) -> str:
        """How far its own proofreading is."""
        return self.path.review

    @property
    def ends(self) -> tuple[tuple[date, str], ...]:
        """The last day it is valid, if it has one, then those of its modules."""
        own = ((self.path.valid_until, ""),) if self.path.valid_until else ()
        return (*own, *(end for module in self.modules for end in module.ends))

    @property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """What an LMS waits for: of each group of modules, one. What it cannot see is left out."""
        steps = [step for step in self.path.steps if step.modules]
        return tuple(s.modules for s in steps if not s.optional) or tuple(s.modules for s in steps)

    def awaited(self, step: Step) -> list[tuple[str, ...]]:
        """Return what should come before *step*: of each group of modules, one.

        What an LMS cannot see stands in nobody's way.
        """
        names = self.path.awaits(step)
        return [each.modules for each in self.path.steps if each.id in names and each.modules]

    @property
    def pass_mark(self) -> None:
        """None of its own: each module has its own, and no score says that all were reached."""
        return None

    @property
    def graded(self) -> bool:
        """Whether one may pass or fail it."""
        return any(module.pass_mark is not None for module in self.modules)

    @property
    def digest(self) -> str:
        """The SHA-256 of all it is made from, in hex."""
        others = (f"{name} {one.digest}" for name, one in self.beside.items())
        parts = (self.path.digest, *(module.digest for module in self.modules), *others)
        return sha256("\0".join(parts).encode()).hexdigest()


def courses(catalogue: Catalogue) -> Iterator[Course]:
    """Yield each path of *catalogue* with its modules, which exist: the model stage checked it.

    One that has no module has no package: an LMS would have nothing to open.
    """
    named = {module.id: module for module in catalogue.modules}
    for path in (each for each in catalogue.paths if each.modules):
        own = [v for v in catalogue.variants if v.direction == path.made_for]
        variants = tuple(each for each in own if each.module.id in path.modules)
        adapted = named | {each.module.id: each.module for each in variants}
        modules = tuple(adapted[name] for name in path.modules)
        beside = dict(_beside(catalogue, path))
        yield Course(path=path, modules=modules, variants=variants, beside=beside)


def _beside(catalogue: Catalogue, path: LearningPath) -> Iterator[tuple[str, Beside]]:
    """Yield what steps of *path* name besides modules, by the id of the step."""
    stands = {each.id: each for each in catalogue.positionings}
    heard, spoken = catalogue.episodes(), {each.id: each.language for each in catalogue.series}
    lasting = minutes({}, stands, heard)
    for step in path.steps:
        long = step.lasts(lasting)
        if isinstance(step, PositioningStep):
            yield step.id, Beside(title=stands[step.positioning].title, minutes=long)
        elif isinstance(step, EpisodeStep):
            one, folder = heard[step.episode], step.episode.partition("/")[0]
            lang = spoken[folder]
            yield (
                step.id,
                Beside(title=one.title, minutes=long, folder=folder, lang=lang, episode=one),
            )

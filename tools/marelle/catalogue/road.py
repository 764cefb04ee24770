"""Stage 3, model: learning paths in; what of their order, their days and their minutes fails, out.

Whether a path can be walked: prerequisites that exist and can be met, an evaluation that can be
passed, modules and sessions that are not over, no more minutes than were announced.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from marelle.catalogue.dead_ends import dead_ends
from marelle.catalogue.inside import suggestion
from marelle.catalogue.loaded import LoadedModule
from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.i18n import _, spoken
from marelle.model import LearningPath, Module, Positioning, Series
from marelle.model.path import minutes
from marelle.model.steps import EvaluationStep, SessionStep, Step


def walkable(
    paths: Iterable[LearningPath],
    loaded: Iterable[LoadedModule],
    today: date,
    positionings: Iterable[Positioning] = (),
    series: Iterable[Series] = (),
) -> Iterator[Diagnostic]:
    """Yield what stops a learner on one of *paths*, and what *today* makes of them."""
    stands = {each.id: each for each in positionings}
    heard = {f"{s.id}/{each.id}": each for s in series for each in s.episodes}
    modules = {each.id: each.module for each in loaded if each.module}
    for path in paths:
        yield from _order(path)
        yield from dead_ends(path)
        yield from _over(path, modules, today)
        yield from _minutes(path, modules, minutes(modules, stands, heard))


def _order(path: LearningPath) -> Iterator[Diagnostic]:
    """Yield what is wrong with prerequisites, each step with its first fault only."""
    steps = {step.id: step for step in path.steps}
    ranks = {name: rank for rank, name in enumerate(steps)}
    for step in steps.values():
        for name in step.after:
            if name not in steps:
                yield _unknown(step, name, steps)
            elif _leads(steps, name, step.id):
                yield _cycle(step, steps[name])
            elif path.fixed and not step.optional and ranks[name] > ranks[step.id]:
                yield _behind(step, steps[name], _("qui vient plus loin, dans un ordre fixé"))
            elif steps[name].optional and not step.optional:
                yield _behind(step, steps[name], _("qui est facultative"))
            else:
                continue
            break


def _leads(steps: Mapping[str, Step], name: str, goal: str) -> bool:
    """Tell whether *name* waits, by any way, for *goal*."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        if here not in seen and here in steps:
            seen.add(here)
            waiting += steps[here].after
    return False


def _unknown(step: Step, name: str, steps: Mapping[str, Step]) -> Diagnostic:
    hint = _("Écrivez l’« id » d’une étape de ce parcours, ou le nom de son module.")
    return Diagnostic(
        code=codes.UNKNOWN_STEP,
        span=step.span,
        message=_("« {step} » attend « {name} », qu’aucune étape ne porte.").format(
            step=step.id, name=name
        ),
        hint=suggestion(name, set(steps) - {step.id}) or hint,
    )


def _cycle(step: Step, other: Step) -> Diagnostic:
    return Diagnostic(
        code=codes.STEP_CYCLE,
        span=step.span,
        message=_("« {step} » attend « {other} », qui l’attend aussi.").format(
            step=step.id, other=other.id
        ),
        hint=_("Retirez l’un des deux « after »."),
        related=(Related(other.span, _("l’autre étape")),),
    )


def _behind(step: Step, other: Step, why: str) -> Diagnostic:
    return Diagnostic(
        code=codes.UNREACHABLE_STEP,
        span=step.span,
        message=_("« {step} » est obligatoire et attend « {other} », {why}.").format(
            step=step.id, other=other.id, why=why
        ),
        hint=_("Retirez « {other} » de « after », ou déplacez l’une des deux étapes.").format(
            other=other.id
        ),
        related=(Related(other.span, _("l’étape attendue")),),
    )


def _over(path: LearningPath, modules: Mapping[str, Module], today: date) -> Iterator[Diagnostic]:
    """Yield what is over on *today*, and evaluations that nobody can pass."""
    if path.valid_until and path.valid_until < today:
        message = _("Ce parcours était valable jusqu’au {day}.").format(
            day=spoken(path.valid_until)
        )
        hint = _("Vérifiez chaque étape, puis donnez une nouvelle date.")
        yield _said(codes.EXPIRED_PATH, path.place("valid_until"), message, hint)
    for step in path.steps:
        for name in step.modules:
            yield from _ends(path, step, modules.get(name), today)
        if isinstance(step, SessionStep) and step.meetings:
            yield from _past(step, max(meeting.end for meeting in step.meetings).date(), today)
        if isinstance(step, EvaluationStep):
            yield from _ungraded(step, modules.get(step.module))


def _ends(
    path: LearningPath, step: Step, module: Module | None, today: date
) -> Iterator[Diagnostic]:
    """Yield the finding for a module that is over, or that ends before the path does."""
    if module and module.valid_until < max(today, path.valid_until or today):
        message = _("« {name} » cesse d’être valable le {day}, avant le parcours.")
        if module.valid_until < today:
            message = _("« {name} » était valable jusqu’au {day}.")
        hint = _("Vérifiez ce module, ou remplacez-le dans le parcours.")
        said = message.format(name=module.id, day=spoken(module.valid_until))
        yield _said(codes.EXPIRED_STEP, step.span, said, hint)


def _past(step: Step, last: date, today: date) -> Iterator[Diagnostic]:
    if last < today:
        message = _("Cette séance n’a plus de date à venir : la dernière était le {day}.")
        hint = _("Ajoutez une date à venir, ou retirez l’étape.")
        yield _said(codes.PAST_SESSION, step.span, message.format(day=spoken(last)), hint)


def _ungraded(step: EvaluationStep, module: Module | None) -> Iterator[Diagnostic]:
    if module and module.pass_mark is None:
        message = _("« {module} » n’est pas noté : personne ne peut le réussir.")
        hint = _("Donnez un « pass_mark » à ce module, ou écrivez « module ».")
        said = message.format(module=step.module)
        yield _said(codes.UNGRADED_EVALUATION, step.span, said, hint)


def _minutes(
    path: LearningPath, modules: Mapping[str, Module], durations: Mapping[str, int]
) -> Iterator[Diagnostic]:
    real = path.lasts(durations)
    if path.duration and real > path.duration and modules.keys() >= {*path.modules}:
        message = _(
            "Le parcours annonce {said} minutes ; ses étapes obligatoires en durent {real}."
        )
        hint = _("Écrivez « duration: {real} », ou rendez des étapes facultatives.")
        said = message.format(said=path.duration, real=real)
        yield _said(codes.OVERLONG_PATH, path.place("duration"), said, hint.format(real=real))


def _said(code: Code, span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=message, hint=hint)

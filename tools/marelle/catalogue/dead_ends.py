"""Stage 3, model: a learning path in; the steps that never open, or a path without end, out."""

from collections.abc import Iterator

from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import LearningPath
from marelle.model.steps import PauseStep


def dead_ends(path: LearningPath) -> Iterator[Diagnostic]:
    """Yield the pauses that nothing begins, and say when no step is required."""
    for rank, step in enumerate(path.steps):
        before = [each for each in path.steps[:rank] if not each.optional]
        if isinstance(step, PauseStep) and not step.after and not before:
            yield Diagnostic(
                code=codes.ENDLESS_PAUSE,
                span=step.span,
                message=_(
                    "Cette pause ne commence jamais : aucune étape obligatoire n’est avant elle."
                ),
                hint=_("Placez-la après une étape obligatoire, ou retirez-la."),
            )
    if all(step.optional for step in path.steps):
        yield Diagnostic(
            code=codes.NOTHING_REQUIRED,
            span=path.span,
            message=_("Toutes les étapes sont facultatives : ce parcours ne finit jamais."),
            hint=_("Retirez « optional: true » d’une étape au moins."),
        )

"""Compare: ids that were given to other questions in, findings that show both places out."""

from marelle.compare.difference import Change
from marelle.diagnostics import Diagnostic, Related
from marelle.diagnostics.codes import RECYCLED_ID
from marelle.i18n import _


def recycled(module: str, change: Change) -> Diagnostic:
    """Return the finding of a change whose fate is ``RECYCLED``."""
    assert change.old
    assert change.new
    return Diagnostic(
        code=RECYCLED_ID,
        span=change.new.span,
        message=_(
            "Dans « {module} », « {id} » désignait une autre question : « {prompt} »."
        ).format(module=module, id=change.id, prompt=change.old.prompt),
        hint=_(
            "Donnez à la nouvelle question un identifiant à elle : les résultats de l’ancienne, "
            "déjà envoyés, gardent alors leur sens."
        ),
        related=(Related(change.old.span, _("l’ancienne question")),),
    )

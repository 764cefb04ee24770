"""Compare: ids that were given to other questions in, findings that show both places out."""

from marelle.compare.difference import Change
from marelle.diagnostics import Diagnostic, Related
from marelle.diagnostics.codes import RECYCLED_ID
from marelle.i18n import _


def recycled(module: str, change: Change, inside: str = "") -> Diagnostic:
    """Return the finding of a change whose fate is ``RECYCLED``.

    *inside* says of which version the old place is, when its path does not.
    """
    assert change.old
    assert change.new
    old = change.old.span._replace(path=f"{inside}{change.old.span.path}")
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
        related=(Related(old, _("l’ancienne question")),),
    )

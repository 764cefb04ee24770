"""Stage 3, model: a list of records in, a finding for each name used twice out."""

from collections.abc import Iterable, Iterator

from marelle.diagnostics import Code, Diagnostic, Related
from marelle.i18n import _
from marelle.read.document import Node


def duplicates(nodes: Iterable[Node], key: str, code: Code, message: str) -> Iterator[Diagnostic]:
    """Yield a finding for each record whose sound *key* repeats an earlier one, at both places.

    *message* is already translated; it may hold ``{name}``.
    """
    first: dict[str, Node] = {}
    for name in filter(None, (node.part(key) for node in nodes)):
        before = first.setdefault(name.value, name)
        if before is not name:
            yield Diagnostic(
                code=code,
                span=name.span,
                message=message.format(name=name.value),
                hint=_("Gardez une seule des deux fiches, ou donnez un autre nom à celle-ci."),
                related=(Related(before.span, _("déjà ici")),),
            )

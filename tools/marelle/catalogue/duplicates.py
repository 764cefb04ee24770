"""Stage 3, model: a list of records in, a finding for each name used twice out."""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Related
from marelle.i18n import _
from marelle.read.document import Node


def duplicates(nodes: Node, key: str, code: Code, message: str) -> Iterator[Diagnostic]:
    """Yield a finding for each record whose *key* repeats an earlier one, at both places.

    *message* is already translated; it may hold ``{name}``.
    """
    first: dict[str, Node] = {}
    for node in nodes:
        before = first.setdefault(node.get(key), node)
        if before is not node:
            yield Diagnostic(
                code=code,
                span=node[key].span,
                message=message.format(name=node.get(key)),
                hint=_("Gardez une seule des deux fiches, ou donnez un autre nom à celle-ci."),
                related=(Related(before[key].span, _("déjà ici")),),
            )

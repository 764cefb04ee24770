"""Stage 3, model: a module and what an overlay makes of it in; what may not differ out.

Whoever begins in one version goes on in another: what is asked, and what it is worth, are one.
"""

from collections.abc import Iterator, Mapping

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.model import Module, Scene
from marelle.read.document import Document, Node
from marelle.read.yaml_file import read_yaml

# What every version of an activity has as the master has it.
_HELD = ("id", "type", "points")


def scores(
    before: Mapping[str, bytes],
    after: Mapping[str, bytes],
    master: Module | None,
    variant: Module | None,
    span: Span,
) -> Iterator[Diagnostic]:
    """Yield a finding when what a learner did in one would not count in the other."""
    same = _asked(before) == _asked(after)
    if master and variant:
        pairs = zip(master.items, variant.items, strict=False)
        same = same and all(a.points == b.points for a, b in pairs)
        same = same and [s.id for s in master.screens] == [s.id for s in variant.screens]
    if not same:
        message = _("L’adaptation change les écrans, les activités ou les points du module.")
        yield _counted(span, message)


def held(document: Document, item: str, fields: Node) -> Iterator[Diagnostic]:
    """Yield a finding for each of the *fields* of *item* by which its score is known."""
    known = next((r for r in document.root.records("items") if str(r.get("id")) == item), None)
    for key in _HELD:
        if known is not None and key in fields and fields.get(key) != known.get(key):
            message = _("L’adaptation change « {key} », qui est le même pour toutes les versions.")
            yield _counted(fields[key].span, message.format(key=key))


def _counted(span: Span, message: str) -> Diagnostic:
    hint = _("Gardez les identifiants et les points : la progression est commune.")
    return Diagnostic(code=codes.OVERLAY_CHANGES_SCORE, span=span, message=message, hint=hint)


def _asked(files: Mapping[str, bytes]) -> list[object]:
    """Return what tells the score of a module, as it is written: ids, types and points."""
    found: list[object] = []
    for name, data in sorted(files.items()):
        document = read_yaml(name, data)[0] if name.endswith(".yml") else None
        if document is not None and isinstance(document.data, dict):
            found.append((name, document.data.get("bank")))
            rows = document.root.records("items")
            found += [(r.get("id"), r.get("type"), r.get("points")) for r in rows]
    return found


def panoramas(
    master: Module, touched: Mapping[str, Span], used: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Yield a finding for each panorama that is replaced: hotspots are placed on the master's."""
    seen = {screen.panorama.src for screen in master.screens if isinstance(screen, Scene)}
    for name in sorted(seen & used.keys()):
        message = _("Un panorama ne se remplace pas : « {name} ».").format(name=name)
        yield Diagnostic(code=codes.OVERLAY_NOWHERE, span=touched[name], message=message, hint="")

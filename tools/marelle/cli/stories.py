"""The graphs of the stories, for authors alone: a project and ``module/activity`` in, files out.

Only the module that is named is read: an error elsewhere hides nothing. The preview shows the
same under an address that no published site has.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from marelle.activities import activity_types
from marelle.catalogue import load_module
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import Item
from marelle.preview.bare import bare
from marelle.read.listing import scan

ADDRESS = "/_auteur/"


def stories(root: Path) -> Iterator[tuple[str, Item]]:
    """Yield the name and the item of each story of the sound modules, in order."""
    for module in scan(root)[0].modules:
        for item in _read(root, module)[0]:
            yield f"{module}/{item.id}", item


def graph(root: Path, name: str, form: str) -> tuple[str, list[Diagnostic]]:
    """Return the file of a story, empty when its module has errors, and the module's findings.

    Raises ``Refusal`` when nothing has that name.
    """
    module, _slash, wanted = name.partition("/")
    items, found = _read(root, module)
    for item in items:
        if item.id == wanted:
            return activity_types()[item.type].view(form, item), found
    if items or not found:
        raise Refusal(_absent(root, name))
    return "", found


def _absent(root: Path, name: str) -> str:
    known = [one for one, _item in stories(root)]
    if near := closest(name, known):
        return _("« {word} » n’existe pas ; vouliez-vous dire « {near} » ?").format(
            word=name, near=near
        )
    return _("« {word} » n’existe pas. Les mises en situation sont : {names}.").format(
        word=name, names=", ".join(known) or _("aucune")
    )


def _read(root: Path, module: str) -> tuple[list[Item], list[Diagnostic]]:
    """Return the stories of a module, none when it has errors, and its findings."""
    listing, found = scan(root)
    if module not in listing.modules:
        return [], []
    loaded = load_module(root, module, listing.modules[module], listing.refused)
    items = loaded.module.items if loaded.module else ()
    drawn = [item for item in items if activity_types()[item.type].views]
    return drawn, [*(d for d in found if f"/{module}/" in d.span.path), *loaded.diagnostics]


def preview(root: Path, path: str) -> tuple[str, bytes] | None:
    """Return the type and the bytes of a page for authors; nothing when *path* is not one."""
    if not path.startswith(ADDRESS):
        return None
    name = path.removeprefix(ADDRESS)
    if not name:
        return "text/html; charset=utf-8", _index(root)
    try:
        drawn, _found = graph(root, name.removesuffix(".svg"), "svg")
    except Refusal:
        return None
    return ("image/svg+xml", drawn.encode()) if drawn and name.endswith(".svg") else None


def _index(root: Path) -> bytes:
    """Return the page of all the graphs: each as a picture, then as text."""
    said, more = _("Le graphe, écrit dessous."), _("En texte")
    parts = "".join(
        f"<h2>{escape(name)}</h2><p><a href='{name}.svg'><img src='{name}.svg' "
        f"alt='{said}'></a></p><details><summary>{more}</summary>"
        f"<pre>{escape(activity_types()[item.type].view('text', item))}</pre></details>"
        for name, item in stories(root)
    )
    back = f"<p><a href='/'>{escape(_('Retour au site'))}</a></p>"
    return bare(200, _("Les graphes des mises en situation"), back + parts).data

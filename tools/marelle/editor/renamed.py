"""A name and a new one in, every place to change out: what is known by this name, and who says it.

A module is moved as ``marelle rename`` does (``renaming/``), with its redirects. Other names that
phones, printed codes or platforms keep are not changed here.
"""

from marelle.diagnostics import Edit
from marelle.editor.mentions import LOCAL, mentions
from marelle.editor.names import Names
from marelle.editor.pointed import Named
from marelle.editor.project import Project, about
from marelle.editor.roads import node_of
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import ID_PATTERN, item_anchor


def can_change(named: Named | None) -> bool:
    """Tell whether a name may be changed from the editor."""
    return named is not None and named.kind in ("item", "module", "scene", *LOCAL)


def renamed(project: Project, names: Names, path: str, named: Named, new: str) -> list[Edit]:
    """Return all that must be typed for *named*, in the file *path*, to be called *new*.

    Raises ``Refusal`` where it may not be.
    """
    if not can_change(named):
        raise Refusal(_("Ce nom est gardé ailleurs : il ne change pas depuis l’éditeur."))
    if not ID_PATTERN.match(new):
        sentence = _("« {name} » ne convient pas : des minuscules, des chiffres et des tirets.")
        raise Refusal(sentence.format(name=new))
    if named.kind == "scene":
        path, named = node_of(names, path, named)
    if named.kind == "item":
        if names.anchor(about(path), item_anchor(new)):
            raise Refusal(_("« {name} » est déjà pris dans ce module.").format(name=new))
    elif new in names.known(named.kind, path, named.within):
        raise Refusal(_("« {name} » est déjà pris ici.").format(name=new))
    return [Edit(span, named.name, new) for span in mentions(project, names, path, named)]

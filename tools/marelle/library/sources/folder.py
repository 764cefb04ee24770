"""The library: a project's folder in, the bundle of one of its modules out."""

from pathlib import Path

from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.bundle import Bundle
from marelle.library.lend import lend
from marelle.read.listing import scan

SIGN = Path("content", "catalogue.yml")


def from_project(root: Path, module: str) -> Bundle:
    """Return the bundle of *module*, or of the only one there is."""
    return lend(root, chosen(module, list(scan(root)[0].modules)))


def chosen(module: str, names: list[str]) -> str:
    """Return the name of the module that is meant; ``Refusal`` says which there are."""
    if module in names:
        return module
    if not module and len(names) == 1:
        return names[0]
    if not module:
        raise Refusal(
            _("Dites lequel, à la fin de la source : « #nom ». Il y a là : {names}.").format(
                names=_some(names)
            )
        )
    sentence = _("« {module} » n’est pas là.").format(module=module)
    if near := closest(module, names):
        sentence += _(" Vouliez-vous dire « {near} » ?").format(near=near)
    elif names:
        sentence += _(" Il y a là : {names}.").format(names=_some(names))
    raise Refusal(sentence)


def _some(names: list[str]) -> str:
    """Return the first of *names*, and a sign that there are more."""
    return ", ".join(names[:20]) + ("…" if len(names) > 20 else "")

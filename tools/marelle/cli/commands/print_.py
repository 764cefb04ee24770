"""``marelle print``: a module on paper, for who has no phone: quiz, cards, booklet, kit…"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _
from marelle.paper import names

if TYPE_CHECKING:
    from marelle.model import Catalogue, Module, Variant

FOLDER = "exports"
VARIANTS = ("A", "B")


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "print",
        help=_("imprimer une leçon pour qui n’a pas de téléphone"),
        description=_(
            "Écrit le PDF d’une leçon sur papier : quiz et corrigé, cartes à découper, livret, kit "
            "de causerie, aide-mémoire… Sans « --as », dit les formes que cette leçon peut prendre."
        ),
    )
    one.add_argument("module", metavar=_("MODULE"), help=_("nom du dossier du module"))
    one.add_argument(
        "--as", dest="form", choices=names(), metavar=_("FORME"), help=", ".join(names())
    )
    one.add_argument(
        "--variant",
        choices=VARIANTS,
        default="",
        help=_("quiz et corrigé : A suit l’ordre du téléphone, B en a un autre"),
    )
    one.add_argument(
        "--direction", default="", metavar=_("SIGLE"), help=_("la version d’une direction")
    )
    one.add_argument("--large", action="store_true", help=_("en gros caractères"))
    one.add_argument(
        "--out",
        type=Path,
        metavar=_("FICHIER"),
        help=_("où écrire (par défaut : dans « {folder} », dans le projet)").format(folder=FOLDER),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Write the form of the module, or say which forms it has."""
    from marelle.cli.findings import show_findings
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.diagnostics import has_errors
    from marelle.look import look

    root = project(asked)
    with Progress() as progress:
        catalogue, found = look(root, progress)
    if catalogue is None or has_errors(found):
        show_findings(root, found)
        return CONTENT
    module = _version(catalogue, _module(catalogue, asked.module), asked.direction.upper())
    if asked.form:
        _write(catalogue, module, asked, root)
    else:
        print(_listed(module))
    return CLEAN


def _module(catalogue: "Catalogue", name: str) -> "Module":
    """Return the module *name*; refuse a name that is nobody's."""
    from marelle.diagnostics.nearest import closest
    from marelle.engine.refusal import Refusal

    there = {module.id: module for module in catalogue.modules}
    if name not in there:
        near = closest(name, sorted(there))
        also = _(" Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        raise Refusal(_("Aucun module ne s’appelle « {name} ».").format(name=name) + also)
    return there[name]


def _variants(catalogue: "Catalogue", module: "Module") -> list["Variant"]:
    return [each for each in catalogue.variants if each.module.id == module.id]


def _version(catalogue: "Catalogue", module: "Module", reader: str) -> "Module":
    """Return *module* as *reader*, a direction, adapts it; refuse one that does not."""
    from marelle.engine.refusal import Refusal

    if not reader:
        return module
    there = {each.direction: each.module for each in _variants(catalogue, module)}
    if reader not in there:
        sentence = _("« {code} » n’adapte pas cette leçon. Directions qui l’adaptent : {names}.")
        names = ", ".join(there) or _("aucune")
        raise Refusal(sentence.format(code=reader, names=names))
    return there[reader]


def _listed(module: "Module") -> str:
    """Return a line for each form: its name, what it is, or why this module has it not."""
    from marelle.paper import forms

    wide = max(map(len, forms()))
    lines = []
    for name, form in forms().items():
        lack = form.lacks(module)
        no = _(" (non : {why})").format(why=lack) if lack else ""
        lines.append(f"{name.ljust(wide)}  {_(form.label)}{no}")
    return "\n".join(lines)


def _write(catalogue: "Catalogue", module: "Module", asked: argparse.Namespace, root: Path) -> None:
    """Write the PDF asked for; refuse a form that makes no sense for the module."""
    from marelle.engine.refusal import Refusal
    from marelle.paper import forms
    from marelle.paper.base import Wish
    from marelle.paper.printing import printed, subject
    from marelle.read.listing import MODULES

    form = forms()[asked.form]
    if lack := form.lacks(module):
        has = ", ".join(name for name, each in forms().items() if not each.lacks(module))
        sentence = _("« {form} » n’a pas de sens ici : {why}. Cette leçon a : {has}.")
        raise Refusal(sentence.format(form=form.name, why=lack, has=has or _("aucune forme")))
    if asked.variant and not form.varies:
        raise Refusal(_("« {form} » n’a pas de variante.").format(form=form.name))
    wish = Wish(variant=asked.variant, large=asked.large)
    reader = asked.direction.upper()
    marks = [form.name, *asked.variant.lower(), *(["large"] if asked.large else [])]
    marks += [reader.lower()] if reader else []
    place: Path = asked.out or root / FOLDER / f"{module.id}-{'-'.join(marks)}.pdf"
    about = subject(catalogue, module, reader)
    replaced = next((v.files for v in _variants(catalogue, module) if v.direction == reader), {})
    own = {name: root / path for name, path in replaced.items()}
    pdf = printed(form, about, wish, root / MODULES / module.id, own)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(pdf)
    print(_("Écrit : {folder}").format(folder=place))

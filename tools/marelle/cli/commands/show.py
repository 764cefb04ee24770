"""``marelle show``: the catalogue as JSON, the graph of a story, the lists of what there is."""

import argparse
from collections.abc import Iterable

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _

WHAT = ("model", "codes", "types", "outputs", "scenario", "reading")
FORMATS = ("text", "svg", "json")


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "show",
        help=_("montrer le catalogue, les codes, les types, les sorties, le graphe d’une histoire"),
        description=_(
            "model : tout le catalogue, en JSON ; codes : les codes d’erreur ; types : les types "
            "d’activité ; outputs : les sorties ; scenario : les mises en situation, ou le graphe "
            "de celle qui est nommée ; reading : la facilité de lecture de chaque écran, ou de "
            "ceux du module nommé."
        ),
    )
    one.add_argument("what", choices=WHAT, metavar=_("QUOI"), help=", ".join(WHAT))
    one.add_argument(
        "name",
        nargs="?",
        default="",
        metavar=_("MODULE/ACTIVITÉ"),
        help=_("scenario : celle dont on veut le graphe ; reading : le module"),
    )
    one.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help=_(
            "avec « scenario » : le graphe en texte (par défaut) ou en image SVG ; avec "
            "« reading » : text ou json"
        ),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Print what is asked for."""
    if asked.what == "model":
        return _model(asked)
    if (asked.what == "scenario" and asked.name) or asked.what == "reading":
        return _drawn(asked)
    if asked.what == "scenario":
        rows = _stories(asked)
    else:
        rows = [*{"codes": _codes, "types": _types, "outputs": _outputs}[asked.what]()]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip())
    return CLEAN


def _model(asked: argparse.Namespace) -> int:
    import json

    from marelle.cli.findings import show_findings
    from marelle.cli.plain import plain
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.look import look

    root = project(asked)
    with Progress() as progress:
        catalogue, found = look(root, progress)
    if catalogue is None:
        show_findings(root, found)
        return CONTENT
    print(json.dumps(plain(catalogue), ensure_ascii=False, indent=2))
    return CLEAN


def _drawn(asked: argparse.Namespace) -> int:
    from marelle.cli.findings import show_findings
    from marelle.cli.project import project
    from marelle.engine.refusal import Refusal

    if asked.what == "reading":
        from marelle.cli.reading_ease import reading as draw
    else:
        from marelle.cli.stories import graph as draw
    drawable = {"scenario": ("text", "svg"), "reading": ("text", "json")}[asked.what]
    if asked.format not in drawable:
        raise Refusal(_("« --format {form} » n’a pas de sens ici.").format(form=asked.format))
    root = project(asked)
    drawn, found = draw(root, asked.name, asked.format)
    if not drawn:
        if found:
            show_findings(root, found)
        return CONTENT
    print(drawn, end="")
    return CLEAN


def _stories(asked: argparse.Namespace) -> list[tuple[str, ...]]:
    from marelle.cli.project import project
    from marelle.cli.stories import stories

    return [(name, item.prompt) for name, item in stories(project(asked))]


def _codes() -> list[tuple[str, ...]]:
    from marelle.cli.codes import every_code
    from marelle.diagnostics.views._text import said

    return [(c.id, said(c.severity), c.name) for c in every_code()]


def _types() -> Iterable[tuple[str, ...]]:
    from marelle.activities import activity_types

    return [(t.name, _(t.label)) for t in activity_types().values()]


def _outputs() -> Iterable[tuple[str, ...]]:
    from marelle.outputs import outputs

    return [(o.name, _(o.label)) for o in outputs().values()]

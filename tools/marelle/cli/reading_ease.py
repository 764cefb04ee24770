"""``marelle show reading``: how easily each screen of the modules reads."""

import json
from collections.abc import Iterable
from pathlib import Path

from marelle.cli.apart import sound
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import Module
from marelle.rules.ease import ease, mean


def reading(root: Path, name: str, form: str) -> tuple[str, list[Diagnostic]]:
    """Return the table of the module *name*, or of all; nothing when the project has errors."""
    catalogue, _found = sound(root, name)
    if catalogue is None:
        return "", []
    modules = [module for module in catalogue.modules if name in ("", module.id)]
    if not modules:
        near = closest(name, [module.id for module in catalogue.modules])
        more = _(" Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        raise Refusal(_("Le module « {name} » n’existe pas.").format(name=name) + more)
    return (_json(modules) if form == "json" else _table(modules)), []


def _table(modules: Iterable[Module]) -> str:
    rows = [(_("écran"), _("mots"), _("mots par phrase"), _("facilité sur 100"))]
    for module in modules:
        each = [ease(screen) for screen in module.screens]
        rows.append((module.id, str(sum(one.words for one in each)), "", _score(mean(each))))
        for one in each:
            length = f"{one.words / max(1, one.sentences):.0f}"
            rows.append((f"  {one.screen}", str(one.words), length, _score(one.score)))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)


def _json(modules: Iterable[Module]) -> str:
    whole = []
    for module in modules:
        each = [ease(screen) for screen in module.screens]
        screens = [
            {
                "screen": one.screen,
                "words": one.words,
                "sentences": one.sentences,
                "syllables": one.syllables,
                "score": one.score,
            }
            for one in each
        ]
        whole.append({"module": module.id, "score": mean(each), "screens": screens})
    return json.dumps({"version": 1, "modules": whole}, ensure_ascii=False, indent=2) + "\n"

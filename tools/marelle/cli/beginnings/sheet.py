"""A module and the screen that begins in it in, its sheet that lists it out.

The sheet says the minutes that the module takes then, when those it said are no longer right.
"""

from collections.abc import Mapping

from marelle.attempt import applied
from marelle.catalogue.folder import SHEET, read_contents
from marelle.catalogue.reading import understood
from marelle.catalogue.screens import build_screens
from marelle.cli.beginnings.desk import Desk
from marelle.diagnostics import Edit
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.read.document import Document
from marelle.read.listing import MODULES
from marelle.read.yaml_file import read_yaml

_LONGEST = 10  # minutes, as its rule says
_MOST = 20  # screens, as the schema of a sheet says
Files = dict[str, str | bytes]


def with_sheet(desk: Desk, home: str, name: str, files: Mapping[str, str | bytes]) -> Files:
    """Return the new *files* of the module *home*, and its sheet that lists the screen *name*."""
    every = {**files, f"{MODULES}/{home}/{SHEET}": _listed(desk, home, name)}
    return every | _lasting(desk, home, every)


def _lasting(desk: Desk, home: str, files: Mapping[str, str | bytes]) -> Files:
    """Return the sheet with the minutes that the module takes, or nothing when it says them."""
    place = f"{MODULES}/{home}/"
    there = {one.path: (desk.root / one.path).read_bytes() for one in desk.listing.modules[home]}
    for path, text in files.items():
        there[path] = text if isinstance(text, bytes) else text.encode()
    folder = read_contents(home, {path.removeprefix(place): there[path] for path in there})
    reading = understood(folder, build_screens(folder))
    said, real = reading.duration, reading.minutes
    if said is None or real is None or abs(said - real) <= 1:
        return {}
    now = max(1, round(real))
    if now > _LONGEST:
        desk.told.append(_("La leçon dépasse 10 minutes : coupez-la en deux."))
        return {}
    sheet = folder.documents[SHEET]
    span = sheet.span("duration")
    typed = sheet.text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
    sentence = _("La fiche dit maintenant {now} min, et non {said} : c’est ce que la leçon prend.")
    desk.told.append(sentence.format(now=now, said=said))
    return {place + SHEET: applied(sheet.text, [Edit(span, typed, str(now))])}


def _listed(desk: Desk, home: str, name: str) -> str:
    """Return the sheet of a module with one screen more, at the end of its list."""
    path = f"{MODULES}/{home}/{SHEET}"
    data = (desk.root / path).read_bytes()
    document, _found = read_yaml(path, data)
    listed = document.data.get("screens") if document and isinstance(document.data, dict) else None
    if document is None or not isinstance(listed, list) or not listed:
        raise Refusal(
            _("La fiche {path} ne se lit pas : tapez « marelle check ».").format(path=path)
        )
    if len(listed) >= _MOST:
        sentence = _(
            "« {module} » a déjà {most} écrans, le plus qu’une leçon puisse avoir. Ôtez-en un, ou "
            "commencez une autre leçon."
        )
        raise Refusal(sentence.format(module=home, most=_MOST))
    text = _with_screen(document, f"{name}.yml", len(listed) - 1)
    again, _found = read_yaml(path, text.encode())
    if again is None or again.data != {**document.data, "screens": [*listed, f"{name}.yml"]}:
        raise Refusal(
            _("La fiche {path} ne se lit pas : tapez « marelle check ».").format(path=path)
        )
    return text


def _with_screen(document: Document, screen: str, last: int) -> str:
    lines = document.text.split("\n")
    span = document.span("screens", last)
    row = span.end_line - 1
    line = lines[row]
    before = line[: span.column - 1]
    if before.rstrip().endswith("-"):
        lines.insert(row + 1, f"{before}{screen}")
    else:
        at = span.end_column - 1
        lines[row] = f"{line[:at]}, {screen}{line[at:]}"
    return "\n".join(lines)

"""What a rule shows in its docstring, laid in the tiny project as an author would have typed it."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

from fakes.tiny import FILES, MODULE, SHEET, assembled, project
from marelle.diagnostics import Diagnostic

LESSON = "# La suite\n\nVoici la suite.\n"
TITLE = "# Un matelas\n\n![Un matelas barre le trottoir.](media/trottoir.svg)\n\n"
HEAD = "title: Vérifiez vos acquis\nitems:\n"


def changes_of(fragment: str) -> dict[str, str]:
    """Return the files of the tiny project that *fragment* changes.

    It begins as what it is: activities, keys of the sheet, a whole lesson, or lines of one. The
    screens that a sheet lists are there.
    """
    if fragment.startswith(("- id:", "- {id:")):
        return {MODULE + "verifier.yml": HEAD + re.sub(r"(?m)^(?=.)", "  ", fragment)}
    if re.match(r"[a-z_]+:( |\n)", fragment):
        more = set(re.findall(r"[a-z-]+\.md", fragment)) - {"pourquoi.md"}
        more |= set(re.findall(r"[a-z-]+\.yml", fragment)) - {"verifier.yml"}
        files = {MODULE + name: LESSON if name.endswith(".md") else _eight(name) for name in more}
        return {MODULE + "module.yml": _sheet(fragment)} | files
    whole = fragment if fragment.startswith("# ") else f"{TITLE}{fragment}"
    return {MODULE + "pourquoi.md": whole}


def _eight(name: str) -> str:
    """Return a screen of eight questions."""
    item = (
        "  - {{id: {}-{}, type: true-false, prompt: Le bac est vert., answer: {}, "
        "feedback: {{incorrect: C’est écrit dessus.}}}}\n"
    )
    answers = ("true", "false") * 4
    rows = (item.format(name.removesuffix(".yml"), rank, a) for rank, a in enumerate(answers))
    return HEAD + "".join(rows)


def _sheet(fragment: str) -> str:
    """Return the sheet with the keys of *fragment* in place of its own."""
    keys = re.findall(r"(?m)^([a-z_]+):", fragment)
    sheet = SHEET
    for key in keys:
        sheet = re.sub(rf"(?m)^{key}:.*\n(?:[ -].*\n)*", "", sheet)
    return sheet + fragment


def found_in(root: Path, fragment: str) -> list[Diagnostic]:
    """Return the findings of the tiny project once *fragment* is in it."""
    changes: Mapping[str, str] = changes_of(fragment)
    for name, width in (("lourde.jpg", 1200), ("legere.jpg", 120)):
        if name in fragment:
            project(root, {})
            (root / MODULE / "media" / name).write_bytes(_photograph(width))
    return assembled(root, {**FILES, **changes})[1]


def _photograph(width: int) -> bytes:
    """Return a JPEG of noise: the heaviest there is for its size, the same each time."""
    height = width * 3 // 4
    pixels = Random(1).randbytes(width * height * 3)
    out = BytesIO()
    Image.frombytes("RGB", (width, height), pixels).save(out, "JPEG", quality=60)
    return out.getvalue()

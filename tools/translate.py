"""Keep the gettext catalogues in step with the code: French in the sources, English beside.

``python tools/translate.py`` extracts every French sentence, merges it into
``locale/en/LC_MESSAGES/marelle.po``, compiles the ``.mo``, and lists what is not translated yet.
``--check`` writes nothing and says what would change.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "tools" / "marelle"
TARGET = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "marelle.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
_WORD = re.compile(r'^  (\w+): "(.*)",$', re.MULTILINE)


def sentences() -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Yield every French sentence of the code and of the scripts, with the file it is in."""
    for name, _line, message, _comments, _context in extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        yield message, f"tools/marelle/{name}"
    for file in sorted((ROOT / "theme").glob("*/words.js")):
        for _key, sentence in _WORD.findall(file.read_text("utf-8")):
            yield sentence, file.relative_to(ROOT).as_posix()


def merged() -> Catalog:
    """Return the English catalogue with exactly the sentences of the sources."""
    with TARGET.open("rb") as file:
        known = read_po(file, locale="en")
    made = Catalog(locale="en", project="Marelle", charset="utf-8", fuzzy=False)
    made.creation_date = known.creation_date
    made.revision_date = known.revision_date
    for message, place in sentences():
        key = message[0] if isinstance(message, tuple) else message
        before = known.get(key)
        made.add(message, before.string if before else None, locations=[(place, None)])
    return made


def written(catalogue: Catalog) -> tuple[bytes, bytes]:
    """Return the bytes of the ``.po`` and of the ``.mo``."""
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalogue, width=98, sort_output=True, include_lineno=False, no_location=True)
    write_mo(mo, catalogue)
    return po.getvalue(), mo.getvalue()


def missing(catalogue: Catalog) -> list[str]:
    """Return the sentences without an English translation."""
    return [
        str(m.id)
        for m in catalogue
        if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)
    ]


def main(check: bool) -> str:
    """Write the catalogues, or with *check* say what is stale; return a message, empty if well."""
    catalogue = merged()
    po, mo = written(catalogue)
    absent = missing(catalogue)
    if check:
        stale = TARGET.read_bytes() != po or TARGET.with_suffix(".mo").read_bytes() != mo
        return "\n".join([*(["stale: run tools/translate.py"] if stale else []), *absent])
    TARGET.write_bytes(po)
    TARGET.with_suffix(".mo").write_bytes(mo)
    return "\n".join(absent)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv) or None)

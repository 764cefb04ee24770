"""The theme takes its colours from one file and asks nothing of anybody else's server."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from habits.checkout import ROOT, below, named, of_each, text

TOKENS = "theme/tokens.css"
# The work of others is shipped as they published it.
OURS = [f for f in below("theme", "tools/marelle") if "vendor" not in f.parts]
SHEETS = [f for f in OURS if f.suffix == ".css"]
PAGES = below("theme", ending=".html")
SCRIPTS = [f for f in OURS if f.suffix == ".js"]
# The sentences of the scripts, put in the language of the page at build.
WORDS = {named(file) for file in SCRIPTS if file.name == "words.js"}
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RAW_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(")
NAMED_COLOUR = re.compile(
    r":[^;{}]*(?<![\w-])(?:white|black|red|green|blue|yellow|orange|gr[ae]y|silver|purple)(?![\w-])"
)
UNLESS_MINDED = r"@media \(prefers-reduced-motion: no-preference\)"
ALLOWED_TO_MOVE = re.compile(UNLESS_MINDED + r" \{(?:[^{}]*\{[^{}]*\})*\s*\}")
MOVES = re.compile(r"(?<![\w-])(?:transition|animation)[\w-]*:")
LINK = re.compile(r"<a [^>]*>")  # followed by a person, never by the page
OUTSIDE = re.compile(r"""(?:src|href|url|import|from)\s*[=(]?\s*["']?(?:https?:)?//""")


@of_each(SHEETS, named)
def test_colours_come_from_the_tokens(path: Path) -> None:
    """No style sheet but tokens.css names a colour, so that a contrast is decided once."""
    css = COMMENT.sub("", text(path))
    if named(path) == TOKENS:
        assert RAW_COLOUR.search(css)
    else:
        assert RAW_COLOUR.findall(css) == []
        assert NAMED_COLOUR.findall(css) == []


@of_each(SHEETS, named)
def test_nothing_moves_for_who_minds(path: Path) -> None:
    """What moves, or fades so that for a while nobody can read it, asks whether one minds."""
    assert MOVES.findall(ALLOWED_TO_MOVE.sub("", COMMENT.sub("", text(path)))) == []


@of_each([*SHEETS, *PAGES, *SCRIPTS], named)
def test_nothing_is_asked_of_another_server(path: Path) -> None:
    """No style sheet, template or script loads anything from elsewhere."""
    assert OUTSIDE.findall(LINK.sub("", text(path))) == []


@of_each([s for s in SCRIPTS if named(s) not in WORDS], named)
def test_a_script_speaks_through_its_words(path: Path) -> None:
    """No script holds a French sentence, but the catalogues of words."""
    quoted = re.findall(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`", COMMENT.sub("", text(path)))
    french = [q for q in quoted if re.search(r"[àâçèéêëîïôùûœÀÉÊ’«»]", q) and " " in q]
    assert french == []


PUBLISHED = {
    "pannellum": (
        {
            "pannellum.js": "51b8df674333612adbd807b6f47940d4d7aa07317d949d3f1314f84de965fc3c",
            "pannellum.css": "da0906e704524cca414ce6160c7be218048dcdd0c13fafa84184f6ea0b084785",
        },
        ("COPYING", "Matthew Petroff"),
    ),
    "ts-fsrs": (
        {"index.mjs": "ad4a4b3b7e259fcbf02764454c8f9db4ea3bf5aae2f473198129ecb7728f1a19"},
        ("LICENSE", "Open Spaced Repetition"),
    ),
    "scorm-again": (
        {
            "scorm12.mjs": "1d700e20b85220109942f6c76de53e71d2419b342c790d9e9c119adff89f821a",
            "scorm2004.mjs": "89f326e578333c5c07682335bd0eb0adc761728d9dcf2db55f5abf11d973c17e",
        },
        ("LICENSE", "Jonathan Putney"),
    ),
    "sveltia": (
        {
            "sveltia-cms.js.gz": "b25028127ab5e046d9a37a6c5aeacbe5f15d725507aa40eb9a3305e06bc0d52a",
            "fr.json": "fd856b79fbd238cefebb369e5efa10a67aa583a29ab036f30667146473575b17",
            "icons.woff2": "98db9feefa170bf76e9c19d19af6dd62054165efc89c4b506c361e069719e884",
            "ICONS-LICENSE": "18aabf190848725e2576eefb5c29ba06aac1029d02132252a7f312eac2e50cf3",
        },
        ("LICENSE", "Kohei Yoshino"),
    ),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_work_of_others_is_as_they_published_it(name: str) -> None:
    """What theme/vendor/ ships is, file by file, what was published, and has its licence."""
    folder = ROOT / "theme/vendor" / name
    digests, (licence, holder) = PUBLISHED[name]
    assert {f.name for f in folder.iterdir()} == {*digests, licence}
    for file, digest in digests.items():
        assert sha256((folder / file).read_bytes()).hexdigest() == digest
    assert holder in text(folder / licence)

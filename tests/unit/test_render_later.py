"""What comes after the first view: a file each, named after its content, in one language."""

import re
import subprocess
from pathlib import Path

import pytest

from marelle import assets
from marelle.activities import activity_types
from marelle.ids import element_name
from marelle.render import join, later, packages
from marelle.render.features import KINDS

LIBRARIES = (later.panorama(), later.scheduler(), packages.lms("1.2"), packages.lms("2004"))
OTHERS = [file.path for file in LIBRARIES]
EVERY = later.files("fr", KINDS)
SCRIPTS = [path for path in EVERY if path.endswith(".js")]
SHEETS = [
    sheet
    for folder in ("later", "modifiers")
    for sheet in sorted(assets.folder("theme").glob(f"{folder}/**/*.css"))
]
TYPES = {name: join.folder_of(name) / "element.css" for name in activity_types()}


@pytest.mark.parametrize("path", SCRIPTS, ids=str)
def test_each_file_is_a_module_of_its_own(path: str, tmp_path: Path) -> None:
    """Every late file parses as a module, and imports nothing but its neighbours, on demand."""
    (file := tmp_path / "late.mjs").write_text(EVERY[path], encoding="utf-8")
    subprocess.run(["node", "--check", str(file)], check=True)
    assert not re.search(r"^import\b", EVERY[path], re.MULTILINE)
    if path not in OTHERS:  # their authors' addresses, for a person to follow
        # A namespace is a name: nothing is fetched there.
        assert "http" not in re.sub(r"https\?:|http://www\.w3\.org/2000/svg", "", EVERY[path])


@pytest.mark.parametrize("path", EVERY, ids=str)
def test_what_a_file_names_is_published(path: str) -> None:
    """The menus name features, and the core types, that lie beside them."""
    named = re.findall(r'"([a-z0-9-]+-[0-9a-f]{8}\.(?:js|html))"', EVERY[path])
    folder = path.rpartition("/")[0]
    assert {f"{folder}/{name}" for name in named} <= EVERY.keys()


def test_a_name_says_the_content() -> None:
    """Two languages, two contents, two names; the same content, the same name."""
    french, english = later.menu("hub", "fr"), later.menu("hub", "en")
    assert french.text != english.text
    assert french.path != english.path
    assert re.fullmatch(r"later/hub-[0-9a-f]{8}\.js", french.path)


@pytest.mark.parametrize("name", TYPES)
def test_an_element_registers_itself(name: str) -> None:
    """The late file of a type takes the core of the page that loads it, and defines one element."""
    text = later.element(name, "fr").text
    assert text.startswith("export default({Activity,words})=>{")
    assert re.findall(r'customElements\.define\("([^"]+)"', text) == [element_name(name)]


@pytest.mark.parametrize("name", [name for name, file in TYPES.items() if file.is_file()])
def test_a_page_defines_what_its_late_types_read(name: str) -> None:
    """A page keeps the tokens of the style sheets that come later."""
    read = set(re.findall(r"var\((--[a-z-]+)\)", join.late_style(TYPES[name])))
    page = join.style((), late=(name,))
    assert read <= set(re.findall(r"(--[a-z-]+):", page))


@pytest.mark.parametrize("file", [*SHEETS, assets.folder("theme") / "lesson/late.css"], ids=str)
def test_a_feature_reads_tokens_every_page_has(file: Path) -> None:
    """The style sheets of features read no token that some page may have left out."""
    read = set(re.findall(r"var\((--[a-z-]+)\)", join.late_style(file)))
    assert read <= set(re.findall(r"(--[a-z-]+):", join.style(())))

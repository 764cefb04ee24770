"""The wheel, installed far from the checkout: a newcomer's first three commands."""

import json
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from lxml import html

from fakes.published import digests, marelle, whole_tree
from habits.checkout import below, named

ROOT = Path(__file__).parents[2]
SHIPPED = ("schemas", "theme", "flyers/templates", "flyers/profiles", "docs/auteurs")
ENGLISH = {"the", "and", "your", "with", "this", "answer", "next", "lesson", "search"}
FRENCH = {"le", "la", "les", "des", "et", "vous", "de"}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    dist = tmp_path_factory.mktemp("dist")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    offline = ["--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(dist)]
    subprocess.run([*pip, *offline, str(ROOT)], cwd=dist, check=True)
    (found,) = dist.glob("marelle-*.whl")
    return found


@pytest.fixture(scope="session")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Python of a new environment: the wheel is in it, the checkout is not.

    The libraries are those of this environment, reached by a path file; path files inside a folder
    reached so are not followed, hence nor is the one that leads to the checkout.
    """
    place = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    (library,) = place.glob("lib/python3*/site-packages")
    (library / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    inside = str(place / "bin/python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", inside]
    install = ["install", "--quiet", "--no-index", "--no-deps", "--ignore-installed", str(wheel)]
    subprocess.run([*pip, *install], cwd=place, check=True)
    return inside


@pytest.fixture(scope="session")
def town(python: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project begun and built to its end by the installed command, refusing any warning."""
    top = tmp_path_factory.mktemp("somewhere else, é")
    subprocess.run([f"{Path(python).parent}/marelle", "init", "ville-test"], cwd=top, check=True)
    marelle(top / "ville-test", "build", "--strict", python=python, MARELLE_LANG="en")
    return top / "ville-test"


def ask(python: str, where: Path, code: str) -> str:
    """Return what *code* prints in the new environment."""
    done = subprocess.run([python, "-c", code], cwd=where, capture_output=True, check=True)
    return done.stdout.decode().strip()


@pytest.mark.slow
def test_nothing_comes_from_the_checkout(python, tmp_path):
    """Marelle itself, its schemas, its theme and its print templates lie in the environment."""
    code = (
        "import sys, marelle\nfrom marelle.assets import folder\n"
        "print(marelle.__file__, *map(folder, ('schemas', 'theme', 'print')), *sys.path, sep='\\n')"
    )
    own, *rest = ask(python, tmp_path, code).splitlines()
    environment = Path(python).parents[1]
    for place in (own, *rest[:3]):
        assert Path(place).is_relative_to(environment), place
        assert Path(place).exists()
    assert not {str(ROOT), str(ROOT / "tools"), str(ROOT / "tests")} & set(rest[3:])


@pytest.mark.slow
def test_the_wheel_holds_what_git_keeps_and_nothing_else(wheel):
    """The code and all that lies beside it, schemas, theme, print templates; the licence."""
    wanted = {named(file).removeprefix("tools/") for file in below("tools/marelle")}
    wanted |= {f"marelle/_shipped/{named(file)}" for file in below(*SHIPPED)}
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        (licence,) = (n for n in archive.namelist() if n.endswith(".dist-info/licenses/LICENSE"))
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
    assert held == wanted


@pytest.mark.slow
def test_a_newcomer_publishes_a_site_packages_and_flyers(town):
    """init then build, to the end: the three outputs, each file as its manifest says."""
    tree = whole_tree(town)
    assert {path.partition("/")[0] for path in digests(town)} == {"docs", "flyers", "scorm", "site"}
    module = "se-laver-les-mains"
    assert {f"scorm/{edition}/{module}.zip" for edition in ("1.2", "2004")} < tree.keys()
    assert {f"site/m/{module}/index.html", "site/index.html", "site/search/names.json"} < set(tree)
    papers = [path for path in tree if path.startswith("flyers/")]
    sheet = "flyers/ECOLES/rentree/bon-a-tirer"
    assert {f"{sheet}.pdf", f"{sheet}.html"} < {*papers}
    flyers = [path for path in papers if not path.startswith(sheet)]
    assert len([path for path in flyers if "-office" not in path]) == 5
    assert all(tree[path].startswith(b"%PDF-") for path in flyers)


@pytest.mark.slow
def test_the_starter_has_nothing_to_mend(town, python):
    """check finds neither an error nor a warning, and the second build makes nothing again."""
    found = json.loads(marelle(town, "check", "--format", "sarif", python=python))
    assert found["runs"][0]["results"] == []
    before = whole_tree(town)
    marelle(town, "build", "--strict", python=python)
    assert whole_tree(town) == before


def shown(page: bytes) -> str:
    """Return the words of a page that a person may read, scripts and styles left out."""
    document = html.document_fromstring(page.decode())
    for hidden in document.xpath("//script|//style"):
        hidden.drop_tree()
    return str(document.text_content())


@pytest.mark.slow
def test_the_starter_speaks_french(town):
    """Every page says it is in French, and is, though the machine of the person speaks English."""
    pages = {path: data for path, data in whole_tree(town).items() if path.endswith(".html")}
    assert len(pages) > 10
    for path, data in pages.items():
        assert html.document_fromstring(data.decode()).get("lang") == "fr", path
        words = set(re.findall(r"\w+", shown(data).lower()))
        assert not words & ENGLISH, path
        short = "/Q/" in path or "/assets/" in path  # nobody reads them
        assert len(words & FRENCH) >= 2 or short, path


@pytest.mark.slow
def test_the_starter_is_typed_as_french_is(town):
    """Curly apostrophes in its files; on its pages, no line may begin with « : ; ? ! »."""
    sources = [*town.glob("*.*"), *town.glob("content/**/*.*"), *town.glob("flyers/*.*")]
    for file in sources:
        if file.suffix in (".md", ".yml"):
            assert not re.findall(r"\w+'\w+", file.read_text(encoding="utf-8")), file
    for path, data in whole_tree(town).items():
        if path.startswith("site/") and path.endswith(".html"):
            assert not re.findall(r"\w+ [:;?!»]|« \w+", shown(data)), path

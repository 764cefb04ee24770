"""MkDocs and Zensical, as anyone runs them, on what Marelle leaves them in ``build/docs``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from fakes.demo import published_demo
from fakes.published import digests, marelle

ROOT = Path(__file__).parents[2]
PLAIN = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "zensical": ("zensical", "build", "--strict"),
}
Files = dict[str, bytes]


def below(top: Path) -> Files:
    """Return every file below *top* by its path."""
    return {f.relative_to(top).as_posix(): f.read_bytes() for f in top.rglob("*") if f.is_file()}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo content, its theme beside it as in a clone, and its site built by Marelle."""
    root = tmp_path_factory.mktemp("generators") / "demo"
    shutil.copytree(published_demo(tmp_path_factory), root, symlinks=True)
    shutil.copytree(ROOT / "theme", root / "theme")
    marelle(root, "build", "--only", "site")
    return root


@pytest.fixture(scope="session")
def made(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Files]:
    """The sites by who made them: Marelle, then each generator run by hand in the project."""
    sites = {"marelle": below(demo / "build/site")}
    for name, words in PLAIN.items():
        root = tmp_path_factory.mktemp(name) / "demo"
        shutil.copytree(demo, root, symlinks=True)
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        assert done.returncode == 0, said
        assert not {"WARNING", "ERROR", "Warning:", "Error:"} & set(said.split()), said
        sites[name] = below(root / "build/site")
    return sites


def addresses(files: Files) -> set[str]:
    """Return the pages a phone can open, lessons and short addresses included."""
    return {path for path in files if path.endswith("index.html")}


def hubs(demo: Path) -> list[str]:
    """Return the pages that a generator makes: those written in Markdown for it."""
    sources = below(demo / "build/docs")
    return [path.removesuffix(".md") + ".html" for path in sources if path.endswith(".md")]


def seen(page: bytes) -> dict[str, object]:
    """Return what a person gets from a page: its title, headings, links and words."""
    tree = html.document_fromstring(page.decode())
    headings = tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    return {
        "title": " ".join(tree.findtext(".//title").split()),
        "lang": tree.get("lang"),
        "headings": [(h.tag, " ".join(h.text_content().split())) for h in headings],
        "links": sorted(set(tree.xpath("//a/@href"))),
        "words": tree.body.text_content().split(),
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", PLAIN)
def test_a_generator_run_by_hand_makes_the_same_pages(name, demo, made):
    """From the project's own mkdocs.yml, strictly: the pages Marelle published, no more, no less.

    What generators add of their own (bundle, sitemap, 404) is not looked at.
    """
    pages = addresses(made[name])
    assert pages == addresses(made["marelle"])
    assert {
        f"m/{folder.name}/index.html" for folder in (demo / "content/modules").iterdir()
    } < pages
    assert set(hubs(demo)) < pages


@pytest.mark.slow
@pytest.mark.parametrize("name", PLAIN)
def test_a_generator_run_by_hand_copies_the_rest_as_it_is(name, demo, made):
    """Lessons, short addresses, search shards, style, script and fonts: not a byte changes."""
    sources = {p: d for p, d in below(demo / "build/docs").items() if not p.endswith(".md")}
    assert {"Q", "assets", "m", "search"} <= {path.partition("/")[0] for path in sources}
    assert {path: made[name].get(path) for path in sources} == sources
    assert {path: made["marelle"].get(path) for path in sources} == sources


@pytest.mark.slow
@pytest.mark.parametrize("name", PLAIN)
def test_a_page_says_the_same_whoever_made_it(name, demo, made):
    """Each hub page has the same title, language, headings, links and words as the published."""
    for path in hubs(demo):
        page = seen(made["marelle"][path])
        assert page["title"]
        assert page["links"]
        assert page["headings"][0][0] == "h1"
        assert seen(made[name][path]) == page, path


@pytest.mark.slow
def test_marelle_makes_the_same_site_with_zensical(demo, tmp_path):
    """``build --generator zensical``: the same list of files, the same source, the same pages."""
    root = tmp_path / "demo"
    shutil.copytree(demo, root, symlinks=True)
    marelle(root, "build", "--only", "site", "--generator", "zensical")
    before, after = digests(demo), digests(root)
    assert list(after) == list(before)
    differ = {path for path in before if before[path] != after[path]}
    assert differ <= {f"site/{path}" for path in hubs(demo)}
    for path in hubs(demo):
        pages = [(top / "build/site" / path).read_bytes() for top in (demo, root)]
        assert seen(pages[0]) == seen(pages[1]), path


@pytest.mark.slow
def test_a_build_takes_back_what_a_generator_overwrote(demo, tmp_path):
    """After ``mkdocs build`` by hand in ``build/site``, the next build publishes its own again."""
    root = tmp_path / "demo"
    shutil.copytree(demo, root, symlinks=True)
    for file in (root / "build/site").rglob("index.html"):
        file.unlink()
        file.write_bytes(b"another's")
    (root / "build/site/sitemap.xml").write_bytes(b"another's")
    marelle(root, "build", "--only", "site")
    assert below(root / "build/site") == below(demo / "build/site")

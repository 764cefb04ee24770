"""Lists of learning paths: whole on pages of their own, a few elsewhere; their rules are read."""

import re
from dataclasses import replace
from html import unescape
from posixpath import normpath

import pytest

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.model import Catalogue
from marelle.outputs.site.hubs import hub_pages

DEMO, _FOUND = load_project(ROOT)


def many(paths: int, modules: int = 1) -> Catalogue:
    """Return the demo with *paths* more paths, each like its first, and its *modules* so often."""
    assert DEMO
    like = DEMO.paths[0]
    more = tuple(replace(like, id=f"autre-{n}", title=f"Autre {n}") for n in range(paths))
    return replace(DEMO, paths=(*DEMO.paths, *more), modules=DEMO.modules * modules)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the demo with 60 more paths, and three times as many modules in its lists."""
    return hub_pages(many(60, modules=8))


def linked(path: str, page: str) -> set[str]:
    """Return where the links of a page lead, from the root of the site."""
    found = re.findall(r'href="((?:\.{1,2}/|[a-z0-9-]+/)[^"#?]*)', page)
    return {normpath(f"{path.removesuffix('index.md')}{each}") for each in found}


def heaviest(pages: dict[str, str]) -> dict[str, int]:
    """Return the weight of the heaviest page of each list."""
    found: dict[str, int] = {}
    for path, html in pages.items():
        if re.match(r"(parcours/(\d+/)?index|metiers/|directions/)", path):
            name = re.sub(r"\d+/index", "index", path)
            found[name] = max(found.get(name, 0), len(html))
    return found


def test_no_list_of_paths_grows(pages: dict[str, str]) -> None:
    """With 60 more paths and with 600, no list is heavier: each is cut, or leads to one that is."""
    few, most = heaviest(pages), heaviest(hub_pages(many(600, modules=8)))
    assert len(few) > 20
    assert {name for name in few if most[name] > few[name] * 1.1} == set()


def test_every_path_is_in_a_list(pages: dict[str, str]) -> None:
    """From the list of all, and from that of a trade and of a direction, each is reached."""
    assert DEMO
    like, known = DEMO.paths[0], {f"parcours/autre-{n}" for n in range(60)}
    for start in ("", f"metiers/{like.trades[0]}/", f"directions/{like.direction.lower()}/"):
        ways, seen = [f"{start}parcours/index.md"], set[str]()
        while ways:
            here = ways.pop()
            seen.add(here)
            near = {f"{way}/index.md" for way in linked(here, pages[here])}
            same = [w for w in near - seen if re.fullmatch(rf"{start}parcours/(\d+/)?index.md", w)]
            ways += same
        assert len(seen) > 2
        assert known <= {way for here in seen for way in linked(here, pages[here])}
        if start:
            assert f"{start}parcours" in linked(f"{start}index.md", pages[f"{start}index.md"])


def test_further_pages_of_a_list_lead_where_the_first_does(pages: dict[str, str]) -> None:
    """What heads a list has the same links on its second page as on its first."""
    lists = [path for path in pages if not re.search("parcours|actualites|bibliotheque", path)]
    seconds = [path for path in lists if path.endswith("/2/index.md")]
    assert len(seconds) > 3
    for second in seconds:
        first = second.replace("/2/index.md", "/index.md")
        heads = [pages[path].split('<p class="count"')[0] for path in (first, second)]
        assert linked(first, heads[0]) == linked(second, heads[1]), second


def test_the_rules_of_a_path_are_read_without_a_script() -> None:
    """A fixed order is told above the squares, what a step asks first is in its square."""
    assert DEMO
    pages = {path: unescape(html) for path, html in hub_pages(DEMO).items()}
    fixed = {path.id for path in DEMO.paths if path.fixed}
    after = {path.id for path in DEMO.paths for step in path.steps if step.after}
    assert fixed
    assert after
    for path in DEMO.paths:
        page = pages[f"parcours/{path.id}/index.md"]
        assert ("L’ordre est fixé" in page) is (path.id in fixed)
        assert ("D’abord\u00a0: " in page.split("data-path")[1]) is (path.id in after)

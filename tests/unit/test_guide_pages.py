"""The guide of those who write, as pages of the site: its links, its examples, its policy."""

import re
from pathlib import Path
from posixpath import normpath

import pytest

from fakes.tiny import FILES, assembled
from marelle.activities import activity_types
from marelle.cli.beginnings.lessons import PATTERNS
from marelle.outputs.site.guide import lay_picture, pages, pictures, plan_guide, render_page
from marelle.outputs.site.guide_text import GUIDE_PATH, finished, path_of

LINK = re.compile(r'(?:<a href|<img [^>]*?\bsrc)="([^"]*)"')
OPENED = "guide: true\n"


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    """Every page of the guide by its address, as the site publishes it."""
    made = [artifact for name in pages() for artifact in render_page("Marelle", "fr", name)]
    return {
        artifact.path.removeprefix("site/").removesuffix("index.html"): artifact.data.decode()
        for artifact in made
        if artifact.path.startswith("site/")
    }


def test_a_site_has_the_guide_when_it_says_so(tmp_path: Path) -> None:
    """One job a page with `guide: true`, none without."""
    without, _found = assembled(tmp_path / "without", {})
    told = {"content/catalogue.yml": FILES["content/catalogue.yml"] + OPENED}
    having, _found = assembled(tmp_path / "with", told)
    assert without
    assert having
    assert list(plan_guide(without)) == []
    labels = [*(path_of(name) for name in pages()), *(GUIDE_PATH + name for name in pictures())]
    assert [job.label for job in plan_guide(having)] == labels


def test_every_link_leads_to_a_page_and_to_a_heading_of_it(site: dict[str, str]) -> None:
    """Links between pages are those of the site; what lies outside the guide is no link."""
    broken = []
    laid = {f"{artifact.path}/" for name in pictures() for artifact in lay_picture(name)}
    for path, html in site.items():
        for target in LINK.findall(html):
            way, _hash, anchor = target.partition("#")
            goal = normpath(f"{path}{way}") + "/"
            if re.match("[a-z]+:", target) or goal == "concepteurs/":
                continue
            if f"site/{goal}" in laid:
                continue
            if goal not in site or (anchor and f'id="{anchor}"' not in site[goal]):
                broken.append((path, target))
    assert broken == []


@pytest.mark.parametrize("name", list(activity_types()))
def test_each_type_shows_its_example_and_its_source(site: dict[str, str], name: str) -> None:
    """The page of a type holds the element of lessons, complete, and the YAML that made it."""
    html = site[f"{GUIDE_PATH}types/{name}/"]
    example = html[html.index('<div class="example">') :]
    assert f'<mrl-{name} class="item"' in example
    assert f"type: {name}</span>\n" in example[example.index("<pre>") :]
    assert "<img" not in example  # its drawings are in the page


def test_no_page_allows_more_than_its_own(site: dict[str, str]) -> None:
    """Each page is for nobody to index, and has the strict policy of the site."""
    for html in site.values():
        assert '<meta name="robots" content="noindex">' in html
        assert "default-src 'none'" in html
        assert "unsafe" not in html[: html.index("</head>")]


def test_what_stands_under_one_heading_has_two_names() -> None:
    """Tables that scroll are named after their heading, and numbered when it has several."""
    table = "<table><tr><th>a</th></tr></table>"
    html = finished(f'<h2 id="x">Les <code>clés</code></h2>{table}{table}', "x.md", frozenset())
    assert re.findall('aria-label="([^"]*)"', html) == ["Les clés", "Les clés 2"]


def test_the_five_patterns_are_played(site: dict[str, str]) -> None:
    """The page of patterns has a part for each that ``new module`` knows, with a live example."""
    html = site[f"{GUIDE_PATH}modeles/"]
    parts = re.split(r'<h2 id="', html)[1:]
    played = [part.partition("-")[0] for part in parts if '<div class="live"' in part]
    assert played == list(PATTERNS)
    for name in PATTERNS:
        assert f"--pattern {name}\n" in html

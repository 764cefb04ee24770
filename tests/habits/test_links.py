"""Every page of the guide is found, and no link of one leads nowhere."""

import re
from functools import cache
from pathlib import Path

import pytest

from habits.checkout import DOCS, kept, named, of_each, text
from habits.guide import PAGES, prose

LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
each_page = of_each(PAGES, named)


@each_page
def test_every_link_leads_somewhere(path: Path) -> None:
    """Each link of a page leads to a file that is kept, and its anchor to a heading."""
    for target in LINK.findall(prose(path)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _hash, anchor = target.partition("#")
        goal = (path.parent / name).resolve() if name else path.resolve()
        if goal.parent == DOCS / "images":
            continue  # the screenshots of README.md are taken from the very last build
        assert goal in resolved() or goal.is_dir(), target
        assert not anchor or anchor in headings(goal), target


@cache
def resolved() -> frozenset[Path]:
    """Return where every kept file is."""
    return frozenset(f.resolve() for f in kept())


def headings(path: Path) -> set[str]:
    """Return the anchors that a forge gives to the headings of a page."""
    titles = re.findall(r"^#+ (.+)$", text(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("folder", ["auteurs", "developers"])
def test_every_page_of_the_guide_is_in_its_summary(folder: str) -> None:
    """No page of a guide can only be found by chance."""
    summary = DOCS / folder / "README.md"
    pages = {p.name for p in PAGES if p.parent == summary.parent} - {"README.md"}
    assert pages <= set(LINK.findall(text(summary)))

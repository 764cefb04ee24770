"""What there is to look at: the pages of a built site, their kinds, and the views of each.

A new kind of page, a new feature of the menu, a new type enter by themselves.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

_ELEMENT = re.compile(r"<(mrl-[a-z-]+)")
_CLASS = re.compile(r' class="([^"]*)"')
MENU = "dialog.menu"
# What is to be seen of a page: which of its elements have a box, and where.
SEEN = """[...document.body.querySelectorAll('*')].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [x, y, width, height].join();
}).join(' ')"""
# How far to look: the page, also its squares, also its menu, which pages of one kind share.
Depth = Literal["page", "squares", "menu"]


def addresses(site: Path) -> list[str]:
    """Return the address of every page below *site* that people read.

    Redirects lead elsewhere; what frames the packages of publishers is no page by itself.
    """
    found = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    return [p.removesuffix("index.html") for p in found if not p.startswith(("Q/", "assets/"))]


def kind(address: str) -> str:
    """Return the kind of a page: its folder of the site, and how deep it is."""
    folder, *below = address.removesuffix(".html").rstrip("/").split("/")
    return "/".join([folder, *["…"] * len(below), ""])  # a class has no bar


def traits(site: Path, address: str) -> set[str]:
    """Return what a page has to show: its kind, its elements, its classes."""
    html = (site / address / ("index.html" * (not address.endswith(".html")))).read_text("utf-8")
    classes = {name for names in _CLASS.findall(html) for name in names.split()}
    classes = {name for name in classes if not name.startswith("language-")}  # that looks the same
    return {kind(address), *_ELEMENT.findall(html), *classes}


def sample(site: Path) -> list[str]:
    """Return few pages that show together everything that pages of the site show."""
    left = {address: traits(site, address) for address in addresses(site)}
    wanted, taken = set[str]().union(*left.values()), list[str]()
    while wanted:
        best = max(left, key=lambda address: (len(left[address] & wanted), address))
        wanted -= left.pop(best)
        taken.append(best)
    return sorted(taken)


def views(page: Page, depth: Depth) -> Iterator[str]:
    """Put an open page in each of its states, one after the other, and yield their names.

    Its first view, then all that folds open, read in sequence as without JavaScript. With more
    *depth*, also each square of a lesson, its menu, and the panel of each feature of the menu.
    """
    yield "first"
    if depth != "page":
        yield from _squares(page)
    if depth == "menu" and page.locator("button.more:enabled").count():
        yield from _panels(page)
    seen = page.evaluate(SEEN)
    page.evaluate(
        "document.documentElement.classList.remove('js', 'on');"
        "document.querySelectorAll('details').forEach((each) => (each.open = true))"
    )
    if page.evaluate(SEEN) != seen:  # else it was judged
        yield "unfolded"


def _squares(page: Page) -> Iterator[str]:
    for anchor in page.locator("nav li a[href^='#']").evaluate_all("all => all.map(a => a.hash)"):
        page.evaluate("anchor => (location.hash = anchor)", anchor)
        page.wait_for_function("() => document.querySelector('section.now')")
        yield anchor


def _panels(page: Page) -> Iterator[str]:
    page.locator("button.more").click()
    page.locator(f"{MENU}[open]").wait_for()
    yield "menu"
    for name in page.locator(f"{MENU} .choice").all_inner_texts():
        page.locator(f"{MENU} .choice", has_text=name).first.click()
        page.wait_for_function("() => !document.querySelector('dialog.menu > div:empty')")
        yield f"menu › {name}"
        if not page.locator(f"{MENU}[open]").count():  # this feature acts at once
            page.locator("button.more").click()
        elif page.locator(f"{MENU} > .close:visible").count() > 1:
            page.locator(f"{MENU} > .close").first.click()
        page.locator(f"{MENU} .choice").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(MENU).wait_for(state="detached")

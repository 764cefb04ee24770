"""Visits of a page: a phone opens it, each view is judged, what it asks and breaks is heard."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

from audit.checkers import axe
from audit.pages import Depth, views
from audit.probes import PHONE, PROBED, WATCH
from browser.activity_pages import BLOCKED

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")


@dataclass
class Findings:
    """What was looked at, how often, and what was found: one line each."""

    looked: dict[str, int] = field(default_factory=dict)
    found: list[tuple[str, str, str]] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)

    def add(self, check: str, place: str, lines: Sequence[str]) -> None:
        """Count one look of *check* at *place*, and keep what it found."""
        self.looked[check] = self.looked.get(check, 0) + 1
        self.found += [(check, place, line) for line in lines]

    def lines(self) -> list[str]:
        """Return the findings, the same one once, with the first place and how many there are."""
        places: dict[tuple[str, str], list[str]] = {}
        for check, place, line in self.found:
            places.setdefault((check, line), []).append(place)
        return [f"{c}: {line}\n    {len(at)} × {at[0]}" for (c, line), at in sorted(places.items())]

    def table(self) -> str:
        """Return the totals as a table."""
        counts = dict.fromkeys(self.looked, 0)
        for check, _place, _line in self.found:
            counts[check] += 1
        rows = [f"{'check':<24}{'looks':>8}{'findings':>10}"]
        rows += [f"{c:<24}{n:>8}{counts[c]:>10}" for c, n in sorted(self.looked.items())]
        return "\n".join(rows)


def judge(page: Page, findings: Findings, place: str, *, tab: bool, shapes: bool = True) -> None:
    """Add what axe-core and our probes find on a page as it stands; with *tab*, go through it.

    Without *shapes*, only what another theme may change: documents and boxes were judged before.
    """
    findings.add("axe", place, axe(page))
    if shapes:
        findings.documents[place] = page.content()
    for name, probe in PROBED.items():
        if tab if name == "focus" else shapes:
            findings.add(name, place, probe(page))


@contextmanager
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A phone for many visits, in its one page: making another costs more than most visits."""
    with browser.new_context(viewport=PHONE, service_workers="block") as context:
        context.add_init_script(WATCH)
        yield context


def screen(context: BrowserContext, scheme: Scheme) -> Page:
    """Return the one page of a phone, in the theme *scheme*, at rest."""
    page = context.pages[0] if context.pages else context.new_page()
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return page


@contextmanager
def _heard(page: Page, site: str) -> Iterator[tuple[list[str], list[str]]]:
    """Tell what a page asks and says; it leaves as who never came, nothing of it is kept."""
    asked, said = list[str](), list[str]()
    listening: dict[str, Callable[[Any], object]] = {
        "request": lambda request: asked.append(request.url),
        "pageerror": lambda error: said.append(str(error)),
        "console": lambda message: message.text != BLOCKED and said.append(message.text),
    }
    for event, listen in listening.items():
        page.on(event, listen)
    try:
        yield asked, said
    finally:
        for event, listen in listening.items():
            page.remove_listener(event, listen)
        page.evaluate("sessionStorage.clear()")
        page.goto("about:blank")
        session = page.context.new_cdp_session(page)
        every = {"origin": site, "storageTypes": "all"}
        session.send("Storage.clearDataForOrigin", every)
        session.detach()


def visit(
    context: BrowserContext,
    site: str,
    address: str,
    findings: Findings,
    *,
    scheme: Scheme,
    depth: Depth = "page",
    shapes: bool = True,
) -> None:
    """Open a page on a phone that never came, and judge its views, as far as *depth*."""
    page, place = screen(context, scheme), f"{address or 'accueil'} ({scheme})"
    with _heard(page, site) as (asked, said):
        page.goto(f"{site}/{address}")
        page.wait_for_load_state("networkidle")
        for view in views(page, depth):
            judge(page, findings, f"{place} {view}", tab=view == "first", shapes=shapes)
        findings.add("policy", place, page.evaluate("violations"))
    findings.add("console", place, said)
    elsewhere = [url for url in asked if not url.startswith((site, "data:", "blob:"))]
    findings.add("third parties", place, elsewhere)

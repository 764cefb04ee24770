"""A few pages that show everything the site shows: nothing is found on any, by any check."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.checkers import nu
from audit.pages import addresses, kind, sample
from audit.visits import SCHEMES, Findings, visit, visitor

pytestmark = pytest.mark.browser


MENUS = {"catalogue/": SCHEMES[0], "m/dans-ma-rue/": SCHEMES[1]}


@pytest.fixture(scope="module")
def judged(browser: Browser, site: str, demo: Path) -> Iterator[Callable[[str], Findings]]:
    """Return what is found in the menu of a page, or of few pages as they open.

    Each is seen once; a test that is asked again looks again, once something was found.
    """
    seen = dict[str, Findings]()

    def findings(menu: str) -> Findings:
        if menu in seen and not seen[menu].lines():
            return seen[menu]
        found = seen[menu] = Findings()
        if menu:
            visit(context, site, menu, found, scheme=MENUS[menu], depth="menu")
            return found
        for number, address in enumerate(sample(demo / "site")):
            visit(context, site, address, found, scheme=SCHEMES[number % 2])
        return found

    with visitor(browser) as context:
        yield findings


def test_nothing_is_found_on_any_kind_of_page(judged: Callable[[str], Findings]) -> None:
    """Axe, our probes, the policy and the network say nothing."""
    assert "\n".join(judged("").lines()) == ""


@pytest.mark.parametrize("address", MENUS)
def test_nothing_is_found_in_the_menu(judged: Callable[[str], Findings], address: str) -> None:
    """On a hub page and on a lesson, every panel of the menu, and every square, pass them all."""
    assert "\n".join(judged(address).lines()) == ""


def test_every_view_is_sound_html(judged: Callable[[str], Findings], tmp_path: Path) -> None:
    """The Nu checker finds nothing in the live page of any view of any of them."""
    documents = {}
    for menu in ("", *MENUS):
        documents |= {f"{menu} {place}": html for place, html in judged(menu).documents.items()}
    assert len(documents) > len(MENUS)
    assert nu(documents, tmp_path) == []


def test_every_kind_of_page_is_seen(demo: Path) -> None:
    """No kind is left out of the sample, which is much smaller than the site."""
    every, few = addresses(demo / "site"), sample(demo / "site")
    assert {kind(address) for address in few} == {kind(address) for address in every}
    assert len(few) < len(every) / 2

"""A few pages that show everything the site shows: nothing is found on any, by any check."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from audit.checkers import nu
from audit.pages import addresses, kind, sample
from audit.visits import SCHEMES, Findings, Scheme, visit, visitor

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The phone that visits them all."""
    with visitor(browser) as context:
        yield context


def test_nothing_is_found_on_any_kind_of_page(
    context: BrowserContext, site: str, demo: Path, tmp_path: Path
) -> None:
    """Axe, the Nu checker on the live page, our probes, the policy and the network say nothing."""
    top, findings = demo / "site", Findings()
    for number, address in enumerate(sample(top)):
        visit(context, site, address, findings, scheme=SCHEMES[number % 2])
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""


@pytest.mark.parametrize(
    ("address", "scheme"), [("catalogue/", SCHEMES[0]), ("m/dans-ma-rue/", SCHEMES[1])]
)
def test_nothing_is_found_in_the_menu(
    context: BrowserContext, site: str, tmp_path: Path, address: str, scheme: Scheme
) -> None:
    """On a hub page and on a lesson, every panel of the menu, and every square, pass them all."""
    findings = Findings()
    visit(context, site, address, findings, scheme=scheme, depth="menu")
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""


def test_every_kind_of_page_is_seen(demo: Path) -> None:
    """No kind is left out of the sample, which is much smaller than the site."""
    every, few = addresses(demo / "site"), sample(demo / "site")
    assert {kind(address) for address in few} == {kind(address) for address in every}
    assert len(few) < len(every) / 2

"""Each onboarding path has its flyer: the code in the very PDF opens the page of the path."""

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from marelle.proof.readers import find

pytestmark = pytest.mark.browser
FLYERS = {
    "accueil-proprete": "DPE/premiers-jours",
    "accueil-cantine": "DASCO/premiers-jours-cantine",
    "accueil-jardins": "DEVE/premiers-jours-jardin",
    "accueil-du-public": "DDCT/premiers-jours-accueil",
}


@pytest.mark.parametrize("path", FLYERS)
def test_a_flyer_opens_its_path(browser: Browser, demo: Path, site: str, path: str) -> None:
    """Read from the printed page, typed into a phone without JavaScript: the squares are there."""
    flyer = demo / "flyers" / FLYERS[path] / "a6.pdf"
    (found,) = find(pypdfium2.PdfDocument(flyer)[0].render(scale=4).to_pil())
    code = found.text.rpartition("/")[2]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/Q/{code.upper()}/")
    page.wait_for_url(lambda url: f"/parcours/{path}/" in url)
    expect(page.locator(".hopscotch > li").first).to_be_visible()
    context.close()

"""The guide of those who write, in the site: each example is the real player, beside its source."""

import pytest
from playwright.sync_api import Browser, expect

from marelle.activities import activity_types
from marelle.outputs.site.guide_text import GUIDE_PATH

pytestmark = pytest.mark.browser


def test_every_type_has_a_page_with_a_live_example(browser: Browser, site: str) -> None:
    """On the page of each type its element is defined, with a button, beside its source."""
    context = browser.new_context(service_workers="block")
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    for name in activity_types():
        page.goto(f"{site}/{GUIDE_PATH}types/{name}/")
        first = page.locator(".example").first
        expect(first.locator(f"mrl-{name}:defined")).to_have_count(1)
        expect(first.locator("pre")).to_contain_text(f"type: {name}")
        expect(first.locator(".live > button")).to_have_count(1)
    assert errors == []
    context.close()


def test_an_example_is_answered_and_begun_again(browser: Browser, site: str) -> None:
    """A right answer is told, with why; then one may begin again, and nothing was kept."""
    page = browser.new_page()
    page.goto(f"{site}/{GUIDE_PATH}types/choice/")
    live = page.locator(".live").first
    live.locator(".opt", has_text="Je le signale avec une photo.").click()
    live.get_by_role("button", name="Vérifier").click()
    expect(live.locator("[data-done=right] [role=status]").first).to_contain_text("taille")
    live.get_by_role("button", name="Essayer encore").click()
    expect(live.locator("[data-done]")).to_have_count(0)
    expect(live.locator(":checked")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage).filter((k) => k.includes('guide'))") == []
    page.context.close()

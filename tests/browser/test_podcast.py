"""An episode in a real browser: it resumes, follows its text, stops by itself, plays offline."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.town import PHONE, Town, ask, cut
from browser.waiting import until

pytestmark = pytest.mark.browser
NAME = "vos-droits/droit-de-retrait"
EPISODE = f"podcasts/{NAME}/"
AT = "document.querySelector('audio').currentTime"
# Five times faster than anybody listens: what is tested does not depend on speed.
QUICK = "() => { const a = document.querySelector('audio'); a.muted = true; a.playbackRate = 5; }"
# So slow that no other phrase begins while one looks at what is said of this one.
SLOW = QUICK.replace("5;", "0.0625;")
PART = """async (src) => {
  const answer = await fetch(src, { headers: { range: "bytes=1000-1999" } });
  return [answer.status, answer.headers.get("content-range"), (await answer.blob()).size];
}"""


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A phone on the page of an episode of the demo content."""
    with browser.new_context(viewport=PHONE, service_workers="block") as phone:
        page = phone.new_page()
        page.goto(f"{site}/{EPISODE}")
        page.locator(".bar").wait_for()
        yield page


def play(page: Page, rate: float = 5) -> None:
    """Play the sound, without noise."""
    page.evaluate(QUICK.replace("5;", f"{rate};"))
    page.evaluate("() => document.querySelector('audio').play()")


def test_nothing_is_asked_for_before_a_tap(browser: Browser, site: str) -> None:
    """The sound comes when one plays it, and not before."""
    with browser.new_context(viewport=PHONE, service_workers="block") as phone:
        page = phone.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site}/{EPISODE}")
        page.locator("button.more:enabled").wait_for()
        assert [url for url in asked if url.endswith((".mp3", ".vtt"))] == []
        play(page)
        until(page, f"() => {AT} > 0")
        assert [url for url in asked if url.endswith(".mp3")]


def test_one_finds_again_where_one_was(page: Page) -> None:
    """The place is kept, said, and can be given up; so is the speed."""
    page.get_by_label("Vitesse").select_option("1.25")
    play(page)
    until(page, f"() => {AT} > 8")
    page.evaluate("() => document.querySelector('audio').pause()")
    until(page, f"() => JSON.parse(localStorage['mrl1:0:.episodes'])['{NAME}'].at > 8")
    page.reload()
    expect(page.get_by_text("Vous en étiez à 0:")).to_be_visible()
    until(page, f"() => {AT} > 5")
    expect(page.get_by_label("Vitesse")).to_have_value("1.25")
    page.get_by_role("button", name="Reprendre au début").click()
    until(page, f"() => {AT} === 0")


def test_the_text_follows_and_leads(page: Page) -> None:
    """A tap on a phrase or a chapter goes there; what is being said is marked, and only that."""
    page.evaluate(SLOW)
    page.locator(".chapters a").nth(1).click()
    until(page, f"() => {AT} >= 21")
    current = page.locator(".chapters [aria-current]")
    expect(current).to_have_text("0:21 Alerter, se retirer")
    phrase = page.locator(".cues button").nth(8)
    phrase.click()
    expect(phrase).to_have_attribute("aria-current", "true")
    expect(page.locator(".cues [aria-current]")).to_have_count(1)
    expect(current).to_have_text("0:29 Être protégé")


def test_it_stops_by_itself(page: Page) -> None:
    """At the end of the chapter, when one asked for it: the timer is then no longer set."""
    page.get_by_label("Minuterie").select_option("chapter")
    expect(page.get_by_text("L’épisode s’arrêtera à la fin du chapitre.")).to_be_visible()
    page.evaluate("() => { document.querySelector('audio').currentTime = 20; }")
    play(page, rate=1)  # what is not stopped goes on for eight seconds more: the next chapter
    until(page, f"() => {AT} > 20.5 && document.querySelector('audio').paused")
    assert 20.5 < page.evaluate(f"() => {AT}") < 29
    expect(page.get_by_label("Minuterie")).to_have_value("")
    expect(page.get_by_text("La minuterie a arrêté l’épisode.")).to_be_visible()


def test_what_was_really_played_counts(page: Page) -> None:
    """Played to its end, it is heard: the page says so, and so does the one of the badges."""
    play(page)
    expect(page.get_by_text("Épisode écouté.")).to_be_visible()
    until(page, f"() => JSON.parse(localStorage['mrl1:0:.episodes'])['{NAME}'].on > 20_000")
    page.goto(page.url.replace(EPISODE, "podcasts/vos-droits/"))
    expect(page.locator(".state")).to_have_text("✓ Écouté")


def test_a_badge_won_by_listening_is_announced(page: Page) -> None:
    """The second episode heard gives the badge of the demo content: the page says so."""
    page.evaluate("""() => (localStorage['mrl1:0:.episodes'] = JSON.stringify(
        {"vos-droits/arret-maladie": {at: 0, of: 60, played: [[0, 60]], on: 20600}}))""")
    page.reload()
    page.locator(".bar").wait_for()
    play(page)
    expect(page.locator(".gained")).to_contain_text("Bonne oreille")


def test_without_a_script_it_plays_and_reads(browser: Browser, site: str) -> None:
    """The browser's own player, chapters and every phrase; no button that does nothing."""
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as phone:
        page = phone.new_page()
        page.goto(f"{site}/{EPISODE}")
        expect(page.locator("audio")).to_be_visible()
        expect(page.locator(".cues li")).to_have_count(10)
        expect(page.get_by_role("link", name="0:21 Alerter, se retirer")).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(0)
        expect(page.get_by_text("Garder cet épisode")).to_be_hidden()


@pytest.mark.parametrize("how", ["offline", "server dead"])
def test_a_kept_episode_plays_without_network(browser: Browser, demo: Path, how: str) -> None:
    """Kept with its weight said before: its page, its sound, and any part of it, from the phone."""
    town = Town(demo.parent, browser)
    town.open()
    try:
        phone = town.phone()
        page = phone.new_page()
        page.goto(f"{town.address}/{EPISODE}")
        page.get_by_text("Garder cet épisode sans réseau").click()
        expect(page.get_by_text("il faut télécharger environ")).to_be_visible()
        page.get_by_role("button", name="Garder cet épisode").click()
        expect(page.get_by_text("C’est gardé.")).to_be_visible()
        assert ask(page, "list")["done"][0]["module"] == EPISODE.rstrip("/")
        cut(town, phone, how)
        page.goto(f"{town.address}/{EPISODE}")
        page.locator(".bar").wait_for()
        src = page.locator("audio").get_attribute("src")
        status, span, size = page.evaluate(PART, src)
        assert (status, size) == (206, 1000)
        assert span.startswith("bytes 1000-1999/")
        page.evaluate("() => { document.querySelector('audio').currentTime = 30; }")
        play(page)
        until(page, f"() => {AT} > 31")
    finally:
        town.end()

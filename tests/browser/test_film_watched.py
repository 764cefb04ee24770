"""A film of the demo content, watched in a real browser: an episode, and one in an article."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.town import PHONE
from browser.waiting import came, until

pytestmark = pytest.mark.browser
EPISODE, ARTICLE = "podcasts/le-bon-geste/camion/", "a/trois-points-appui/"
MEDIA = re.compile(r"\.(mp4|vtt|webp)$")
FILM = "document.querySelector('video')"
PLAY = f"() => {{ {FILM}.muted = true; return {FILM}.play(); }}"
SAID = f"[...{FILM}.textTracks[0].activeCues || []].map((cue) => cue.text).join()"
SAVES = "Object.defineProperty(navigator.connection, 'saveData', { value: true })"


@contextmanager
def opened(browser: Browser, address: str, *, saves: bool = False) -> Iterator[tuple[Page, list]]:
    """Open a page on a new phone; give it, and the endings of the media it asks for."""
    with browser.new_context(viewport=PHONE, service_workers="block") as phone:
        page, asked = phone.new_page(), []
        page.on("request", lambda r: asked.extend(MEDIA.findall(r.url)))
        if saves:
            page.add_init_script(SAVES)
        page.goto(address)
        page.locator("button.more:enabled").wait_for()
        page.locator("video").scroll_into_view_if_needed()
        yield page, asked


@pytest.mark.parametrize(
    ("path", "weight"), [(EPISODE, "Vidéo, 38 s, 277 ko"), (ARTICLE, "Vidéo, 7 s, 62 ko")]
)
def test_only_the_poster_comes_before_a_tap(
    browser: Browser, site: str, path: str, weight: str
) -> None:
    """Its length and its weight are told; the film and its captions wait for who plays it."""
    with opened(browser, f"{site}/{path}") as (page, asked):
        until(page, f"() => {FILM}.poster")
        came(page, lambda: asked)
        expect(page.locator("main, header").get_by_text(weight).first).to_be_visible()
        assert {*asked} == {"webp"}
        assert page.evaluate(f"{FILM}.preload") == "none"
        page.evaluate(PLAY)
        until(page, f"() => {FILM}.currentTime > 0")
        came(page, lambda: {*asked} == {"webp", "mp4", "vtt"})


@pytest.mark.parametrize("path", [EPISODE, ARTICLE])
def test_who_spares_data_asks_for_the_poster_too(browser: Browser, site: str, path: str) -> None:
    """A button says the weight of the picture; the film plays without it."""
    with opened(browser, f"{site}/{path}", saves=True) as (page, asked):
        button = page.get_by_role("button", name="Voir l’image (7\u00a0ko)")
        expect(button).to_be_visible()
        assert asked == []
        button.click()
        expect(page.locator("video")).to_have_attribute("poster", re.compile(r"\.webp$"))
        expect(page.locator("video")).to_be_focused()
        came(page, lambda: asked)
        assert {*asked} == {"webp"}


@pytest.mark.parametrize(("path", "words"), [(EPISODE, "jamais"), (ARTICLE, "trois points")])
def test_captions_are_shown_as_it_plays(browser: Browser, site: str, path: str, words: str) -> None:
    """Nobody hears a phone in the street: what is said is written, from the first phrase on."""
    with opened(browser, f"{site}/{path}") as (page, _asked):
        page.evaluate(PLAY)
        until(page, f"() => {SAID}.includes({words!r})")
        until(page, f"() => {FILM}.textTracks[0].mode === 'showing'")
        until(page, f"() => `${{{FILM}.videoWidth}} ${{{FILM}.videoHeight}}` === '640 480'")


def test_a_chapter_leads_into_the_film(browser: Browser, site: str) -> None:
    """A tap on a chapter goes there, marks it, and its first phrase is on the screen."""
    with opened(browser, f"{site}/{EPISODE}") as (page, _asked):
        page.evaluate(f"() => {{ {FILM}.muted = true; }}")
        page.get_by_role("link", name="0:24 Descendre").click()
        until(page, f"() => {FILM}.currentTime >= 24 && !{FILM}.paused")
        expect(page.locator(".chapters [aria-current]")).to_have_text("0:24 Descendre")
        until(page, f"() => {SAID}.includes('regardez le sol')")
        expect(page.locator(".cues [aria-current]")).to_contain_text("regardez le sol")
        expect(page.get_by_label("Minuterie")).to_be_visible()


def test_without_a_script_there_is_a_film_and_its_words(browser: Browser, site: str) -> None:
    """The browser's own player with captions to choose, the poster, every word said."""
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as phone:
        page = phone.new_page()
        page.goto(f"{site}/{EPISODE}")
        expect(page.locator("video[controls] track[kind=captions]")).to_have_count(1)
        expect(page.locator(".play img")).to_be_visible()
        expect(page.locator(".cues li")).to_have_count(6)
        expect(page.get_by_text("Voix de synthèse")).to_be_visible()

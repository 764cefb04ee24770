"""Reading aloud, with a voice that is a stub: headless browsers have none."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.lesson_play import PHONE, go_on, settled

pytestmark = pytest.mark.browser
FRENCH = {"lang": "fr-FR", "name": "Ici", "localService": True}
FAR = {"lang": "fr-FR", "name": "Loin", "localService": False}
BELGIAN = {"lang": "fr-BE", "name": "Belge", "localService": True}
ENGLISH = {"lang": "en-GB", "name": "English", "localService": True}
# Says nothing, keeps what it is asked to say; a sentence ends when `window.ends()` is called.
STUB = """
window.said = [];
let current = null;
const heard = [];
const synthesis = {
  voices: VOICES,
  getVoices() { return this.voices; },
  addEventListener(kind, act) { if (kind === "voiceschanged") heard.push(act); },
  speak(what) { said.push([what.text, what.voice.name, what.lang]); current = what; },
  cancel() { const stopped = current; current = null; stopped?.onerror?.({}); },
};
window.ends = () => { const ended = current; current = null; ended.onend({}); };
window.arrive = (voices) => { synthesis.voices = voices; for (const act of heard) act(); };
Object.defineProperty(window, "speechSynthesis", { value: synthesis });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
MARKED = "[...(CSS.highlights.get('aloud') || [])].map(String).join('')"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone; an error of a script fails the test."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []
    context.close()


def opened(page: Page, site: str, voices: list[dict[str, object]]) -> Locator:
    """Open a lesson on a phone that has *voices*; return the button that reads aloud."""
    page.add_init_script(STUB.replace("VOICES", json.dumps(voices)))
    page.goto(f"{site}/m/dans-ma-rue/")
    settled(page)
    return page.get_by_role("button", name="Écouter")


def test_a_square_is_read_sentence_by_sentence(page: Page, site: str) -> None:
    """Each sentence is said in turn by the phone's own French voice, and highlighted meanwhile."""
    button = opened(page, site, [ENGLISH, FAR, BELGIAN, FRENCH])
    go_on(page)
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    heading = page.locator("#pourquoi h2").inner_text()
    assert page.evaluate("said") == [[heading, "Ici", "fr"]]
    assert page.evaluate(MARKED) == heading
    page.evaluate("ends()")
    second = page.evaluate("said.at(-1)[0]")
    assert second
    assert page.evaluate(MARKED).split() == second.split()
    for _ in range(40):
        if button.get_attribute("aria-pressed") == "true":
            page.evaluate("ends()")
    assert button.get_attribute("aria-pressed") == "false"
    assert page.evaluate(MARKED) == ""
    read = " ".join(text for text, _, _ in page.evaluate("said"))
    for paragraph in page.locator("#pourquoi > p:not(:has(svg))").all_inner_texts():
        assert " ".join(paragraph.split()) in read


def test_it_stops_when_asked_and_when_one_goes_on(page: Page, site: str) -> None:
    """Pressed again, or at another square, the voice stops, and no sentence follows."""
    button = opened(page, site, [FRENCH])
    for stop in (button.click, lambda: go_on(page)):
        button.click()
        before = len(page.evaluate("said"))
        stop()
        expect(button).to_have_attribute("aria-pressed", "false")
        assert len(page.evaluate("said")) == before
        assert page.evaluate(MARKED) == ""


def test_hidden_words_are_not_read(page: Page, site: str) -> None:
    """What a square does not show, such as a folded correction, is not given away by the voice."""
    button = opened(page, site, [FRENCH])
    page.goto(f"{site}/m/dans-ma-rue/#q-bon-reflexe")
    button.click()
    while button.get_attribute("aria-pressed") == "true":
        page.evaluate("ends()")
    read = " ".join(text for text, _, _ in page.evaluate("said"))
    assert " ".join(page.locator("#q-bon-reflexe legend").inner_text().split()) in read
    assert "bonne réponse" not in read


def test_a_voice_may_come_late(page: Page, site: str) -> None:
    """No button without a French voice; when one arrives, the button is there."""
    button = opened(page, site, [ENGLISH])
    expect(button).to_have_count(0)
    page.evaluate("arrive([])")
    expect(button).to_have_count(0)
    page.evaluate("voices => arrive(voices)", [FRENCH])
    expect(button).to_be_visible()


def test_without_highlights_the_paragraph_is_marked(page: Page, site: str) -> None:
    """A browser without custom highlights marks what holds the sentence."""
    page.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    button = opened(page, site, [FRENCH])
    go_on(page)
    button.click()
    expect(page.locator("#pourquoi .aloud-now")).to_have_count(1)
    button.click()
    expect(page.locator(".aloud-now")).to_have_count(0)


def test_a_recording_comes_before_the_voice(page: Page, site: str) -> None:
    """A square with a recording plays it; when it cannot be played, the voice reads."""
    button = opened(page, site, [FRENCH])
    go_on(page)
    page.evaluate(
        """() => {
          const audio = document.createElement("audio");
          audio.play = () => { window.played = true; return Promise.resolve(); };
          document.querySelector("#pourquoi").append(audio);
        }"""
    )
    button.click()
    assert page.evaluate("[played, said.length]") == [True, 0]
    button.click()
    page.evaluate(
        "() => { document.querySelector('audio').play = () => Promise.reject(new Error('no')); }"
    )
    button.click()
    page.wait_for_function("() => said.length")

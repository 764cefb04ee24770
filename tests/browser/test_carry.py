"""What was done goes to another phone: squares on the screen are read, and so is a typed code."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import PHONE, answer_right, go_on, here, play, settled

pytestmark = pytest.mark.browser
LESSON = "/m/dans-ma-rue/"
MANY = """() => {
  for (let n = 0; n < 8; n++) {
    const r = Object.fromEntries([...Array(5)].map((_, q) => [`q${q}`, [`réponse-${n * q}`]]));
    localStorage[`mrl1:0:module-${n}`] = JSON.stringify({ v: 1, at: "q-q1", r });
  }
}"""


@contextmanager
def _phones(browser: Browser, count: int) -> Iterator[list[Page]]:
    errors = list[str]()
    contexts = [browser.new_context(viewport=PHONE, reduced_motion="reduce") for _ in range(count)]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.on("pageerror", lambda error: errors.append(str(error)))
    yield pages
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def phones(browser: Browser) -> Iterator[list[Page]]:
    """Two phones that share nothing; an error of script is a failure."""
    with _phones(browser, 2) as pages:
        yield pages


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """One phone; an error of script is a failure."""
    with _phones(browser, 1) as (page,):
        yield page


def panel(page: Page) -> Any:
    """Open the panel on the first phone, and return the dialog."""
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Continuer sur un autre téléphone").click()
    return page.get_by_role("dialog")


def scanned(page: Page) -> str:
    """Return what a camera reads on the screen."""
    expect(page.locator("canvas.qr")).to_be_visible()
    picture = Image.open(BytesIO(page.screenshot()))
    (code,) = zxingcpp.read_barcodes(picture.convert("L"))
    return code.text


def record(page: Page) -> Any:
    """Return what the phone knows of the lesson."""
    return json.loads(page.evaluate("localStorage['mrl1:0:dans-ma-rue']"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_square_carries_a_lesson_half_done(phones: list[Page], site: str, scheme: Any) -> None:
    """Scanned from the screen, in both themes: the same square, the same answers, elsewhere."""
    first, second = phones
    first.emulate_media(color_scheme=scheme)
    first.goto(f"{site}{LESSON}")
    for _ in range(2):
        go_on(first)
    answer_right(first)
    panel(first)
    expect(first.locator("canvas.qr")).to_be_visible()
    second.goto(scanned(first))
    expect(second).to_have_url(f"{site}/reprendre/")
    second.get_by_role("button", name="Ajouter").click()
    expect(second.get_by_role("status")).to_contain_text("C’est repris")
    assert record(second) == record(first)
    second.goto(f"{site}{LESSON}")
    expect(here(second).locator(".item")).to_have_attribute("data-done", "right")


def test_a_code_is_typed(phones: list[Page], site: str) -> None:
    """A finished lesson is a short code; typed with faults of the eye, it is a finished lesson."""
    first, second = phones
    first.goto(f"{site}{LESSON}")
    play(first)
    dialog = panel(first)
    code = dialog.locator(".typed").inner_text()
    second.goto(f"{site}/reprendre/")
    second.get_by_role("textbox").fill(code[:-1])
    second.get_by_role("button", name="Lire le code").click()
    expect(second.get_by_role("status")).to_contain_text("n’est pas entier")
    second.get_by_role("textbox").fill(code.lower().replace("0", "O").replace(" ", "  "))
    second.get_by_role("button", name="Lire le code").click()
    second.get_by_role("button", name="Ajouter").click()
    expect(second.get_by_role("status")).to_contain_text("C’est repris")
    second.goto(f"{site}/collections/espace-public/")
    expect(second.locator("a[data-module=dans-ma-rue] .state")).to_have_text("✓ Fait")
    second.goto(f"{site}{LESSON}")
    expect(second.locator(".had:visible")).to_contain_text(
        re.compile(r"Déjà fait le .*\d\u00a0/\u00a0\d")
    )


def test_what_is_large_goes_in_several_squares(phones: list[Page], site: str) -> None:
    """Scanned one after the other, in any order; nothing is taken before the last."""
    first, second = phones
    first.goto(f"{site}/")
    first.evaluate(MANY)
    dialog = panel(first)
    found = []
    for number in range(1, 5):
        expect(dialog.get_by_role("img")).to_have_attribute("aria-label", f"Carré {number} sur 4")
        found.append(scanned(first))
        dialog.get_by_role("button", name="Carré suivant").click()
    assert len(set(found)) == 4
    for address in reversed(found[1:]):
        second.goto("about:blank")
        second.goto(address)
        expect(second.get_by_role("status")).to_contain_text("sur 4 est arrivée")
    second.goto(found[0])
    expect(second.get_by_role("status")).to_contain_text("Leçons : 8,")
    second.get_by_role("button", name="Ajouter").click()
    expect(second.get_by_role("status")).to_contain_text("C’est repris")
    kept = "Object.keys(localStorage).filter((key) => key.startsWith('mrl1:0:')).length"
    assert second.evaluate(kept) == 8


def test_nothing_is_lowered(phones: list[Page], site: str) -> None:
    """A lesson passed here stays passed, whatever comes from elsewhere."""
    first, second = phones
    first.goto(f"{site}{LESSON}")
    play(first)
    second.goto(f"{site}{LESSON}")
    go_on(second)
    go_on(second)
    answer_right(second)
    panel(second)
    before = record(first)
    first.goto(scanned(second))
    first.get_by_role("button", name="Ajouter").click()
    expect(first.get_by_role("status")).to_contain_text("C’est repris")
    assert record(first) == before


def test_reviews_of_both_phones_stay(phones: list[Page], site: str) -> None:
    """Who had begun on the second phone keeps that, and gets all that comes from the first."""
    card = {"v": "abcd", "memory": {"stability": 2, "difficulty": 5, "last": 1, "due": 3}}
    names = ("a", "b"), ("c",)
    for page, refs in zip(phones, names, strict=True):
        page.goto(f"{site}/")
        cards = {f"dans-ma-rue#{ref}": card for ref in refs}
        page.evaluate(
            "kept => (localStorage['mrl1:0:.reviews'] = kept)", json.dumps({"cards": cards})
        )
    first, second = phones
    panel(first)
    second.goto(scanned(first))
    second.get_by_role("button", name="Ajouter").click()
    expect(second.get_by_role("status")).to_contain_text("C’est repris")
    cards = json.loads(second.evaluate("localStorage['mrl1:0:.reviews']"))["cards"]
    assert sorted(cards) == [f"dans-ma-rue#{ref}" for ref in "abc"]


@pytest.mark.parametrize("end", ["1-4294967295-AAAA-A", "1-0-AAAA-A", "5-2-AAAA-A", "0-2-AAAA-A"])
def test_an_impossible_square_is_refused(phone: Page, site: str, end: str) -> None:
    """A square of an impossible number of squares says so, at once."""
    phone.goto(f"{site}/reprendre/#{end}")
    expect(phone.locator("form [role=status]")).to_contain_text("n’est pas entier")


def test_half_a_code_is_of_one_person(phone: Page, site: str) -> None:
    """Squares scanned so far are erased with who scanned them, and are in no code."""
    phone.goto(f"{site}/reprendre/#1-2-AAAA-ABC")
    expect(phone.locator("form [role=status]")).to_contain_text("sur 2 est arrivée")
    kept = phone.evaluate(
        "Object.keys(localStorage).filter((key) => localStorage[key].includes('ABC'))"
    )
    assert kept == ["mrl1:0:.squares"]
    phone.goto(f"{site}/")
    expect(panel(phone)).to_contain_text("Il n’y a encore rien à emporter")


DAMAGED = {
    ".reviews": ['{"cards":null}', '{"cards":{"a":null}}', '{"waiting":5}', "5", "{"],
    ".done": ['{"a":null}', '{"a":{"status":"passed"}}'],
    ".challenges": ['{"x":{}}', '{"sante-novembre":{}}'],
    "dans-ma-rue": ["null", '{"v":1,"fin":5}', '{"v":1,"fin":{}}'],
}


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in DAMAGED.items() for text in texts]
)
def test_a_damaged_record_breaks_no_page(phone: Page, site: str, name: str, text: str) -> None:
    """No page that reads it waits for ever or fails; a code can still be made."""
    phone.goto(f"{site}/")
    phone.evaluate("([key, text]) => (localStorage[key] = text)", [f"mrl1:0:{name}", text])
    for path in ("revisions", "badges", "attestation", "defis/sante-novembre"):
        phone.goto(f"{site}/{path}/")
        settled(phone)
        expect(phone.locator("main")).not_to_contain_text("Un instant…")
    phone.goto(f"{site}/")
    expect(panel(phone)).not_to_contain_text("ne peut rien retenir")

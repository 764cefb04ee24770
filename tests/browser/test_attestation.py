"""The attestation: one sheet, a name that is kept nowhere, a code verified without network."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from browser.deck_play import MONDAY, on
from browser.lesson_play import play, settled
from browser.town import Town, arrive, cut, tiny_town
from fakes.tiny import SHEET

pytestmark = pytest.mark.browser
UNKNOWN = 1_795_430_000_000  # ms: on 23 November 2026
NAME = "Awa Diallo-Martin"


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project, published and served."""
    town = tiny_town(tmp_path, browser)
    yield town
    town.end()


def attested(town: Town, page: Page) -> dict[str, str]:
    """Finish the lesson on Monday, open its attestation, return what is printed by its term."""
    on(page, MONDAY)
    arrive(town, page)
    page.reload()
    settled(page)
    play(page)
    expect(page.locator(".attest")).to_be_visible()
    page.wait_for_function("() => localStorage['mrl1:0:.done']")
    page.get_by_role("link", name="Mon attestation").click()
    return printed(page)


def printed(page: Page) -> dict[str, str]:
    """Return what the sheet says, by its term, and its code."""
    expect(page.locator(".paper")).to_be_visible()
    rows = page.locator(".paper dl > div").all()
    said = {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in rows}
    return {**said, "Code": page.locator(".paper .code b").inner_text()}


def verify(page: Page, said: dict[str, str], **changed: str) -> str:
    """Copy what is printed into the form, some of it *changed*, and return its answer."""
    typed = {"Référence": said["Référence"], "Version": said["Version"][:6], "Date": "2026-11-23"}
    typed |= {"Résultat, s’il y en a un": said["Résultat"], "Code": said["Code"], **changed}
    for label, text in typed.items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("button", name="Vérifier").click()
    answer = page.locator("form [role=status]")
    expect(answer).not_to_be_empty()
    return answer.inner_text()


def test_the_sheet_says_what_was_done_and_prints_on_one_page(town: Town, tmp_path: Path) -> None:
    """Title, objective, minutes, day, version, code and honour, on one A4, the name with them."""
    page = town.phone().new_page()
    said = attested(town, page)
    assert said["Date"] == "23 novembre 2026"
    assert said["Durée prévue"] == "1\u00a0min"
    assert said["Résultat"] == "2 / 2, réussi"
    assert re.fullmatch(r"[0-9a-f]{6} \(mise à jour du 21 novembre 2026\)", said["Version"])
    page.get_by_label("Vos nom et prénom").fill(NAME)
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    pdf = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    assert len(pdf) == 1
    width, height = pdf[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    text = pdf[0].get_textpage().get_text_bounded()
    for part in (NAME, "Signaler un matelas", "Je sais signaler", said["Code"], "sur l’honneur"):
        assert part in text
    assert "Options" not in text
    assert "Catalogue" not in text
    pdf.close()


def test_the_name_is_kept_nowhere(town: Town) -> None:
    """Once typed and printed, the name is in no store, no address and no request."""
    page = town.phone().new_page()
    attested(town, page)
    settled(page)  # what comes late is asked for before
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Vos nom et prénom").fill(NAME)
    page.evaluate("print = () => {}")
    page.get_by_role("button", name="Imprimer").click()
    everything = page.evaluate(
        "() => JSON.stringify({...localStorage, ...sessionStorage}) + location + document.cookie"
    )
    assert "Diallo" not in everything
    assert asked == []
    page.reload()
    expect(page.locator(".paper")).to_be_visible()
    assert page.get_by_label("Vos nom et prénom").input_value() == ""


@pytest.mark.parametrize("how", ["offline", "server dead"])
def test_a_code_is_verified_without_network(town: Town, how: str) -> None:
    """What is printed is accepted, anything altered is not; it says that it proves no identity."""
    phone = town.phone()
    page = phone.new_page()
    said = attested(town, page)
    cut(town, phone, how)
    page.goto(f"{town.address}/attestation/#verifier")
    assert verify(page, said).startswith("Le code correspond à ces lignes.")
    expect(page.locator("main")).to_contain_text("Il ne prouve pas qui a suivi la formation.")
    for label, text in {"Date": "2026-11-24", "Résultat, s’il y en a un": "1 / 2"}.items():
        assert verify(page, said, **{label: text}).startswith("Le code ne correspond pas")


def test_a_sheet_says_the_version_that_was_followed(town: Town) -> None:
    """A module published anew since: the sheet keeps its code, and verifying says it is older."""
    page = town.phone().new_page()
    said = attested(town, page)
    sheet = SHEET.replace("  - verifier.yml", "  - verifier.yml\n  - encore.yml")
    town.publish(sheet=sheet.replace("objective: Je sais", "objective: Je sais bien"))
    page.reload()
    again = printed(page)
    assert again == said
    page.goto(f"{town.address}/attestation/#verifier")
    page.reload()
    verify(page, said)
    expect(page.locator("form [role=status]")).to_contain_text("une version plus récente")


def test_a_code_carries_the_version_that_was_followed(town: Town) -> None:
    """On another phone, after an update: the sheet is the one of the first phone."""
    page, other = town.phone().new_page(), town.phone().new_page()
    said = attested(town, page)
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Continuer sur un autre téléphone").click()
    code = page.locator(".typed").inner_text()
    sheet = SHEET.replace("  - verifier.yml", "  - verifier.yml\n  - encore.yml")
    town.publish(sheet=sheet.replace("objective: Je sais", "objective: Je sais bien"))
    other.goto(f"{town.address}/reprendre/")
    other.get_by_role("textbox").fill(code)
    other.get_by_role("button", name="Lire le code").click()
    other.get_by_role("button", name="Ajouter").click()
    expect(other.get_by_role("status")).to_contain_text("C’est repris")
    other.goto(f"{town.address}/attestation/#matelas")
    again = printed(other)
    assert again["Version"] == said["Version"][:6]
    assert again["Code"] == said["Code"]


def test_a_version_that_is_not_known_is_said_unknown(town: Town) -> None:
    """Of a result without its version, the sheet never says that of today; it is verified so."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/")
    finished = '{"v":1,"at":"","r":{},"fin":{"status":"passed","score":2,"max":2,"on":%d}}'
    page.evaluate("text => (localStorage['mrl1:0:matelas'] = text)", finished % UNKNOWN)
    page.goto(f"{town.address}/attestation/#matelas")
    said = printed(page)
    assert said["Version"] == "inconnue"
    page.goto(f"{town.address}/attestation/#verifier")
    page.reload()
    answer = verify(page, said, Version="inconnue")
    assert answer == "Le code correspond à ces lignes."


def test_nothing_is_attested_before_the_end(town: Town) -> None:
    """The address of a module that is not finished shows no sheet."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/attestation/#matelas")
    expect(page.locator("main")).to_contain_text("Terminez une leçon")
    expect(page.locator(".paper")).to_have_count(0)


def test_a_module_that_is_no_longer_published_says_so(town: Town) -> None:
    """Finished once, then unpublished: a plain sentence, and no sheet."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/")
    facts = {"on": 1, "v": "68fc02", "updated": "2026-11-21", "score": 2, "max": 2}
    record = json.dumps({"ancien": {**facts, "status": "passed"}})
    page.evaluate("text => (localStorage['mrl1:0:.done'] = text)", record)
    page.goto(f"{town.address}/attestation/#ancien")
    expect(page.locator("main")).to_contain_text("n’est plus publiée")
    expect(page.locator(".paper")).to_have_count(0)

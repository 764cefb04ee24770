"""The « bon à tirer »: all that is to be signed is on it, and it asks nobody for anything."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pypdfium2
import pytest

from fakes.ordered import ORDER, flyer
from fakes.printed import copy
from marelle.catalogue.profiles import shipped_profiles
from marelle.diagnostics import Span, codes
from marelle.engine.job import JobRefused
from marelle.outputs.flyers import approval_facts
from marelle.outputs.flyers.approval import Document, approve
from marelle.outputs.flyers.approval_facts import Facts, facts
from marelle.outputs.flyers.sheet import formats
from marelle.press.lint import lint
from marelle.proof.inspect import Inspection


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    """A flyer and its office copy, as they are published."""
    return flyer()


@pytest.fixture(scope="module")
def sheet(documents: tuple[Document, ...]) -> dict[str, bytes]:
    """The sheet that is made of them, by the end of its name."""
    made = approve(ORDER, "flyers/DPE/x/", documents, Span("x"))
    return {artifact.path.rsplit(".", 1)[1]: artifact.data for artifact in made}


@pytest.fixture(scope="module")
def seen(documents: tuple[Document, ...]) -> Facts:
    """What is stated of them."""
    return facts(ORDER, documents)


def test_the_sheet_says_what_was_seen(
    sheet: dict[str, bytes], documents: tuple[Document, ...]
) -> None:
    """Each file is there with its place, its address, its readings and its digest."""
    html = sheet["html"].decode()
    for document in documents:
        assert f"{document.sha256[:8]} {document.sha256[8:16]}" in html
    assert html.count(">marelle.example/</span><span>Q/</span><span>3ZV4S<") == len(documents)
    assert html.count(">2/2<") == 3 * len(documents)
    assert "Atelier Nord" in html
    assert "75 exemplaires, 39 feuilles" in html
    assert "1 point à regarder" in html


def test_the_name_of_a_format_may_have_a_hyphen(
    documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its documents are told from those of a variant, and of a format whose name begins alike."""
    known = formats()
    paper = replace(known["a5"], name="a5-plie")
    monkeypatch.setattr(approval_facts, "formats", lambda: {**known, "a5-plie": paper})
    kind = documents[0].kind.replace("a5", "a5-plie-contraste")
    row = facts(ORDER, (replace(documents[0], kind=kind),)).rows[0]
    assert (row.format, row.variant, row.copy) == (paper, "contraste", "accessible")


def test_both_pages_say_the_same(sheet: dict[str, bytes]) -> None:
    """The PDF is one page, in order, with the words of the HTML."""
    document = pypdfium2.PdfDocument(sheet["pdf"])
    assert len(document) == 1
    printed = document[0].get_textpage().get_text_bounded()
    for title in re.findall("<h2>(.*?)</h2>", sheet["html"].decode()):
        assert title in printed


@pytest.fixture(scope="module")
def long(documents: tuple[Document, ...]) -> pypdfium2.PdfDocument:
    """The printed sheet of five documents, at an address with a host of forty characters."""
    host = "formation.de-la-ville-de-lyon-metropole.fr"
    far = replace(ORDER, codes=(replace(ORDER.codes[0], address=f"{host}/Q/3ZV4S"),))
    made = approve(far, "flyers/DPE/x/", (documents * 3)[:5], Span("x"))
    return pypdfium2.PdfDocument(made[0].data)


def test_a_long_address_stays_in_its_column(long: pypdfium2.PdfDocument) -> None:
    """It goes on below after a slash, before the column of readings begins."""
    text = long[0].get_textpage()
    assert "metropole.fr/Q/\r\n3ZV4S" in text.get_text_bounded()
    start = text.search("72").get_next()[0]
    column = text.get_charbox(start)[0]
    codes = text.search("formation.de-la-ville-de-lyon-metropole.fr/Q/")
    ends = [text.get_charbox(at + count - 1)[2] for at, count in iter(codes.get_next, None)]
    assert len(ends) == 5
    assert max(ends) < column


def test_five_documents_and_the_signature_share_a_page(long: pypdfium2.PdfDocument) -> None:
    """Nobody signs a page that tells nothing of what is signed."""
    assert len(long) == 1
    printed = long[0].get_textpage().get_text_bounded()
    assert printed.index("À vérifier avant de signer") < printed.index("Signature")


def test_the_sheet_keeps_to_the_rules_it_tells_of(sheet: dict[str, bytes]) -> None:
    """What verifies the PDF of anybody finds nothing in it."""
    assert lint(sheet["pdf"]) == []


def test_an_unfit_sheet_is_refused_where_its_campaign_is(
    documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet in another state than what it tells of is published no more than a flyer."""
    monkeypatch.setattr("marelle.paper.finish.finished", lambda pdf: pdf)
    with pytest.raises(JobRefused) as refused:
        approve(ORDER, "flyers/DPE/x/", documents, Span("flyers/x.yml"))
    found = refused.value.args[0]
    assert {(one.code, one.span.path) for one in found} == {(codes.UNFIT_COPY, "flyers/x.yml")}


def test_ink_is_measured(sheet: dict[str, bytes], documents: tuple[Document, ...]) -> None:
    """The most ink of a copy in inks is told in percent; colours in RGB are the printer's own."""
    assert sheet["html"].decode().count("encre des couleurs dosée par l’imprimante") == 2
    inked = replace(documents[0], pdf=copy("press"), kind="flyer-a5-press")
    told = approve(ORDER, "flyers/DPE/x/", (inked,), Span("x"))[1].data.decode()
    assert "Copie pour l’imprimeur\u00a0: CMJN, noir, 212\u00a0% d’encre au plus" in told


def test_the_page_asks_nobody_for_anything(sheet: dict[str, bytes]) -> None:
    """No script, no address to load, one style that its policy knows by its hash."""
    html = sheet["html"].decode()
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(style) == 1
    digest = b64encode(sha256(style[0].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:" in html
    assert "<script" not in html
    assert " style=" not in html
    assert all(source.startswith("data:image/png;") for source in re.findall('src="(.*?)"', html))
    assert "url(" not in html


def test_author_text_is_data(sheet: dict[str, bytes]) -> None:
    """A title with markup is shown as it was typed."""
    html = sheet["html"].decode()
    assert "Dans Ma Rue &lt;b&gt;" in html
    assert "Rue <b>" not in html


def test_the_same_files_give_the_same_sheet(
    sheet: dict[str, bytes], documents: tuple[Document, ...]
) -> None:
    """Nothing of the day or of chance is in it."""
    again = approve(ORDER, "flyers/DPE/x/", documents, Span("x"))
    assert [artifact.data for artifact in again] == [sheet["pdf"], sheet["html"]]


def test_what_is_missing_is_said(documents: tuple[Document, ...], seen: Facts) -> None:
    """No quantity, no ICC profile: each is a point to look at."""
    assert ["exemple" in told for told in seen.warnings] == [True]  # the address of the tests
    shop = shipped_profiles()["imprimeur-x4"]
    told = facts(replace(ORDER, quantity=None, profile=shop), documents).warnings
    assert [words for words in ("quantité", "ICC") if any(words in each for each in told)] == [
        "quantité",
        "ICC",
    ]


def test_an_unsound_file_is_never_called_sound(seen: Facts) -> None:
    """An inspection without a code, or with a fault, is not sound."""
    good: Inspection = seen.rows[0].seen
    assert good.sound
    assert not replace(good, proof=replace(good.proof, codes=())).sound

"""A lesson printed from the browser: whole, without what only a screen can do."""

import re
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from browser.lesson_play import PHONE

pytestmark = pytest.mark.browser
LESSON = "bons-gants"  # lists, a bank of words, pictures to choose, an opinion, a text
SCREEN = re.compile(r"<h2>(.*?)(?: <small>.*?)?</h2>")
LISTED = re.compile(r'<option value="[^"]+">(.*?)</option>')
# What writes for paper comes after the page: it is there once it answers.
READY = """() => {
  dispatchEvent(new Event("beforeprint"));
  const written = document.querySelectorAll(".printed").length;
  dispatchEvent(new Event("afterprint"));
  return written > 0;
}"""
TAG, BLANK = re.compile(r"<[^>]*>"), re.compile(r"\s+")


@pytest.fixture(scope="module")
def said(browser: Browser, site: str) -> str:
    """What one reads of the lesson on paper, opened on a phone and never answered."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.goto(f"{site}/m/{LESSON}/")
    page.wait_for_function(READY)
    pdf = page.pdf(format="A4")
    expect(page.locator(".printed")).to_have_count(0)  # the screen is as it was
    context.close()
    document = pypdfium2.PdfDocument(pdf)
    return folded(" ".join(leaf.get_textpage().get_text_range() for leaf in document))


def folded(text: str) -> str:
    """Return *text* without its spaces: a line ends elsewhere on paper."""
    return BLANK.sub("", unescape(text)).replace("\u00ad", "")


def written(demo: Path, pattern: re.Pattern[str]) -> list[str]:
    """Return what the page has for a pattern, without its tags."""
    html = (demo / f"site/m/{LESSON}/index.html").read_text("utf-8")
    return [folded(TAG.sub("", found)) for found in pattern.findall(html)]


def test_every_square_is_on_paper(said: str, demo: Path) -> None:
    """Each screen, each question and each answer on offer is printed, in the order of the page."""
    titles = written(demo, SCREEN)
    places = [said.index(title) for title in dict.fromkeys(titles)]
    assert places == sorted(places)
    for question in written(demo, re.compile(r"<legend>(.*?)</legend>")):
        assert question in said


def test_what_a_list_offers_is_written_out(said: str, demo: Path) -> None:
    """Paper does not unfold: the words of every list are there."""
    assert [words for words in written(demo, LISTED) if words not in said] == []


def test_paper_has_no_button_and_no_correction(said: str) -> None:
    """Neither what one taps, nor what is right, as long as nothing was answered."""
    for words in ("Voir la correction", "Recommencer", "Toutes les cases", "La bonne réponse"):
        assert folded(words) not in said


def test_paper_says_where_it_comes_from(said: str, site: str) -> None:
    """The address of the page and the number of pages are on paper."""
    assert f"{site.partition('://')[2]}/m/{LESSON}/" in said
    assert re.search(r"1/\d", said)

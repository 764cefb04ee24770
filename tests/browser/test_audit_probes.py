"""Each probe can fail: a page broken in one way is found by the probe that looks for it, alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audit.checkers import axe, nu
from audit.probes import PHONE, PROBED, STYLE, WATCH, run

pytestmark = pytest.mark.browser
WHOLE = (
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    "<style>a,button{{display:block;min-width:48px;min-height:48px;outline-color:#000!important}}"
    ":focus-visible{{outline:3px solid}}p{{overflow-wrap:anywhere}}{style}</style>"
    "<main><h1>Essai</h1>{body}</main></html>"
)
SOUND = '<p>Une phrase.</p><button type="button">Dire</button><a href="#a">Aller au catalogue</a>'
# What breaks a page, and the probes that must see it.
BROKEN = {
    "wide": ("div{width:330px}", "<div>Large</div>", {"320 px", "200 %", "400 %", "text spacing"}),
    "wide with big letters": (
        "b{white-space:nowrap}",
        "<b>Le catalogue de la Ville</b>",
        {"200 %"},
    ),
    "cut": (
        "u{display:block;width:9em;overflow:hidden;white-space:nowrap}",
        "<u>Une phrase qui ne tient pas dans sa boîte</u>",
        {"320 px", "200 %", "400 %", "text spacing"},
    ),
    "cut when spaced": (
        "u{display:block;width:170px;overflow:hidden;white-space:nowrap}",
        "<u>Une phrase qui tient</u>",
        {"200 %", "text spacing"},
    ),
    "small": ("a+a{min-height:40px}", '<a href="#a">A</a><a href="#b">B</a>', {"targets"}),
    "no ring": ("button{outline:0!important}", "", {"focus"}),
    "pale ring": (":focus-visible{outline-color:#eee!important}", "", {"focus"}),
    "hidden": (
        "footer{position:fixed;inset:0;background:#fff}",
        "<footer></footer>",
        {"400 %", "focus"},
    ),
    "never reached": (
        "",
        '<section inert><button type="button">B</button></section>',
        {"focus"},
    ),
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone that opens nothing yet."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def found(page: Page, style: str, body: str) -> set[str]:
    """Return the probes that find something on a page of this style and body."""
    page.set_content(WHOLE.format(style=style, body=SOUND + body))
    return {name for name, look in PROBED.items() if look(page)}


def test_a_sound_page_passes(page: Page) -> None:
    """Nothing is found where nothing is wrong, by any probe, nor by the checkers of others."""
    assert found(page, "", "") == set()
    assert axe(page) == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_page_is_found(page: Page, name: str) -> None:
    """The probe that looks for this, and no other, sees it."""
    style, body, seen = BROKEN[name]
    assert found(page, style, body) == seen


def test_colour_alone_is_found(page: Page) -> None:
    """A verdict that only paints is found, whatever its likes draw; one that draws too is not."""
    page.set_content(WHOLE.format(style="", body="<form><p><b>A</b></p><p><b>B</b></p></form>"))
    before = run(page, "look", "form")
    drawn = "p + p b::after { content: '✗' } b { color: green }"
    page.evaluate(STYLE, drawn)
    assert len(run(page, "colourOnly", "form", before)) == 1
    page.evaluate(STYLE, f"{drawn} b::after {{ content: '✓' }}")
    assert run(page, "colourOnly", "form", before) == []


def test_the_checkers_of_others_speak(page: Page, tmp_path: Path) -> None:
    """Axe names a picture without words, Nu a document that is not one."""
    page.set_content(WHOLE.format(style="", body='<img src="data:,">'))
    assert any("image-alt" in line for line in axe(page))
    assert nu({"mine": "<!doctype html><p></i>"}, tmp_path)[0].startswith("mine: ")


def test_no_rule_of_axe_is_left_out(page: Page) -> None:
    """Rules under trial, good practices and those of RGAA speak like the others."""
    body = (
        '<p style="font-size:2em">Un faux titre</p><p>Une phrase bien plus longue que lui.</p>'
        '<div tabindex="0">Un texte</div><h4>Trop loin</h4><img src="data:,">'
    )
    page.set_content(WHOLE.format(style="", body=body))
    said = {line.partition(":")[0] for line in axe(page)}
    assert {"p-as-heading", "focus-order-semantics", "heading-order", "image-alt"} <= said


def test_what_is_asked_and_refused_is_heard(page: Page) -> None:
    """What the policy of a page stops is counted."""
    page.add_init_script(WATCH)
    page.goto(
        'data:text/html,<meta http-equiv=Content-Security-Policy content="script-src '
        "'unsafe-inline';img-src 'none'\"><img src=x:y>"
    )
    page.wait_for_function("() => violations.length")
    assert page.evaluate("violations[0]").startswith("img-src")

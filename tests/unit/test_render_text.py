"""Author's text becomes HTML that says the same and does nothing else."""

import subprocess
import sys
from html.parser import HTMLParser

import pytest

from marelle.render.plain_markdown import blocks
from marelle.render.text import inline, typography

NBSP = "\u00a0"
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    '![x"onerror="alert(1)](media/x.svg)',
    "<javascript:alert(1)>",
    '[x](https://ok.example "t" onclick="alert(1)")',
    "[x](//evil.example/)",
    "[x](\\\\evil.example)",
    "<details open ontoggle=alert(1)>x</details>",
    "[x]: javascript:alert(1)\n\n[x]",
    '!!! key "<img src=x onerror=alert(1)>"\n    <style>*{}</style>',
    "`<script>alert(1)</script>`",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
)
SCHEMES = ("https:", "mailto:", "tel:", "module:", "direction:", "collection:", "#", "media/")


class Tags(HTMLParser):
    """Keep every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("render", [blocks, inline])
def test_hostile_text_does_nothing(render: object, payload: str) -> None:
    """No payload leaves an element, an attribute or an address that could act."""
    assert callable(render)
    for tag, attributes in Tags(render(payload)).found:
        assert tag in {"p", "a", "img", "code", "div", "strong"}
        assert set(attributes) <= {"href", "src", "alt", "class"}
        for name in ("href", "src"):
            assert (attributes.get(name) or "#").startswith(SCHEMES)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Que faites-vous ?", f"Que faites-vous{NBSP}?"),
        ("« Bonjour »", f"«{NBSP}Bonjour{NBSP}»"),
        ("Danger : stop !", f"Danger{NBSP}: stop{NBSP}!"),
        (f"Déjà{NBSP}là{NBSP}! Et\u202f?", f"Déjà{NBSP}là{NBSP}! Et\u202f?"),
        ("12:30, https://x.example", "12:30, https://x.example"),
    ],
)
def test_french_spaces(typed: str, shown: str) -> None:
    """A space before high punctuation does not break; nothing is added where none was typed."""
    assert typography(typed) == shown


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("5 < 6 & 7 > 3", "5 &lt; 6 &amp; 7 &gt; 3"),
        ("un **mot** fort", "un <strong>mot</strong> fort"),
        ("la touche `Entrée`", "la touche <code>Entrée</code>"),
        ("[le 3975](tel:3975)", '<a href="tel:3975">le 3975</a>'),
        ("[le tri](module:tri#bacs)", '<a href="module:tri#bacs">le tri</a>'),
        ("1. **D’abord**", "1. <strong>D’abord</strong>"),
        ("# **Titre**", "# <strong>Titre</strong>"),
        ("snake_case_name", "snake_case_name"),
        (" **près** d’un trou ", " <strong>près</strong> d’un trou "),
    ],
)
def test_inline(typed: str, html: str) -> None:
    """A phrase keeps its bold, code and links, is never a block, and is escaped."""
    assert inline(typed) == html


def test_plain_text_is_free() -> None:
    """A phrase without marks does not even import Python-Markdown."""
    code = (
        "import sys; from marelle.render.text import inline; inline('Que faites-vous ?');"
        "sys.exit('markdown' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_blocks_of_our_kinds() -> None:
    """``!!!`` gives a note with the author's title, or the French title of its kind."""
    html = blocks('!!! key\n    Court.\n\n!!! warning "Danger"\n    **Stop.**')
    assert '<div class="note key">\n<p class="title">À retenir</p>\n<p>Court.</p>' in html
    assert '<p class="title">Danger</p>\n<p><strong>Stop.</strong></p>' in html


def test_headings_stay_below_the_title_of_the_screen() -> None:
    """A ``##`` is an ``h3``: the screen's own title is the ``h2``."""
    assert blocks("## Avant\n\ntexte") == "<h3>Avant</h3>\n<p>texte</p>"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("À 7 h 30, pendant 3 min.", "À 7~h~30, pendant 3~min."),
        ("À 7\u00a0h 30 et 18 h", "À 7~h~30 et 18~h"),
        ("20 m, 50 %, 100 €, 12 ko", "20~m, 50~%, 100~€, 12~ko"),
        ("24 heures, 5 moutons, le 3 mai", "24 heures, 5 moutons, le 3 mai"),
        ("7 h 300 et h 30", "7~h 300 et h 30"),
    ],
)
def test_a_number_stays_with_its_unit(typed: str, shown: str) -> None:
    """No line ends between a number and its unit, nor inside an hour."""
    assert typography(typed) == shown.replace("~", NBSP)

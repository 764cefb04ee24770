"""The hub speaks the language of the site, whatever the site generator's own."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from fakes.tiny import assembled
from marelle.check.known import load
from marelle.i18n import speaking
from marelle.model import Catalogue
from marelle.outputs.site.generator import generate
from marelle.outputs.site.hubs import hub_pages
from marelle.outputs.site.tracker import Tracked

STATUSES = load("catalogue")["properties"]["accessibility"]["properties"]["status"]["enum"]
CONFIGURATION = """\
site_name: Marelle
docs_dir: build/docs
site_dir: build/site
theme: {name: material, language: fr, custom_dir: theme/material, font: false}
plugins: []
markdown_extensions: [md_in_html]
"""


def catalogue(root: Path, **site: str) -> Catalogue:
    """Return a sound catalogue, with another site."""
    whole, _found = assembled(root)
    assert whole is not None
    return replace(whole, site=replace(whole.site, **site))


def test_a_page_says_the_language_of_the_site(tmp_path: Path) -> None:
    """A screen reader must not read English words with a French voice (WCAG 3.1.1)."""
    with speaking("en"):
        pages = hub_pages(catalogue(tmp_path, lang="en"))
    made = generate({"index.md": pages["index.md"]}, CONFIGURATION, "mkdocs")
    page = made["index.html"].decode()
    assert '<html lang="en"' in page
    assert "Skip to content" in page


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_status_the_schema_allows_has_words(tmp_path: Path, status: str, lang: str) -> None:
    """A project that passes the check has its accessibility page, and no hole in it."""
    with speaking(lang):
        page = hub_pages(catalogue(tmp_path, lang=lang, accessibility_status=status))[
            "accessibilite/index.md"
        ]
    title = json.loads(page.split("title: ")[1].split("\n")[0])
    assert title.endswith(("conforme", "compliant"))
    assert "$" not in page


def test_the_help_says_who_is_told(tmp_path: Path) -> None:
    """What it says of scores is true without a tracker, and with one."""
    whole = catalogue(tmp_path)
    told = Tracked("https://lrs.example.org/xapi/statements", whole.site.url)
    alone, shared = (hub_pages(whole, told=t)["aide/index.md"] for t in (None, told))
    assert "Il reste sur ce téléphone." in alone
    assert "sauf si vous acceptez de l’envoyer aussi à lrs.example.org, sous un numéro" in shared
    assert "Il reste sur ce téléphone." not in shared


def test_a_title_is_text(tmp_path: Path) -> None:
    """What an author types is data, in the head of a page too, with both generators."""
    typed = 'Le "bon" <b>geste</b> d\'abord & co ]]>'
    page = hub_pages(catalogue(tmp_path))["accessibilite/index.md"]
    said = re.sub(r"title: .*", f"title: {json.dumps(typed)}\nfeed: flux.xml", page, count=1)
    made = [
        generate({"accessibilite/index.md": said}, CONFIGURATION, generator)
        for generator in ("mkdocs", "zensical")
    ]
    heads = [html.fromstring(each["accessibilite/index.html"]) for each in made]
    for head in heads:
        assert head.findtext(".//title") == f"{typed} – Marelle"
        assert head.xpath("string(//link[@rel='alternate']/@title)") == typed

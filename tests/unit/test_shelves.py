"""Lists that need no script: short lessons, a page per trade, what a direction recommends."""

import json
from dataclasses import replace
from pathlib import Path

from fakes.tiny import SHEET, assembled
from marelle.model import Catalogue
from marelle.outputs.site.home import ADVICE, advice
from marelle.outputs.site.hubs import PAGE, hub_pages

TRADES = """\
trades:
  - {id: eboueur, title: "Éboueur <de nuit>", words: [ripeur]}
  - {id: jardinier, title: Jardinier}
"""
MODULE = "content/modules/matelas/module.yml"


def catalogue(root: Path) -> Catalogue:
    """Return the tiny catalogue, its module made for one trade of two."""
    sheet = SHEET.replace("collection:", "trades: [eboueur]\ncollection:", 1)
    made, found = assembled(root, {"content/trades.yml": TRADES, MODULE: sheet})
    assert made is not None, found
    return made


def test_only_trades_that_have_a_lesson_have_a_page(tmp_path: Path) -> None:
    """A trade nobody writes for is not shown; a name of an author is escaped."""
    pages = hub_pages(catalogue(tmp_path))
    assert "metiers/eboueur/index.md" in pages
    assert "metiers/jardinier/index.md" not in pages
    assert "Éboueur &lt;de nuit&gt;" in pages["metiers/index.md"]
    assert "ripeur" not in pages["metiers/index.md"]
    assert '<option value="eboueur">' in pages["catalogue/index.md"]


def test_without_trades_nothing_speaks_of_them(tmp_path: Path) -> None:
    """A project without a list of trades has no page, no filter and no link for them."""
    made, _found = assembled(tmp_path)
    assert made is not None
    pages = hub_pages(made)
    assert not any("metiers" in path or "metiers/" in text for path, text in pages.items())


def test_no_list_grows_with_the_catalogue(tmp_path: Path) -> None:
    """At five hundred modules every page lists one page's worth; advice stays at eight."""
    one = catalogue(tmp_path)
    many = tuple(replace(one.modules[0], id=f"matelas-{n:03}", duration=2) for n in range(500))
    large = replace(one, modules=many)
    pages = hub_pages(large)
    assert max(text.count('class="card"') for text in pages.values()) <= PAGE + 10
    assert "courtes/11/index.md" in pages
    (rows,) = advice(large).values()
    assert len(json.loads(rows)) == 8


def test_advice_is_beside_the_page_of_each_direction(tmp_path: Path) -> None:
    """The newest first, those of the direction before those advised to it."""
    made = advice(catalogue(tmp_path))
    assert [*made] == [f"directions/dpe/{ADVICE}"]
    assert json.loads(made[f"directions/dpe/{ADVICE}"])[0][0] == "matelas"

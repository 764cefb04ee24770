"""The published demo: each printed code opens a page that is there, and nothing is its twin."""

import re
from datetime import date

import pytest

from fakes.demo import ROOT, published_demo
from marelle.catalogue import load_project
from marelle.ids import is_code
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.read.yaml_file import read_yaml


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo, built."""
    return published_demo(tmp_path_factory)


@pytest.fixture(scope="module")
def ledger(demo):
    """What the ledger says once it is built."""
    document, _found = read_yaml("ledger.yml", (demo / "flyers/ledger.yml").read_bytes(), 20)
    assert document
    return document.data["codes"]


def test_each_code_leads_to_a_page_that_is_there(demo, ledger):
    """The page of each code of the ledger sends on to a file of the site, by a relative address."""
    site = (demo / "build/site").resolve()
    codes = {line["code"] for line in ledger}
    assert {folder.name for folder in (site / "Q").iterdir()} == codes
    for code in codes:
        page = (site / "Q" / code / "index.html").read_text("utf-8")
        address = re.search(r'url=([^"]*)"', page)
        assert address, code
        page_of = address[1].partition("?")[0]  # then the direction that put the code up
        assert (site / "Q" / code / page_of / "index.html").resolve().is_file(), code


def test_nothing_published_differs_from_a_code_by_its_case_alone(demo):
    """A server that does not tell cases apart gives the same pages; ``q/`` is nobody's."""
    site = demo / "build/site"
    assert [f.name for f in site.iterdir() if f.name.lower() == "q"] == ["Q"]
    assert all(is_code(folder.name) for folder in (site / "Q").iterdir())
    paths = [f.relative_to(site).as_posix() for f in site.rglob("*")]
    assert len({path.lower() for path in paths}) == len(paths)


def test_each_document_names_the_codes_it_carries():
    """Every code that paper needs today is carried by a job of the flyers, which says so."""
    catalogue, found = load_project(ROOT)
    assert catalogue, found
    over = {one.id for one in catalogue.campaigns if one.over(date.today())}
    jobs = list(outputs()["flyers"].plan(catalogue, Options(root=ROOT)))
    carried = {code for job in jobs for code in job.codes}
    assert carried == {c.code for c in catalogue.codes if c.wanted and c.campaign not in over}

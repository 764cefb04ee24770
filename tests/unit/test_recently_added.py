"""The lessons that were added last, on the home page: by the day that their sheets tell."""

from dataclasses import replace

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.outputs.site.hubs import hub_pages

SAID = "<h2>Récemment ajoutées</h2>"


def test_the_last_published_come_first() -> None:
    """Home lists those that tell when they appeared, the newest first; without any, no list."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    told = [each.published for each in catalogue.added(3) if each.published]
    assert told == sorted(told, reverse=True)
    assert len(told) == 3
    assert SAID in hub_pages(catalogue)["index.md"]
    silent = tuple(replace(each, published=None) for each in catalogue.modules)
    assert SAID not in hub_pages(replace(catalogue, modules=silent))["index.md"]

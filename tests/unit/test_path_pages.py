"""The pages of learning paths: one for each, its modules in order, found from its direction."""

import re
from dataclasses import replace

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.outputs.site.hubs import hub_pages
from marelle.render.addresses import Places

DEMO, _FOUND = load_project(ROOT)


def test_a_path_is_a_hopscotch_in_its_author_s_order() -> None:
    """Each step is a square that opens its module, and the minutes are their sum."""
    assert DEMO
    pages, minutes = hub_pages(DEMO), {module.id: module.duration for module in DEMO.modules}
    for path in DEMO.paths:
        page = pages[f"parcours/{path.id}/index.md"]
        steps = [step.module for step in path.steps]
        squares = re.findall(r'<a href="\.\./\.\./m/([a-z0-9-]+)/" data-module="\1">', page)
        assert squares == steps
        total = sum(minutes[each] for each in steps)
        assert re.search(rf"leçons · {total}\smin<", page)


def test_a_path_is_found_where_people_look() -> None:
    """From the list of paths and from its direction's page; a reference to it leads there."""
    assert DEMO
    pages = hub_pages(DEMO)
    for path in DEMO.paths:
        here = f"parcours/{path.id}/"
        assert f'href="../{here}"' in pages["parcours/index.md"]
        assert f'href="../../{here}"' in pages[f"directions/{path.direction.lower()}/index.md"]
        assert Places("../../")(f"path:{path.id}") == f"../../{here}"


def test_without_a_path_there_is_no_page_about_paths() -> None:
    """A city that has none shows no empty list, and no link to one."""
    assert DEMO
    pages = hub_pages(replace(DEMO, paths=()))
    assert not [name for name in pages if name.startswith("parcours/")]
    assert not [name for name, page in pages.items() if "parcours/" in page]

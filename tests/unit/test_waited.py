"""A lesson that is a step of a path: what its page says of what comes before."""

from dataclasses import replace

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.outputs.site.waited import waiting
from marelle.render.waited import waited

DEMO, _FOUND = load_project(ROOT)


def test_a_locked_step_and_no_other_is_told() -> None:
    """The first step of a fixed path asks nothing; those after do; a free path asks nothing."""
    assert DEMO
    found = waiting(DEMO)
    assert [path for path, _to, _title in found["porter-une-charge"]] == ["accueil-proprete"]
    assert "bons-gants" not in found
    assert "laver-les-mains-cantine" not in found


def test_many_paths_make_no_page_heavier() -> None:
    """A lesson that ten paths lock says it of two."""
    assert DEMO
    fixed = next(path for path in DEMO.paths if path.fixed)
    many = tuple(replace(fixed, id=f"p{n}") for n in range(10))
    assert len(waiting(replace(DEMO, paths=many))["porter-une-charge"]) == 2


def test_a_title_is_text() -> None:
    """What an author types in a title is no markup."""
    line = waited((("a", "../parcours/a/", 'Jouer <b> & "gagner"'),))
    assert "<b>" not in line
    assert "&lt;b&gt; &amp;" in line
    assert waited(()) == ""

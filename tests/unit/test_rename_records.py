"""``marelle rename``: a direction, a theme or a path, and all that says it, or nothing."""

from datetime import date

import pytest

from fakes.tiny import FILES, MODULE, SHEET, project
from marelle.catalogue import load_project
from marelle.cli import main
from marelle.diagnostics import has_errors
from marelle.i18n import speaking
from marelle.outputs.site.redirects import redirect_pages

DAY = date(2026, 11, 21)
DIRECTIONS = FILES["content/directions.yml"]
EVERY = {
    "content/directions.yml": DIRECTIONS + DIRECTIONS.partition("\n")[2].replace("DPE", "DJS"),
    "content/collections.yml": FILES["content/collections.yml"]
    + "  # le second\n  - id: sport\n    title: Sport\n    summary: Jouer.\n    pictogram: balai\n",
    MODULE + "module.yml": SHEET.replace("keywords", "recommended_for: [DPE, DJS]\nkeywords"),
    MODULE + "pourquoi.md": FILES[MODULE + "pourquoi.md"]
    + "\nDPE\u00a0: [la direction](direction:DPE), [le thème](collection:espace-public).\n",
    "content/paths/debuts.yml": "# les débuts\ntitle: Débuts\nsummary: Pour commencer.\n"
    "direction: DPE\nupdated: 2026-11-21\nreview: demo\nsteps:\n  - module: matelas\n"
    "  - {id: repos, pause: 2}\n",
    "content/badges.yml": "badges:\n  - id: debuts\n    title: Mes débuts\n"
    "    text: Vous avez fini.\n    pictogram: balai\n    when: {paths: {ids: [debuts]}}\n",
    "flyers/ete.yml": "title: Été\npromise: Tout commence ici.\ntarget: {path: debuts}\n"
    "direction: DPE\nplaces: [{id: nord, name: Nord}]\nformats: [a5]\nuntil: 2027-06-30\n",
    "flyers/ledger.yml": "codes:\n"
    '  - {code: "P43TZ", target: {path: debuts}, campaign: ete, direction: DPE, place: nord, '
    "printed: 2026-01-01}\n"
    '  - {code: "3ZV4S", target: {direction: DPE}, campaign: permanent, direction: DPE, '
    "printed: 2026-01-01}\n"
    '  - {code: "6RTB3", target: {collection: espace-public}, campaign: vieux, direction: DPE, '
    "printed: 2026-01-01}\n",
    "content/overlays/dpe/matelas.yml": "replace:\n  - at: pourquoi.md\n"
    "    text: Le matelas gêne le passage.\n    with: Le matelas gêne, ici aussi.\n",
}


def texts(root):
    """Return the text of every source, and of the ledger."""
    files = [f for place in ("content", "flyers") for f in (root / place).rglob("*")]
    return {str(f.relative_to(root)): f.read_text("utf-8") for f in files if f.is_file()}


def rename(root, *words):
    """Run the command in the project."""
    return main(["--lang", "fr", "-C", str(root), "rename", *words])


def sound(root):
    """Return the catalogue of the project, which has no error."""
    catalogue, found = load_project(root, DAY)
    assert not [d for d in found if has_errors([d])]
    assert catalogue
    return catalogue


@pytest.fixture
def root(tmp_path):
    """A project where everything that may name one of them does."""
    root = project(tmp_path, EVERY)
    sound(root)
    return root


def pages(catalogue):
    """Return the pages that lead on."""
    with speaking("fr"):
        return redirect_pages(catalogue)


def test_a_direction_and_all_that_says_its_code_follow(root):
    """Sheets, links, campaigns, overlays; its own codes, its pages, and its versions of lessons."""
    before = {code.code for code in sound(root).codes}
    assert rename(root, "direction:DPE", "DPE2") == 0
    catalogue, now = sound(root), texts(root)
    assert "  - code: DPE2\n    formerly: [DPE]\n    name: " in now["content/directions.yml"]
    lesson = now[MODULE + "pourquoi.md"]
    assert "DPE\u00a0: [la direction](direction:DPE2)" in lesson
    assert "recommended_for: [DPE2, DJS]" in now[MODULE + "module.yml"]
    assert "content/overlays/dpe2/matelas.yml" in now
    assert now["flyers/ledger.yml"] == EVERY["flyers/ledger.yml"]
    assert {code.code for code in catalogue.codes} == before
    own = {code.code: code for code in catalogue.codes}
    assert own["3ZV4S"].wanted
    assert (own["3ZV4S"].target.id, own["P43TZ"].direction) == ("DPE2", "DPE2")
    sent = pages(catalogue)
    assert "../../directions/dpe2/" in sent["directions/dpe/index.html"]
    assert "../../../m/matelas/dpe2/" in sent["m/matelas/dpe/index.html"]
    assert "?de=DPE2" in sent["Q/3ZV4S/index.html"]
    assert rename(root, "direction:DPE2", "DPE") == 0
    assert "formerly: [DPE2]" in texts(root)["content/directions.yml"]


def test_a_theme_and_all_that_says_it_follow(root):
    """Between braces or on lines; its comments stay, its printed code and its page lead on."""
    assert rename(root, "collection:espace-public", "voirie") == 0
    assert rename(root, "collection:sport", "stades") == 0
    catalogue, now = sound(root), texts(root)
    listed = now["content/collections.yml"]
    assert "  - {id: voirie, formerly: [espace-public], title: Espace public," in listed
    assert "  # le second\n  - id: stades\n    formerly: [sport]\n    title: Sport\n" in listed
    assert "collection: voirie\n" in now[MODULE + "module.yml"]
    assert "[le thème](collection:voirie)" in now[MODULE + "pourquoi.md"]
    assert next(c for c in catalogue.codes if c.code == "6RTB3").target.id == "voirie"
    assert "../../collections/voirie/" in pages(catalogue)["collections/espace-public/index.html"]


def test_a_path_and_all_that_says_it_follow(root, capsys):
    """Its file is moved, a dry run says so first; badges, campaigns, codes and its page follow."""
    before = texts(root)
    assert rename(root, "path:debuts", "accueil", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "content/paths/debuts.yml → content/paths/accueil.yml" in said
    assert texts(root) == before
    assert rename(root, "path:debuts", "path:accueil") == 0
    catalogue, now = sound(root), texts(root)
    assert "\nformerly: [debuts]\ndirection: DPE\n" in now["content/paths/accueil.yml"]
    assert "ids: [accueil]" in now["content/badges.yml"]
    assert "- id: debuts\n" in now["content/badges.yml"]
    assert next(c for c in catalogue.codes if c.code == "P43TZ").target.id == "accueil"
    assert "../../parcours/accueil/" in pages(catalogue)["parcours/debuts/index.html"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("direction:DP", "X1"), "DPE"),
        (("direction:DPE", "dpe2"), "capitales"),
        (("direction:DPE", "DJS"), "déjà pris"),
        (("collection:sport", "../x"), "minuscule"),
        (("path:debuts", "matelas"), "matelas"),
        (("path:debut", "x"), "debuts"),
        (("challenge:x", "y"), "titre"),
        (("term:EPI", "y"), "fichier"),
        (("chose:x", "y"), "path:"),
    ],
)
def test_a_name_that_cannot_be_is_refused(root, words, said, capsys):
    """Unknown, taken, of another shape, or known elsewhere: why, and nothing changes."""
    before = texts(root)
    assert rename(root, *words) == 2
    assert said in capsys.readouterr().err
    assert texts(root) == before


def test_a_former_name_leads_to_one_thing_only(root, capsys):
    """Not to what is called so today, nor to two; ``rename`` refuses it before."""
    assert rename(root, "collection:sport", "stades") == 0
    assert rename(root, "collection:espace-public", "sport") == 2
    assert "stades" in capsys.readouterr().err
    sheet = root / "content/directions.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("DPE\n", "DPE\n    formerly: [DJS]\n", 1))
    found = [d for d in load_project(root, DAY)[1] if has_errors([d])]
    assert [(d.code.id, d.span.line) for d in found] == [("MRL717", 2)]
    assert "DJS" in found[0].message

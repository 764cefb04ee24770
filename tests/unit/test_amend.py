"""Codes that were printed, then moved or retired: what is written, what is refused, what opens."""

import re
from datetime import date

import pytest

from fakes.outputs import every_paper
from fakes.project import make_project
from marelle.amend import move, retire
from marelle.catalogue import load_project
from marelle.catalogue.recall import hangings
from marelle.diagnostics import Severity, codes
from marelle.engine.refusal import Refusal
from marelle.ids import short_path
from marelle.look import look
from marelle.model import Target
from marelle.outputs.site.hubs import hub_pages
from marelle.outputs.site.redirects import redirect_pages
from marelle.record import record_codes

DAY = date(2027, 3, 1)
MODULE = Target(kind="module", id="se-laver-les-mains")
OTHER = Target(kind="module", id="module-0002")


def _print(root, day=DAY):
    catalogue = look(root)[0]
    return record_codes(root, catalogue.codes, day, every_paper(catalogue))


@pytest.fixture
def root(tmp_path):
    root = make_project(tmp_path / "project", 2)
    (root / "flyers/ete.yml").write_text(
        "title: Été\npromise: Lavez-vous les mains.\ntarget: {module: se-laver-les-mains}\n"
        "direction: DLH\nplaces: [{id: nord, name: Atelier Nord}]\nformats: [a5]\n".replace(
            "DLH", look(root)[0].directions[0].code
        )
    )
    _print(root, date(2026, 11, 21))
    return root


@pytest.fixture
def code(root):
    return next(c.code for c in look(root)[0].codes if c.campaign == "ete")


def _retarget(root):
    paper = root / "flyers/ete.yml"
    text = paper.read_text()
    paper.write_text(re.sub("target: .*", "target: {module: module-0002}", text))


def ledger(root):
    return (root / "flyers/ledger.yml").read_bytes()


def test_a_move_is_one_line_more_and_the_code_opens_the_rest(root, code):
    """The old lines stay byte for byte; the page of the code sends on to the new target."""
    before = ledger(root)
    done = move(root, code.lower(), OTHER, " Il a vécu. ", DAY)
    assert ledger(root) == before + f"  {done.line}\n".encode()
    _retarget(root)
    catalogue, found = look(root)
    assert found == []
    page = redirect_pages(catalogue)[f"{short_path(code)}index.html"]
    assert "url=../../m/module-0002/?de=" in page
    assert 'why: "Il a vécu."' in done.line


def test_a_retired_code_still_opens_a_page_that_says_where_to_go(root, code):
    """Its page names what replaces it, and nobody is sent on without reading it."""
    done = retire(root, code, MODULE, 'Le "local" : fermé', DAY)
    assert done.reprinted
    catalogue, found = look(root)
    assert found == []
    path = short_path(code)
    assert f"{path}index.html" not in redirect_pages(catalogue)
    page = hub_pages(catalogue)[f"{path}index.md"]
    assert 'href="../../m/se-laver-les-mains/"' in page
    assert "fermé" not in page


def test_paper_that_replaces_a_retired_one_gets_a_code_of_its_own(root, code):
    """Nobody is given a retired code again; the place that still wants paper has a new one."""
    retire(root, code, None, "Déchirée", DAY)
    catalogue, _found = look(root)
    fresh = [c for c in catalogue.codes if c.campaign == "ete" and c.wanted]
    assert [c.printed for c in fresh] == [None]
    assert fresh[0].code != code
    assert _print(root) == 1


def test_a_retired_code_can_be_given_back_to_use(root, code):
    """Moving it, were it where it was, is recorded as anything else."""
    retire(root, code, None, "Fermé", DAY)
    move(root, code, MODULE, "Rouvert", DAY)
    again = next(c for c in look(root)[0].codes if c.code == code)
    assert (again.retired, again.target) == (None, MODULE)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        (Target(kind="module", id="se-laver-les-main"), "x"),
        (Target(kind="path", id="accueil"), "x"),
        (Target(kind="module", id="module-0002"), " "),
        (Target(kind="module", id="module-0002"), "x" * 201),
        (Target(kind="module", id="module-0002"), "une\nligne"),
        (MODULE, "le même"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(root, code, target, why):
    """An unknown target, no reason, a long one, the same target: the ledger stays as it was."""
    before = ledger(root)
    with pytest.raises(Refusal):
        move(root, code, target, why, DAY)
    assert ledger(root) == before


@pytest.mark.parametrize("name", ["ABCD9", "ABCD8", ""])
def test_only_recorded_codes_have_a_fate(root, name):
    """A code that nobody printed, and one typed wrong, are refused."""
    with pytest.raises(Refusal):
        retire(root, name, None, "x", DAY)


def test_a_lost_target_is_mended_by_a_move(root, code):
    """The project has an error, which is the very reason to move the code."""
    (root / "content/modules/se-laver-les-mains").rename(root / "gone")
    (root / "flyers/ete.yml").unlink()
    assert look(root)[0] is None
    move(root, code, Target(kind="module", id="module-0002"), "Remplacé", DAY)
    assert code not in "".join(d.message for d in look(root)[1])


def _moved(root):
    return [line for line in ledger(root).decode().splitlines() if "moved:" in line]


def test_a_module_that_changed_its_name_keeps_its_codes(root, code):
    """Its sheet says the former name: address and codes follow, and the ledger says it for ever."""
    old, new = root / "content/modules/se-laver-les-mains", root / "content/modules/mains"
    old.rename(new)
    for paper in (root / "flyers").glob("[!l]*.yml"):
        paper.write_text(paper.read_text().replace("se-laver-les-mains", "mains"))
    assert {d.code.name for d in look(root)[1]} == {"printed-code-lost"}
    sheet = new / "module.yml"
    named = sheet.read_text()
    sheet.write_text(f"{named}formerly: [se-laver-les-mains]\n")
    lesson = root / "content/modules/module-0002/le-bon-geste.md"
    text = lesson.read_text()
    lesson.write_text(f"{text}\n[Lisez aussi ceci](module:se-laver-les-mains).\n")
    assert [d.hint for d in look(root)[1]] == [
        "Il a changé de nom\u00a0: écrivez «\u00a0module:mains\u00a0»."
    ]
    lesson.write_text(text)
    catalogue, found = look(root)
    assert found == []
    pages = redirect_pages(catalogue)
    for path in (short_path(code), "m/se-laver-les-mains/"):
        assert "url=../../m/mains/" in pages[f"{path}index.html"]
    assert _print(root) == len(_moved(root)) > 0
    sheet.write_text(named)
    assert look(root)[1] == []
    assert _print(root) == 0


def test_the_recall_list_has_what_expired_and_what_was_retired(root, code):
    """The paper of an expired module is to be taken down, with its place and who to call."""
    catalogue, _found = look(root)
    module = next(m for m in catalogue.modules if m.id == "se-laver-les-mains")
    assert not any(paper.since for paper in hangings(catalogue, module.valid_until))
    late = [p for p in hangings(catalogue, module.valid_until.replace(year=2099)) if p.since]
    assert (code, "Atelier Nord", module.valid_until) in [
        (p.code.code, p.place, p.since) for p in late
    ]
    assert {p.code.target for p in late} == {MODULE}
    retire(root, code, None, "Déchirée", DAY)
    papers = [p for p in hangings(look(root)[0], DAY) if p.since]
    assert [(p.code.code, p.since) for p in papers] == [(code, DAY)]
    assert papers[0].contact == catalogue.directions[0].contact


def test_a_campaign_that_keeps_the_target_its_code_left_is_told_where_it_says_so(root, code):
    """No more paper is made of an old promise; taking the new target, or leaving, mends it."""
    assert move(root, code, OTHER, "Remplacé", DAY).reprinted
    (told,) = look(root)[1]
    assert (told.code, told.gravity) == (codes.CODE_CHANGED_TARGET, Severity.ERROR)
    assert (told.span.path, told.span.line) == ("flyers/ete.yml", 3)
    assert "target: {module: module-0002}" in told.hint
    _retarget(root)
    assert look(root)[1] == []
    (root / "flyers/ete.yml").unlink()
    assert look(root)[1] == []


def test_a_campaign_that_is_over_may_keep_the_target_its_code_left(root, code):
    """It makes no more paper: what it promised then is nobody's concern."""
    with (root / "flyers/ete.yml").open("a") as paper:
        paper.write("until: 2026-11-30\n")
    assert not move(root, code, OTHER, "Remplacé", DAY).reprinted
    assert load_project(root, DAY)[1] == []


def test_a_poster_whose_code_was_moved_is_a_warning(root):
    """A direction cannot say another target: its poster is told about, and still made."""
    own = next(c for c in look(root)[0].codes if c.campaign == "permanent")
    assert move(root, own.code, MODULE, "Une seule leçon", DAY).reprinted
    (told,) = look(root)[1]
    assert (told.gravity, told.span.path) == (Severity.WARNING, "content/directions.yml")
    retire(root, own.code, MODULE, "Une affiche neuve", DAY)
    assert look(root)[1] == []


def test_a_target_that_a_code_left_is_known_under_its_new_name(root, code):
    """A code moved away from a module, which then changes its name: both are on record."""
    move(root, code, OTHER, "Remplacé", DAY)
    (root / "content/modules/se-laver-les-mains").rename(root / "content/modules/mains")
    with (root / "content/modules/mains/module.yml").open("a") as sheet:
        sheet.write("formerly: [se-laver-les-mains]\n")
    for paper in (root / "flyers").glob("[!l]*.yml"):
        paper.write_text(paper.read_text().replace("se-laver-les-mains", "mains"))
    (told,) = look(root)[1]
    assert "«\u00a0mains\u00a0»" in told.message
    _retarget(root)
    assert look(root)[1] == []

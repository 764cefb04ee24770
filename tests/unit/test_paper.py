"""A module on paper: what each form says, before it is printed; who has which form."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contracts.activity_examples import ACCEPTED, accepted_item, kind_of, name_of
from fakes.tiny import assembled, project
from marelle import assets
from marelle.cli import main
from marelle.model import PrintedCode, Target
from marelle.paper import FOLDER, forms, names, printing
from marelle.paper.base import TEMPLATES, Wish
from marelle.paper.deck import cards, turned
from marelle.paper.page import page
from marelle.paper.questions import questions
from unit.paper_module import NOWHERE, TODAY, every_type, module, sheet, subject, words

STORIES = [path for path in ACCEPTED if kind_of(path).story]
PAGE = re.compile(r'<div class="page"><h3>Page (\d+)</h3>(.*?)</div>(?=<div class="page">|$)')


def test_a_form_is_one_file_and_one_folder() -> None:
    """The forms are the files of the folder, each with its templates, and there are no others."""
    assert tuple(forms()) == names() == tuple(sorted(f.stem for f in FOLDER.glob("[!_]*.py")))
    folders = {f.name for f in (assets.folder("print") / TEMPLATES).iterdir() if f.is_dir()}
    assert folders == set(names())


def test_a_quiz_asks_every_type_and_counts_its_points() -> None:
    """The sheet has every question once, numbered, and a score box for what is worth points."""
    html = sheet("quiz")
    asked = questions(module(*every_type()))
    assert len(asked) == len(re.findall(r'<section class="question', html)) == 20
    assert [q.number for q in asked] == list(range(1, 21))
    total = sum(q.points for q in asked)
    assert total > 0
    assert f"<b>/ {total}</b>" in html
    assert "Prenez le livret" in html  # a story does not fit between two questions


@pytest.mark.parametrize("variant", ["", "A", "B"])
def test_the_key_answers_the_questions_of_its_variant(variant: str) -> None:
    """Line by line, the key has the answers of the questions that the sheet asks, in its order."""
    about = module(*every_type())
    key = sheet("key", variant=variant)
    rows = re.findall(r'<tr><th scope="row">(\d+)</th><td><b>(.*?)</b></td>', key)
    asked = questions(about, variant)
    assert rows == [(str(q.number), q.answer) for q in asked]
    titles = re.findall(
        r"<h3><b>(\d+)\.</b> (.*?)(?: <small>|</h3>)", sheet("quiz", variant=variant)
    )
    assert [n for n, _ in titles] == [n for n, _ in rows]


def test_variants_differ_and_say_their_letter() -> None:
    """A is as on screen; B has another order of questions and of answers, and says so."""
    plain, a, b = (sheet("quiz", variant=letter) for letter in ("", "A", "B"))
    assert 'class="variant">Variante A<' in a
    assert 'class="variant">Variante B<' in b
    assert a.replace('<p class="variant">Variante A</p>', "") == plain
    order = [[q.item.id for q in questions(module(*every_type()), letter)] for letter in "AB"]
    assert order[0] != order[1]
    assert sorted(order[0]) == sorted(order[1])
    assert sheet("quiz", variant="B") == b


def test_a_bank_draws_as_many_on_paper() -> None:
    """Of a set that asks two activities, each sheet has two, and not always the same."""
    about = module(*every_type())
    lesson, asked = about.screens
    drawn = replace(about, screens=(lesson, replace(asked, draw=2)))
    sheets = {tuple(q.item.id for q in questions(drawn, letter)) for letter in ("", "A", "B")}
    assert all(len(one) == 2 for one in sheets)
    assert len(sheets) > 1


@pytest.mark.parametrize(("partial", "least"), [(True, "4,8"), (False, "5")])
def test_the_key_says_the_pass_mark_in_points(partial: bool, least: str) -> None:
    """80 % of the points are what one needs, as on screen: whole ones only where none is cut."""
    two = every_type()[:1] * 2
    items = (replace(item, id=f"q{n}", points=3, partial=partial) for n, item in enumerate(two))
    said = f"Réussi à partir de {least} points sur 6\u00a0: il faut au moins 80\u00a0%."
    assert said in words(sheet("key", *items))


def _scenes(html: str) -> dict[str, str]:
    return dict(PAGE.findall(html))


@pytest.mark.parametrize("path", STORIES, ids=name_of)
def test_every_page_of_a_booklet_is_reached(path: Path) -> None:
    """From page 1, the pages that choices name are all there, and lead to all pages and endings."""
    item = accepted_item(path)
    html = kind_of(path).drawing.paper(item)
    pages = _scenes(html)
    assert len(pages) == len(item.scenes)  # type: ignore[attr-defined]
    reached, waiting = set[str](), ["1"]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += re.findall(r"allez à la page\s(\d+)", pages[here])
    assert reached == set(pages)
    ends = {number for number, inside in pages.items() if 'class="end"' in inside}
    endings = [scene for scene in item.scenes if scene.ending]  # type: ignore[attr-defined]
    assert len(ends) == len(endings) > 0
    assert all("allez à la page" in inside for n, inside in pages.items() if n not in ends)


def test_a_booklet_explains_once_the_story_is_over() -> None:
    """The explanations come after the last page, and gauges are said in words."""
    item = accepted_item(next(p for p in STORIES if accepted_item(p).gauges))  # type: ignore[attr-defined]
    html = sheet("booklet", item)
    assert html.rindex('<div class="page"') < html.index('class="debrief"')
    gauge = item.gauges[0].label  # type: ignore[attr-defined]
    assert gauge in words(html)
    assert "Rejouer" not in words(html)  # paper has nothing to tap


def test_backs_are_behind_their_fronts() -> None:
    """Turned on its long edge, a sheet has each answer behind its question."""
    assert turned(list("abcdef"), 2) == list("badcfe")
    fronts, backs = _sheets(sheet("cards"))
    assert [fronts[n] for n in (1, 0, 3, 2)] == backs[:4]


def _sheets(html: str) -> tuple[list[str], list[str]]:
    """Return the numbers of the cards of the first sheet, in front and behind."""
    first, second = html.split('<section class="sheet">')[1:3]
    number = re.compile(r'<p class="of"><b>(\d+)</b>|blank-card')
    sides = ([found[1] for found in number.finditer(side)] for side in (first, second))
    fronts, backs = sides
    return fronts, backs


def test_author_text_is_data() -> None:
    """Markup and template marks of an author come out as text, in every form."""
    hostile = "</p><script>alert(1)</script>${title} $x"
    about = subject(module(*every_type(), title=hostile, objective=hostile, summary=hostile))
    for form in forms().values():
        html = page(form, about, Wish())
        assert "<script" not in html, form.name
        assert "$x" in html, form.name


def test_a_draft_says_so() -> None:
    """A module that nobody reviewed yet says it on its paper; another one does not."""
    about = subject(module(*every_type(), review="draft"))
    assert "Brouillon" in words(page(forms()["quiz"], about, Wish()))
    assert "Brouillon" not in words(sheet("quiz"))


def test_cards_keep_to_what_a_card_holds() -> None:
    """A question with a picture or too long for a card has none; a flashcard has one."""
    found = cards(module(*every_type()))
    assert found
    assert not any("<img" in card.front for card in found)
    assert any(card.answer.count("<strong>") for card in found)


def test_a_sheet_carries_a_code_that_opens_for_ever(tmp_path: Path) -> None:
    """The first code of the ledger for the module, never a retired one nor that of a wall."""
    catalogue, _found = assembled(tmp_path)
    assert catalogue
    about = catalogue.modules[0]
    walled = PrintedCode(
        code="AAAA2",
        target=Target(kind="module", id=about.id),
        campaign="c",
        direction="DPE",
        span=NOWHERE,
        place="atelier",
        printed=TODAY,
    )
    free = replace(walled, code="BBBB2", place="", printed=date(2027, 1, 1))
    older = replace(free, code="EEEE2", printed=TODAY)
    never, gone = (
        replace(free, code="CCCC2", printed=None),
        replace(free, code="DDDD2", retired=TODAY),
    )
    told = [
        printing.subject(replace(catalogue, codes=codes), about).address.rpartition("/")[2]
        for codes in ((never, gone, walled), (never, gone, walled, free), (free, older))
    ]
    assert told == [about.id, "BBBB2", "EEEE2"]
    assert printing.subject(replace(catalogue, codes=(never, gone)), about).url == ""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project: a lesson with one question, no story."""
    return project(tmp_path_factory.mktemp("paper"))


def test_the_command_lists_the_forms_of_a_module(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a form, each one is named, and why the module has it not."""
    assert main(["--lang", "fr", "-C", str(root), "print", "matelas"]) == 0
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()] == list(names())
    assert "(non\u00a0: ce module n’a pas de mise en situation)" in said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("matelas", "--as", "booklet"), "Cette leçon a\u00a0: cards, key, kit,"),
        (("matelas", "--as", "memo", "--variant", "B"), "« memo » n’a pas de variante"),
        (("matela", "--as", "quiz"), "Vouliez-vous dire « matelas »"),
    ],
)
def test_the_command_refuses_what_makes_no_sense(
    root: Path, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], said: str
) -> None:
    """What cannot be printed ends with status 2 and a sentence that says what can."""
    assert main(["--lang", "fr", "-C", str(root), "print", *asked]) == 2
    assert "".join(said.split()) in "".join(capsys.readouterr().err.split())

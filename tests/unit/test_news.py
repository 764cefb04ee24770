"""Articles of the wall: what a day shows of them, what is refused of one, whatever is in it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from fakes.news import POLL, article
from fakes.tiny import SVG, TODAY, assembled, names
from marelle.diagnostics import Severity, without_notes
from marelle.mend import mend
from marelle.model import Catalogue, News

CHALLENGE = """\
title: Le défi
direction: DPE
from: 2026-11-01
to: 2026-11-10
draw_from: {modules: [matelas]}
questions: 3
rules: [Jouez autant de fois que vous voulez.]
"""
SOUND = '!!! audio "X"\n    file: media/x.mp3'
RANKS = "[{team: A, points: 1}, {team: B, points: 2}]"
RESULTS = f"results: {{challenge: x, unit: P, ranks: {RANKS}}}\n"
STRANGE = [
    "---",
    "---\n---",
    "---\n---\n---",
    "---\n- a\n---\nx",
    "---\nx\n---\n",
    "---\n\t: {\n---\n!!!",
    "---\npoll: []\nresults: 3\ntags: {a: b}\ndirections: 4\npicture: no\n---\n!!! audio",
]


def shown(root: Path, files: dict[str, str], today: date = TODAY) -> Catalogue:
    """Return the catalogue of the tiny project with *files*, in which nothing is to be mended."""
    catalogue, found = assembled(root, files, today)
    assert catalogue, found
    assert without_notes(found) == []
    return catalogue


def test_an_article_is_read_whole(tmp_path: Path) -> None:
    """What its sheet and its text say is in the model, its files and its place too."""
    more = f"directions: [DPE]\nkind: initiative\ntags: [École]\npinned: true\n{POLL}"
    more += "picture: {src: media/cour.svg, alt: Un arbre., credit: L’école}\n"
    files = article("cour", more=more, text="Voir [la leçon](module:matelas).\n\n## Après\n\nFin.")
    [one] = shown(tmp_path, files | {"content/news/media/cour.svg": SVG}).articles
    assert (one.id, one.kind, one.directions, one.pinned) == (
        "cour",
        News.INITIATIVE,
        ("DPE",),
        True,
    )
    assert one.poll
    assert one.poll.prompt.startswith("Venez-vous")
    assert [each.name for each in one.media] == ["media/cour.svg"]
    assert one.markdown.startswith("Voir [la leçon]")
    assert (one.span.path, one.span.line) == ("content/news/cour.md", 2)


def test_a_day_shows_what_is_of_that_day(tmp_path: Path) -> None:
    """What is to come is nowhere; what is over leaves a page; pinned first, then the newest."""
    files = article("demain", published="2026-11-22") | article("hier", published="2026-11-20")
    files |= article("une", published="2026-11-01", more="pinned: true\n")
    files |= article("passe", published="2026-11-01", more="expires: 2026-11-20\n")
    files |= article("dernier", published="2026-11-02", more="expires: 2026-11-21\n")
    today = shown(tmp_path, files)
    assert [a.id for a in today.articles] == ["une", "hier", "dernier"]
    assert [a.id for a in today.withdrawn] == ["passe"]
    later = shown(tmp_path, files, TODAY + timedelta(days=1))
    assert [a.id for a in later.articles] == ["une", "demain", "hier"]
    assert [a.id for a in later.withdrawn] == ["dernier", "passe"]


def test_what_is_of_another_day_is_told(tmp_path: Path) -> None:
    """To come or past, an article is told of, at its line, and the project has no error."""
    files = article("demain", published="2026-11-22")
    files |= article("passe", published="2026-11-01", more="expires: 2026-11-20\n")
    catalogue, found = assembled(tmp_path, files)
    assert catalogue
    assert names(found) == ["not-yet-shown", "no-longer-shown"]
    assert {finding.gravity for finding in found} == {Severity.NOTE}
    assert "2026-11-22" in found[0].message
    later = assembled(tmp_path, {}, TODAY + timedelta(days=1))[1]
    assert names(later) == ["no-longer-shown"]


def test_an_article_is_written_as_carefully_as_a_lesson(tmp_path: Path) -> None:
    """Rules of language, length and accessibility read its sheet and its text, at their lines."""
    long = " ".join(["un mot de plus"] * 12)
    text = f"L'arbre est là.\n\n[ici](module:matelas)\n\nLe ZQX {long}."
    _catalogue, found = assembled(tmp_path, article("cour", title="L'arbre", text=text))
    told = [(finding.code.name, finding.span.line) for finding in found]
    assert told == [
        ("straight-apostrophe", 2),
        ("straight-apostrophe", 9),
        ("vague-link", 11),
        ("long-sentence", 13),
        ("unexplained-acronym", 13),
    ]


def test_what_a_rule_can_mend_of_an_article_is_mended(tmp_path: Path) -> None:
    """``check --fix`` types the signs that are missing, in the sheet and in the text."""
    files = article("cour", title="L'arbre", text="L'arbre est là.")
    _catalogue, found = assembled(tmp_path, files)
    assert len(mend(tmp_path, found)) == 2
    text = (tmp_path / "content/news/cour.md").read_text("utf-8")
    assert text == files["content/news/cour.md"].replace("'", "’")


def test_equal_teams_share_a_place(tmp_path: Path) -> None:
    """Results are ranked by points, whatever their order in the sheet."""
    ranks = "  ranks: [{team: A, points: 5}, {team: B, points: 9}, {team: C, points: 5}]\n"
    more = f"results:\n  challenge: defi\n  unit: Points\n{ranks}"
    questions = (Path(__file__).parents[1] / "refusals/MRL733-early-results").rglob("verifier.yml")
    files = article("fin", more=more) | {
        "content/challenges/defi.yml": CHALLENGE,
        "content/modules/matelas/verifier.yml": next(questions).read_text("utf-8"),
    }
    catalogue, found = assembled(tmp_path, files)
    assert catalogue, found
    told = catalogue.articles[0].results
    assert told
    assert [(place, each.team) for place, each in told.ranked()] == [(1, "B"), (2, "A"), (2, "C")]


@pytest.mark.parametrize(
    ("said", "file"),
    [
        (["unknown-direction"], article("a", more="directions: [DPX]\n")),
        (["dates-reversed"], article("a", more="expires: 2026-11-19\n")),
        (["missing-media"], article("a", text="![Un arbre.](media/absent.png)")),
        (["missing-alternative", "missing-media"], article("a", text="![](media/absent.png)")),
        (["missing-transcript", "missing-media"], article("a", text=SOUND)),
        (["unknown-module"], article("a", text="[la leçon](module:absent)")),
        (["bad-link"], article("a", text="[la page](javascript:alert(1))")),
        (["raw-html"], article("a", text="<script>alert(1)</script>")),
        (["several-titles"], article("a", text="# Un titre")),
        (["unknown-challenge"], article("a", more=RESULTS)),
        (["bad-id"], article("2e-cour")),
        (["unexpected-file"], {"content/news/cour.yml": "title: x\n"}),
        (["unexpected-file"], {"content/news/2026/cour.md": "x\n"}),
        (["no-front-matter"], {"content/news/cour.md": "title: x\n---\n"}),
        (["empty-file"], {"content/news/cour.md": ""}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path: Path, said: list[str], file: dict[str, str]) -> None:
    """Each mistake has its finding, at a line of the article, and no other."""
    _catalogue, found = assembled(tmp_path, file)
    assert sorted(names(found)) == sorted(said)
    assert all(finding.span.path.startswith("content/news/") for finding in found)


@pytest.mark.parametrize("text", STRANGE)
def test_no_text_breaks_the_reader(tmp_path: Path, text: str) -> None:
    """Whatever is typed gives findings, and nothing else of the project is lost."""
    catalogue, found = assembled(tmp_path, {"content/news/cour.md": text})
    assert catalogue is None
    assert found
    assert {finding.span.path for finding in found} == {"content/news/cour.md"}

"""Glossary, addresses, budget: what a page makes of the things around its text."""

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.tiny import MODULE, SHEET, assembled
from marelle import assets
from marelle.activities import activity_types
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import PAGE_TOO_HEAVY
from marelle.engine.job import Job, JobRefused
from marelle.model import Media
from marelle.outputs.base import Options
from marelle.outputs.site import budget
from marelle.outputs.site.lesson import inlined
from marelle.outputs.site.lessons import plan_lessons
from marelle.render import later
from marelle.render.addresses import Places, drawing, linked, nowhere
from marelle.render.glossary import explain
from marelle.render.shell import Shell, Uses, frame

TERMS = {"EPI": "Équipement de protection", "EP": "Eau pluviale", "RH": 'Dit "RH"'}
LOCAL = assets.folder("theme") / "player/local.js"


def jobs(root: Path, changes: dict[str, str | None] | None = None) -> list[Job]:
    """Return the jobs of the lessons of the tiny project."""
    catalogue, found = assembled(root, changes)
    assert catalogue, found
    return list(plan_lessons(catalogue, Options(root=root)))


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (
            "<p>EPI, EPI</p>",
            '<p><abbr title="Équipement de protection" tabindex="0">EPI</abbr>, EPI</p>',
        ),
        ("<p>RH</p>", '<p><abbr title="Dit &quot;RH&quot;" tabindex="0">RH</abbr></p>'),
        ('<a title="EPI > EPI">EPIs sous-EPI</a>', '<a title="EPI > EPI">EPIs sous-EPI</a>'),
        ("<code>EPI</code><option>EPI</option>", "<code>EPI</code><option>EPI</option>"),
        ('<a href="#x">EPI</a>', '<a href="#x">EPI</a>'),
        ("<svg><title>EPI</title></svg>", "<svg><title>EPI</title></svg>"),
        ("<form><legend>EPI</legend></form>", "<form><legend>EPI</legend></form>"),
    ],
)
def test_acronyms_are_explained_once(html: str, shown: str) -> None:
    """The first whole word is explained, and never in an attribute, a drawing, a list or code."""
    assert explain(html, TERMS) == shown


@pytest.mark.parametrize(
    ("html", "on_the_site", "alone"),
    [
        ('<a href="module:tri#bacs">x</a>', '<a href="../../m/tri/#bacs">x</a>', "x"),
        ('<a href="direction:DPE">x</a>', '<a href="../../directions/dpe/">x</a>', "x"),
        ('<a href="collection:rue">x</a>', '<a href="../../collections/rue/">x</a>', "x"),
        ('<a href="tel:112">x</a>', '<a href="tel:112">x</a>', '<a href="tel:112">x</a>'),
        ('<a href="#ici">x</a>', '<a href="#ici">x</a>', '<a href="#ici">x</a>'),
        ("<a><b>x</b></a>", "<b>x</b>", "<b>x</b>"),
    ],
)
def test_links_go_where_the_page_can(html: str, on_the_site: str, alone: str) -> None:
    """A link of ours goes through the resolver; one that leads nowhere keeps its words."""
    assert linked(html, Places("../../")) == on_the_site
    assert linked(html, nowhere) == alone


def test_drawings_speak_or_are_silent() -> None:
    """A drawing carries its alternative as a title; without one it is hidden from a reader."""
    media = Media(name="media/x.svg", digest="", size=1, svg='<svg viewBox="0 0 1 1"><g/></svg>')
    assert '<svg class="pic" role="img" viewBox="0 0 1 1"><title>Un bac</title>' in drawing(
        media, "Un bac"
    )
    assert 'aria-hidden="true"' in drawing(media, "")
    photo = Media(name="media/x.jpg", digest="", size=1)
    assert drawing(photo, "Un bac") == (
        '<img class="pic" src="media/x.jpg" alt="Un bac" '
        'width="0" height="0" data-ko="1" loading="lazy">'
    )


def test_a_heavy_page_is_refused(tmp_path: Path) -> None:
    """Over 14 000 bytes the job is refused, and says which parts weigh most."""
    words = "\n\n".join(
        " ".join(f"{n * 7919 % 99991:05d}" for n in range(m, m + 500)) for m in range(0, 9000, 500)
    )
    (job,) = jobs(tmp_path, {f"{MODULE}pourquoi.md": f"# Lourd\n\n{words}\n"})
    with pytest.raises(JobRefused) as refusal:
        job.run(*job.args)
    (found,) = refusal.value.args[0]
    assert isinstance(found, Diagnostic)
    assert found.code is PAGE_TOO_HEAVY
    assert found.span.path == f"{MODULE}module.yml"
    assert found.hint.startswith("Raccourcissez le plus lourd\u00a0: pourquoi (")


def test_a_page_says_its_own_weight(tmp_path: Path) -> None:
    """The kilobytes shown are those of the very bytes published, late files included."""
    (job,) = jobs(tmp_path)
    html = job.run(*job.args)[0].data.decode()
    late = later.first("lesson", "fr").values()
    kilobytes = -(-(budget.size(html) + sum(map(budget.size, late))) // 1000)
    assert f"<li><b>{kilobytes}</b> " in html
    assert f"1\u00a0min · {kilobytes}\u00a0ko" in html
    assert budget.fixed(html) < budget.size(html) <= budget.PAGE


def test_a_job_depends_on_what_its_page_shows(tmp_path: Path) -> None:
    """The key changes with the module and with its direction, and with nothing else of theirs."""
    before = jobs(tmp_path)[0].key
    summary = {f"{MODULE}pourquoi.md": "# Autre\n\nTexte.\n"}
    assert jobs(tmp_path, summary)[0].key != before
    assert jobs(tmp_path)[0].key == before
    path = "content/directions.yml"
    colour = (tmp_path / path).read_text(encoding="utf-8").replace("0b6e4f", "1950a4")
    assert jobs(tmp_path, {path: colour})[0].key != before


def test_frame_leaves_room_for_the_lesson(tmp_path: Path) -> None:
    """Without any activity, shell, style, player and connector leave room for an element."""
    sheet = {f"{MODULE}verifier.yml": None, f"{MODULE}pourquoi.md": "# Seul\n\nTexte.\n"}
    whole = SHEET.replace("  - verifier.yml\n", "").replace("pass_mark: 80\n", "")
    (job,) = jobs(tmp_path, {**sheet, f"{MODULE}module.yml": whole})
    assert budget.fixed(job.run(*job.args)[0].data.decode()) <= budget.FRAME


def test_what_does_not_fit_comes_later(tmp_path: Path) -> None:
    """A page carries the elements of its first squares, and names the files of all the others."""
    catalogue, _ = assembled(tmp_path)
    assert catalogue
    direction, types = catalogue.directions[0], tuple(activity_types())
    shell = Shell(lang="fr", connector=LOCAL, kind="lesson", assets="../../assets/")
    kept = inlined(uses := Uses(types), direction, shell)
    assert kept
    assert budget.fixed(frame(uses, direction, replace(shell, inline=kept))) <= budget.FIXED
    for late in {*types} - {*kept}:
        more = replace(shell, inline=(*kept, late))
        assert budget.fixed(frame(uses, direction, more)) > budget.FIXED

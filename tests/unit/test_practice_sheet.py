"""The sheet that a tutor signs, as a PDF: what it asks, its one page, its readers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pdfua import validate

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.diagnostics import Span
from marelle.engine.job import Job
from marelle.model.steps import PracticeStep
from marelle.outputs.site.practices import plan_practices
from marelle.paper.practice import practice_page, practice_sheet
from marelle.press.lint import lint

DEMO, _FOUND = load_project(ROOT)
LONGEST = "Les gants vont toujours avec ce que l’on ramasse, et le conducteur voit l’agent. " * 2


def planned() -> Iterator[Job]:
    """Yield the jobs of the sheets of the demo content."""
    assert DEMO
    yield from plan_practices(DEMO)


def said(pdf: bytes) -> str:
    """Return the text of a PDF, on one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(p.get_textpage().get_text_range() for p in pages).split())


def test_every_practice_has_its_sheet() -> None:
    """Beside the page of its path, in A4, one page, with each point, who signs, and when."""
    assert DEMO
    steps = [(p, s) for p in DEMO.paths for s in p.steps if isinstance(s, PracticeStep)]
    jobs = list(planned())
    assert len(jobs) == len(steps) > 1
    for job, (path, step) in zip(jobs, steps, strict=True):
        source, sheet = job.run(*job.args)
        assert sheet.path == f"site/parcours/{path.id}/fiche-{step.id}.pdf"
        assert source.data == sheet.data
        text = said(sheet.data)
        for asked in (path.title, step.title, *step.points, "Tuteur (prénom et nom)", "Vu le"):
            assert asked in text
        assert not step.code or step.code not in text
        assert f"marelle.example/parcours/{path.id}" in text
        (page,) = pypdfium2.PdfDocument(sheet.data)
        assert [round(side / 72 * 25.4) for side in page.get_size()] == [210, 297]


def test_a_sheet_is_read_aloud_and_repeatable(tmp_path: Path) -> None:
    """Neither checker of tagged PDFs finds anything, and the same bytes come back."""
    for number, job in enumerate(planned()):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(practice_sheet(job.args[0]))
        assert validate(file).findings == ()
        assert lint(file.read_bytes()) == []
        assert practice_sheet(job.args[0]) == file.read_bytes()


def test_the_longest_texts_stay_on_a_page() -> None:
    """Six points, a text and titles as long as the schema lets them be: still one page."""
    practice = next(planned()).args[0]
    points = tuple(f"{n} {LONGEST}"[:120] for n in range(6))
    step = replace(practice.step, title=LONGEST[:80], text=(LONGEST * 2)[:300], points=points)
    pdf = practice_sheet(replace(practice, step=step, path=LONGEST[:80]))
    assert len(pypdfium2.PdfDocument(pdf)) == 1


def test_what_an_author_typed_is_text() -> None:
    """Neither HTML nor a template variable of theirs is taken for ours."""
    practice = next(planned()).args[0]
    step = replace(practice.step, title="<b>$style</b>", points=("<img src=x>", "${end}"))
    html = practice_page(replace(practice, step=step, path="<script>"))
    assert "&lt;b&gt;$style&lt;/b&gt;" in html
    assert "&lt;img src=x&gt;" in html
    assert "<script>" not in html


@pytest.mark.parametrize("change", [{"points": ("Un", "Deux")}, {"title": "Autre"}])
def test_a_sheet_is_made_again_when_it_says_something_else(change: dict[str, object]) -> None:
    """Its job has another key when a point changes; where it stands in its file is nothing."""
    assert DEMO
    (path,) = [p for p in DEMO.paths if p.id == "accueil-jardins"]
    before = [job.key for job in plan_practices(replace(DEMO, paths=(path,)))]
    moved = tuple(replace(s, span=Span("elsewhere.yml", 9)) for s in path.steps)
    again = plan_practices(replace(DEMO, paths=(replace(path, steps=moved),)))
    assert [job.key for job in again] == before
    steps = tuple(replace(s, **change) if s.kind == "practice" else s for s in path.steps)
    other = plan_practices(replace(DEMO, paths=(replace(path, steps=steps),)))
    assert [job.key for job in other] != before

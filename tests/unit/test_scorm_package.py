"""Packages as jobs: same sources, same bytes; small, closed; no state that could be cut."""

import json
import pickle
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest

from fakes.tiny import MODULE, assembled, project
from marelle.activities import activity_types
from marelle.catalogue import load_project
from marelle.engine.job import Job, JobRefused
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan
from marelle.outputs.packages.state import LIMIT, state_size, too_big

ROOT = Path(__file__).parents[2]
BUDGET = 150_000
MANY = "title: Questions\nitems:\n" + "".join(
    f"""\
  - id: question-{n}
    type: gap-text
    prompt: Complétez.
    text: "Un {{a}}, un {{b}}, un {{c}}, un {{d}}."
    gaps:
      - {{id: a, answers: [un]}}
      - {{id: b, answers: [deux]}}
      - {{id: c, answers: [trois]}}
      - {{id: d, answers: [quatre]}}
"""
    for n in range(4)
)


def jobs(root: Path, catalogue: Catalogue, **choices: str) -> list[Job]:
    """Return the jobs of a catalogue."""
    return list(plan(catalogue, Options(root=root, **choices)))


def tiny(root: Path, changes: dict[str, str] | None = None) -> Catalogue:
    """Return the catalogue of a tiny project."""
    catalogue, found = assembled(root, changes)
    assert catalogue, found
    return catalogue


def test_one_job_gives_both_editions(tmp_path: Path) -> None:
    """A module has one job, picklable, that gives one package per edition, and the same twice."""
    (job,) = jobs(tmp_path, tiny(tmp_path))
    again = pickle.loads(pickle.dumps(job))
    made = list(job.run(*job.args))
    assert [(a.path, a.kind, a.module) for a in made] == [
        ("scorm/1.2/matelas.zip", "scorm-1.2", "matelas"),
        ("scorm/2004/matelas.zip", "scorm-2004", "matelas"),
    ]
    assert list(again.run(*again.args)) == made


def test_bytes_depend_on_sources_only(tmp_path: Path) -> None:
    """Another process, hash seed, time zone, language and folder make the same bytes."""
    script = (
        "import sys, hashlib; from pathlib import Path; from marelle.catalogue import load_project;"
        "from marelle.outputs.base import Options; from marelle.outputs.packages.plan import plan;"
        "root = Path(sys.argv[1]); catalogue, _ = load_project(root);"
        "print([hashlib.sha256(a.data).hexdigest() for job in plan(catalogue, Options(root=root))"
        " for a in job.run(*job.args)])"
    )
    told = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        root = project(tmp_path / seed)
        env = {"PYTHONHASHSEED": seed, "TZ": zone, "MARELLE_LANG": "en", "LANG": "en_US.UTF-8"}
        done = subprocess.run(
            [sys.executable, "-c", script, str(root)], env=env, capture_output=True, check=True
        )
        told.add(done.stdout)
    assert len(told) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"scorm_status": "completed"},
        {"scorm_edition": "3rd"},
    ],
    ids=str,
)
def test_key_says_what_was_asked(tmp_path: Path, change: dict[str, str]) -> None:
    """A choice on the command line changes the key, so nothing stale is taken from the cache."""
    catalogue = tiny(tmp_path)
    (before,), (after,) = jobs(tmp_path, catalogue), jobs(tmp_path, catalogue, **change)
    assert before.key != after.key
    assert [a.data for a in before.run(*before.args)] != [a.data for a in after.run(*after.args)]


def test_key_follows_the_module_only(tmp_path: Path) -> None:
    """An edit changes the key of its module, and a direction's promise changes none."""
    catalogue = tiny(tmp_path)
    (before,) = jobs(tmp_path, catalogue)
    promise = replace(catalogue.directions[0], promise="Autre chose.")
    assert jobs(tmp_path, replace(catalogue, directions=(promise,)))[0].key == before.key
    edited = tiny(tmp_path, {MODULE + "pourquoi.md": "# Titre\n\nAutre [texte](#verifier).\n"})
    assert jobs(tmp_path, edited)[0].key != before.key


@pytest.fixture(scope="module")
def demo() -> dict[str, bytes]:
    """Every package of a module of the demo content, by its path."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    plain = replace(catalogue, paths=())
    return {a.path: a.data for job in jobs(ROOT, plain) for a in job.run(*job.args)}


def test_demo_packages_are_small_and_sound(demo: dict[str, bytes]) -> None:
    """Every demo module has both packages, readable, under 150 KB once unpacked."""
    names = {Path(path).name for path in demo}
    assert len(demo) == 2 * len(names) > 20
    for package in demo.values():
        with zipfile.ZipFile(BytesIO(package)) as read:
            assert read.testzip() is None
            own = [i for i in read.infolist() if not i.filename.startswith("media/")]
            assert sum(info.file_size for info in own) <= BUDGET


def test_demo_pages_are_closed(demo: dict[str, bytes]) -> None:
    """A page loads only its own two files, under a policy that forbids the rest."""
    for package in demo.values():
        with zipfile.ZipFile(BytesIO(package)) as read:
            html = read.read("index.html").decode()
            loaded = re.findall(r'(?:src|<link rel="stylesheet" href)="([^"]*)"', html)
            assert {"player.js", "lesson.css"} <= set(loaded) <= set(read.namelist())
            style = read.read("lesson.css").decode()
            kept = re.findall(r'href="(media/[^"]*)"', html)
            assert set(kept) <= set(read.namelist())
        assert "default-src 'none'; script-src 'self'; style-src 'self';" in html
        assert "<script>" not in html
        assert "<style" not in html
        assert ' style="' not in html
        assert "url(" not in style
        assert "@import" not in style
        links = re.findall(r"<a ([^>]*)>", html)
        for link in links:
            assert re.match(r'target="_blank" rel="noopener" href="https:|', link)
            assert re.search(r'href="(https:|#|tel:|mailto:|media/)', link), link


def test_page_says_the_type_of_each_activity(tmp_path: Path) -> None:
    """The page holds the type of interaction of each activity, as its type declares it."""
    catalogue = tiny(tmp_path)
    (job,) = jobs(tmp_path, catalogue)
    package = job.run(*job.args)[0].data
    with zipfile.ZipFile(BytesIO(package)) as read:
        html = read.read("index.html").decode()
    facts = re.search(r'data-lms="([^"]*)"', html)
    assert facts
    items = catalogue.modules[0].items
    types = {item.id: activity_types()[item.type].interaction.value for item in items}
    assert json.loads(unescape(facts[1])) == {"status": "passed_failed", "types": types}


def test_state_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    """A module whose answers could be cut is refused, and told which screens weigh most."""
    catalogue = tiny(tmp_path, {MODULE + "verifier.yml": MANY})
    (job,) = jobs(tmp_path, catalogue)
    with pytest.raises(JobRefused) as refused:
        job.run(*job.args)
    (finding,) = refused.value.args[0]
    assert finding.code.name == "state-too-big"
    assert finding.span.path == MODULE + "module.yml"
    assert f"{state_size(catalogue.modules[0])}" in finding.message
    assert "verifier (" in finding.hint
    assert {related.span.path for related in finding.related} == {MODULE + "verifier.yml"}


def test_state_size_is_the_worst(tmp_path: Path) -> None:
    """The computed size is that of a real state where every gap is full of what escapes longest."""
    catalogue = tiny(tmp_path, {MODULE + "verifier.yml": MANY})
    module = catalogue.modules[0]
    worst = dict.fromkeys("abcd", "\uffff" * 40)
    answers = {item.id: worst for item in module.items}
    state = {"v": 1, "at": "q-question-0", "r": answers}
    state["q"] = dict.fromkeys(answers, "zzzz")
    size = len(json.dumps(state, separators=(",", ":")))
    assert size <= state_size(module) <= size + 2  # a comma after the last of each map
    assert size > LIMIT
    assert too_big(tiny(tmp_path).modules[0]) == []

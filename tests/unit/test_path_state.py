"""What a path keeps in an LMS: never more than the LMS holds, whatever its modules."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.roads import CHANGES, PATH
from fakes.tiny import MODULE, assembled
from marelle.engine.job import JobRefused
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.packages.course import Course, courses
from marelle.outputs.packages.plan import plan
from marelle.outputs.packages.state import LIMIT, path_too_big

STEP = "un-geste-assez-long-pour-compter-ici-{:03}"


def heavy(catalogue: Catalogue, count: int) -> Course:
    """Return a path of *count* modules of long names, each with as much to keep."""
    (course,) = courses(catalogue)
    names = [f"module-au-nom-vraiment-long-numero-{n:05}" for n in range(count)]
    step = course.path.steps[0]
    steps = tuple(replace(step, module=name) for name in names)
    modules = tuple(replace(course.modules[0], id=name) for name in names)
    return Course(path=replace(course.path, steps=steps), modules=modules)


def gestures(root: Path, items: int) -> Catalogue:
    """Return the project, the answers of whose first module take much room."""
    asked = "".join(
        f"  - id: remettre-les-gestes-dans-le-bon-ordre-{n}\n    type: order\n"
        f"    prompt: Remettez les gestes dans l’ordre, série {n}.\n    steps:\n"
        + "".join(f"      - {{id: {STEP.format(k)}, text: Geste {k}}}\n" for k in range(6))
        for n in range(items)
    )
    screen = f"title: Vérifiez vos acquis\nitems:\n{asked}"
    catalogue, found = assembled(root, {**CHANGES, MODULE + "verifier.yml": screen})
    assert catalogue, found
    return catalogue


def test_a_state_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    """A path whose state an LMS could cut is refused, and told which modules weigh most."""
    catalogue = gestures(tmp_path, 7)
    assert path_too_big(heavy(catalogue, 4)) == []
    (finding,) = path_too_big(heavy(catalogue, 30))
    assert finding.code.name == "state-too-big"
    assert finding.span.path == PATH
    assert "module-au-nom-vraiment-long-numero-00000 (" in finding.hint
    assert len(finding.related) == 3
    (job,) = (j for j in plan(catalogue, Options(root=tmp_path)) if j.label == "rue")
    course, *rest = job.args
    settings = {module.id: rest[1]["matelas"] for module in heavy(catalogue, 30).modules}
    with pytest.raises(JobRefused):
        job.run(heavy(catalogue, 30), rest[0], settings | rest[1], *rest[2:])
    assert course.id == "rue"


def test_the_worst_is_the_worst(tmp_path: Path) -> None:
    """What the menu keeps of thirty modules, one in hand, is never over what is computed."""
    course = heavy(gestures(tmp_path, 7), 30)
    (finding,) = path_too_big(course)
    told = re.search(r"(\d+) caractères", finding.message)
    assert told
    order = [STEP.format(k) for k in range(6)]
    names = [item.id for item in course.modules[0].items]
    state = {"v": 1, "at": f"q-{names[0]}", "r": dict.fromkeys(names, order)}
    state |= {"q": dict.fromkeys(names, "0123")}
    ids = [module.id for module in course.modules]
    walk = {"v": 1, "m": dict.fromkeys(ids, "p66.66"), "in": ids[0], "s": state}
    kept = json.dumps(walk, separators=(",", ":"))
    assert LIMIT < len(kept) <= int(told[1])

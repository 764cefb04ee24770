"""The packages of one small module, each in an LMS, and what an LMS is told of a learner."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from browser.scorm_lms import serve
from fakes.tiny import assembled
from marelle.outputs import outputs
from marelle.outputs.base import Options

EDITIONS = {"12": "1.2", "2004": "2004"}
each_edition = pytest.mark.parametrize("edition", EDITIONS)
STATUS = {"12": ["cmi.core.lesson_status"], "2004": ["cmi.completion_status", "cmi.success_status"]}
PASSED = {"12": ["passed"], "2004": ["completed", "passed"]}
RAW = {"12": "cmi.core.score.raw", "2004": "cmi.score.raw"}


def packages(root: Path, changes: Mapping[str, str], name: str = "matelas") -> dict[str, bytes]:
    """Return the packages of the module, or of the path *name*, by edition."""
    catalogue, _ = assembled(root, changes)
    assert catalogue is not None
    jobs = outputs()["packages"].plan(catalogue, Options(root=root))
    (job,) = (job for job in jobs if job.label == name)
    made = {artifact.kind: artifact.data for artifact in job.run(*job.args)}
    return {edition: made[f"scorm-{name}"] for edition, name in EDITIONS.items()}


@contextmanager
def in_an_lms(
    folders: pytest.TempPathFactory, changes: Mapping[str, str], name: str = "matelas"
) -> Iterator[dict[str, str]]:
    """Serve the packages of the module, or of the path *name*; their addresses, by edition."""
    made = packages(folders.mktemp("project"), changes, name)
    with (
        serve(made["12"], folders.mktemp("lms12")) as one,
        serve(made["2004"], folders.mktemp("lms2004")) as other,
    ):
        yield {"12": one, "2004": other}


def status(values: dict[str, str], edition: str) -> list[str]:
    """Return the status among *values*: one word, or completion then success."""
    return [values[name] for name in STATUS[edition]]

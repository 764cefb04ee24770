"""The real outputs give the same bytes whatever the machine is like; pages, packages and paper."""

import os
import time
from pathlib import Path

import pytest

from fakes.project import make_project
from fakes.published import marelle, whole_tree
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.pipeline import Order, build

pytestmark = pytest.mark.slow
ELSEWHERE = {
    "one process": (
        ("--jobs", "1"),
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "20"},
    ),
    "two processes, à côté": (
        ("--jobs", "2"),
        {"PYTHONHASHSEED": "random", "TZ": "America/Adak", "LANG": "en_US.UTF-8"},
    ),
    "english": (
        ("--executor", "inline"),
        {"MARELLE_LANG": "en", "PYTHONUTF8": "0", "SOURCE_DATE_EPOCH": "1000000000"},
    ),
}


def project(place: Path) -> Path:
    """Write two modules and one direction's paper at *place*."""
    root = make_project(place, 2)
    file = root / "content/directions.yml"
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("  - code: RH")], encoding="utf-8")
    (root / "content/glossary.yml").write_text("terms: []\n")
    return root


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build gives in this process's own surroundings, in one process."""
    root = project(tmp_path_factory.mktemp("same") / "reference")
    marelle(root, "build", "--executor", "inline", PYTHONHASHSEED="1", TZ="UTC")
    tree = whole_tree(root)
    kinds = {path.partition("/")[0] for path in tree}
    assert kinds == {"docs", "flyers", "manifest.json", "scorm", "site"}
    return tree


def differing(tree: dict[str, bytes], reference: dict[str, bytes]) -> list[str]:
    """Return the paths whose bytes are not the same, or that only one of both has."""
    return sorted(p for p in tree.keys() | reference if tree.get(p) != reference.get(p))


@pytest.mark.parametrize("name", ELSEWHERE)
def test_surroundings_change_no_byte(name, reference, tmp_path):
    """Processes, hash seed, time zone, language, clock variables, folder: same bytes."""
    words, environment = ELSEWHERE[name]
    root = project(tmp_path / name)
    marelle(root, "build", *words, **environment)
    assert differing(whole_tree(root), reference) == []


def test_dates_and_rights_of_files_change_no_byte(reference, tmp_path):
    """Sources of 1970, read-only, written in another order, built later: nothing of it shows."""
    root = project(tmp_path / "old")
    for file in sorted((root / "content").rglob("*.*"), reverse=True):
        data = file.read_bytes()
        file.unlink()
        file.write_bytes(data)
        file.chmod(0o444)
        os.utime(file, (0, 0))
    time.sleep(2)  # the tick of the clock of ZIP archives
    mask = os.umask(0o077)
    try:
        marelle(root, "build", "--executor", "inline")
    finally:
        os.umask(mask)
    assert differing(whole_tree(root), reference) == []


def test_a_cluster_gives_the_same_bytes(reference, tmp_path):
    """A real Dask cluster of two processes on this machine prints and packs as one process does."""
    distributed = pytest.importorskip("distributed")
    root = project(tmp_path / "cluster")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1"
    ) as cluster:
        order = Order(options=Options(root=root), executor=f"dask:{cluster.scheduler_address}")
        report = build(order, outputs)
    assert sum(row.made for row in report.rows) > 8
    assert differing(whole_tree(root), reference) == []

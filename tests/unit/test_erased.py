"""The ledger of printed codes never loses a line: git knows, and so does the last build."""

import subprocess
from contextlib import closing

import pytest

from fakes.outputs import FLYERS, OUTPUTS
from fakes.project import make_project
from marelle.compare.erased import erased, erased_lines
from marelle.diagnostics import Severity, codes
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.survey import survey
from marelle.load import load
from marelle.outputs.base import Options
from marelle.pipeline import Order, build

FIRST = (
    '  - {code: "ABCD9", target: {module: tri}, campaign: a, direction: DPE, printed: 2026-01-05}\n'
)
SECOND = (
    '  - {code: "BCDEK", target: {module: tri}, campaign: b, direction: DPE, printed: 2026-01-05}\n'
)
MOVED = '  - {code: "ABCD9", moved: 2027-01-05, to: {module: bacs}, why: Le tri a changé.}\n'
AGAIN = '  - {code: "ABCD9", moved: 2028-01-05, to: {module: tri}, why: Il est revenu.}\n'
BEFORE = f"codes:\n{FIRST}{SECOND}{MOVED}"


@pytest.mark.parametrize(
    "now",
    [
        BEFORE + AGAIN,
        f"# un mot\n{BEFORE}",
        BEFORE.replace(", campaign", ",  campaign"),
        f"codes:\n{SECOND}{FIRST}{MOVED}",
    ],
    ids=["added", "a comment", "spaces", "another order of codes"],
)
def test_what_says_as_much_is_left_alone(now):
    """Lines may be added, spaced or explained: only what they say about a code counts."""
    assert erased(BEFORE, now) == []


@pytest.mark.parametrize(
    ("now", "gone"),
    [
        (f"codes:\n{FIRST}{MOVED}", SECOND),
        (f"codes:\n{FIRST}{SECOND}", MOVED),
        (BEFORE.replace("to: {module: bacs}", "to: {module: tri}"), MOVED),
        (BEFORE.replace("campaign: b", "campaign: c"), SECOND),
    ],
    ids=["a print", "a move", "a target", "an owner"],
)
def test_a_line_that_is_gone_is_given_back(now, gone):
    """One finding for the code, which gives the very line to put back."""
    (found,) = erased(BEFORE, now)
    assert found.code is codes.ERASED_LINE
    assert found.hint.endswith(gone.strip())


def test_the_moves_of_a_code_keep_their_order():
    """Two moves exchanged would change what the code opens."""
    before = BEFORE + AGAIN
    (found,) = erased(before, f"codes:\n{FIRST}{SECOND}{AGAIN}{MOVED}")
    assert found.hint.endswith(MOVED.strip())


def test_a_line_written_twice_may_lose_its_double():
    """Mending a double, which a merge of two branches leaves, erases nothing."""
    assert erased(BEFORE + SECOND, BEFORE) == []


def test_a_ledger_that_is_gone_is_told_code_by_code():
    """Without its file, every code is missed."""
    assert len(erased(BEFORE, "")) == 2


def git(root, *words):
    subprocess.run(
        ["git", "-C", root, "-c", "user.name=a", "-c", "user.email=a@b", *words],
        check=True,
        capture_output=True,
    )


@pytest.fixture
def kept(tmp_path):
    """A project in a folder of a repository, with its ledger."""
    git(tmp_path.parent, "init", "-q", str(tmp_path))
    root = make_project(tmp_path / "below")
    (root / "flyers/ledger.yml").write_text(BEFORE)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "x")
    return root


def test_git_tells_what_is_gone_even_once_it_is_committed(kept):
    """A line removed is found before the commit, and after it, by whoever checks."""
    ledger = kept / "flyers/ledger.yml"
    assert erased_lines(kept, None) == []
    ledger.write_text(f"codes:\n{FIRST}{MOVED}")
    (first,) = erased_lines(kept, None)
    git(kept, "commit", "-qam", "y")
    assert erased_lines(kept, None) == [first]
    assert first.gravity is Severity.ERROR
    ledger.write_text(BEFORE)
    assert erased_lines(kept, None) == []


def test_a_clone_without_its_history_says_that_it_cannot_tell(kept, tmp_path):
    """A line removed in a clone of depth 1 is a warning there, an error once history is whole."""
    (kept / "flyers/ledger.yml").write_text(f"codes:\n{FIRST}{MOVED}")
    git(kept, "commit", "-qam", "y")
    git(tmp_path, "clone", "-q", "--depth", "1", tmp_path.as_uri(), str(tmp_path / "clone"))
    clone = tmp_path / "clone/below"
    (told,) = erased_lines(clone, None)
    assert (told.code, told.gravity) == (codes.CUT_HISTORY, Severity.WARNING)
    git(clone, "fetch", "-q", "--unshallow")
    assert [d.code for d in erased_lines(clone, None)] == [codes.ERASED_LINE]


def test_a_clone_that_knows_the_last_two_states_can_tell(kept, tmp_path):
    """What was before is cut, and not needed."""
    for line in (AGAIN, AGAIN.replace("2028", "2029")):
        with (kept / "flyers/ledger.yml").open("a") as ledger:
            ledger.write(line)
        git(kept, "commit", "-qam", "y")
    git(tmp_path, "clone", "-q", "--depth", "2", tmp_path.as_uri(), str(tmp_path / "clone"))
    assert (tmp_path / "clone/.git/shallow").is_file()
    assert erased_lines(tmp_path / "clone/below", None) == []


def test_without_git_nothing_is_said_of_history(tmp_path):
    """Most projects begin so: nobody is asked for what they do not have."""
    root = make_project(tmp_path / "project")
    (root / "flyers/ledger.yml").write_text(BEFORE)
    assert erased_lines(root, None) == []


def test_the_last_build_remembers_the_ledger(tmp_path):
    """Without git, a line removed after a build refuses the next, and nothing is published."""
    root = make_project(tmp_path / "project")
    printed = _printing(root)
    ledger = root / "flyers/ledger.yml"
    text = ledger.read_text()
    ledger.write_text(text[: text.rindex("  - ")])
    report = printed()
    assert not report.rows
    assert [d.code for d in report.diagnostics] == [codes.ERASED_LINE]
    ledger.write_text(text)
    assert printed().rows


def test_what_only_the_last_build_knows_is_a_warning_where_git_keeps_the_ledger(tmp_path):
    """Changing branches after a build does not stop the next one: git has no such line."""
    root = make_project(tmp_path / "project")
    git(tmp_path, "init", "-q", str(root))
    printed = _printing(root)
    ledger = root / "flyers/ledger.yml"
    text = ledger.read_text()
    ledger.write_text(text[: text.rindex("  - ")])
    git(root, "add", "flyers")
    git(root, "commit", "-qm", "x")
    report = printed()
    assert report.rows
    assert [(d.code, d.gravity) for d in report.diagnostics] == [
        (codes.ERASED_LINE, Severity.WARNING)
    ]


def _printing(root):
    """Build *root* with an output that prints; return how to do it again."""
    printing = {**OUTPUTS, "flyers": FLYERS}
    order = Order(options=Options(root=root), executor="inline")
    assert build(order, lambda: printing).recorded
    return lambda: build(order, lambda: printing)


def test_a_check_tells_it_too(kept):
    """Stages 1 to 3 are enough: nobody waits for a build to know."""
    (kept / "flyers/ledger.yml").write_text("codes: []\n")
    _catalogue, found = load(kept, survey(kept), Workers("inline"), None)
    assert [d.code for d in found] == [codes.ERASED_LINE] * 2


def test_git_is_asked_once_about_the_same_bytes(kept, monkeypatch):
    """A ledger that was found whole costs no process; another text of it does."""
    asked = []
    monkeypatch.setattr("marelle.compare.erased.earlier", lambda *words: asked.append(words) or [])
    with closing(Cache(kept / "build/.cache", "tools")) as cache:
        for _time in range(3):
            assert erased_lines(kept, cache) == []
        assert len(asked) == 1
        (kept / "flyers/ledger.yml").write_text(BEFORE + AGAIN)
        assert erased_lines(kept, cache) == []
    assert len(asked) == 2

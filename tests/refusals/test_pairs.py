"""Two mistakes are found in one run: no refusal hides another, nor brings one of its own.

Each refusal is made beside others in one project; what is found is what each of them gives alone.
So mending one never makes a new finding appear, but for the cases of ``HIDES``, with their reasons.
"""

from functools import cache
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from zlib import crc32

import pytest
import yaml

from marelle.catalogue import load_project
from refusals.project import BASE, CASE, cases, change, make_project, rendered_by
from refusals.test_refusals import TODAY

# One pair in so many, of those in one file and of the others; all of them take minutes.
IN_ONE_FILE, ELSEWHERE = 3, 40
CASES = [case for case in cases() if not rendered_by(case)]
# What one mistake keeps from being known, by its code, and why.
HIDES = {
    "an unread glossary may explain the acronym": {
        code: {"MRL531"} for code in ("MRL105", "MRL115", "MRL116", "MRL117", "MRL120")
    },
    "a lesson that is not read may show the picture": {
        code: {"MRL407"} for code in ("MRL101", "MRL107", "MRL108", "MRL128", "MRL133", "MRL418")
    },
    "time and order are those of all screens, and of stories that hold together": {
        **{case.name[:6]: {"MRL501"} for case in CASES if case.name.startswith("MRL3")},
        **{code: {"MRL501", "MRL522"} for code in ("MRL128", "MRL133", "MRL404", "MRL405")},
        "MRL418": {"MRL405", "MRL522"},
    },
    "of two values given, nobody knows which one stays": {"MRL112": {"MRL211", "MRL501"}},
    "a drawing that declares entities is not read on, for safety": {
        "MRL141": {"MRL140", "MRL142", "MRL144"}
    },
    "nobody can count the questions of a module that has an error": {
        case.name[:6]: {"MRL431"} for case in CASES if case.name[3] in "1234"
    },
    "without a title, the second one is the first": {"MRL130": {"MRL131"}},
    "a wrong date comes neither before nor after another": {"MRL208": {"MRL420"}},
    "the screen is one that the list names, or that is there": {
        "MRL404": {"MRL405", "MRL409"},
        "MRL405": {"MRL404", "MRL409"},
    },
    "nobody plays the learners of a module that has an error": {
        case.name[:6]: {"MRL945", "MRL946", "MRL947", "MRL948"}
        for case in CASES
        if case.name[3] in "1234"
    },
    "the learner answers a question that is another one now": {"MRL510": {"MRL946"}},
    "a module whose learners cannot answer does not say its minutes yet": {"MRL946": {"MRL721"}},
    "the second mistake mends or moves the first: it is in the same words": {
        "MRL207": {"MRL422"},
        "MRL401": {"MRL422"},
        "MRL219": {"MRL702"},
        "MRL415": {"MRL702"},
        "MRL418": {"MRL702"},
        "MRL301": {"MRL302", "MRL521"},
        "MRL302": {"MRL301", "MRL303", "MRL521"},
        "MRL503": {"MRL521"},
        "MRL137": {"MRL408"},
    },
    "a module that has an error does not say yet until when it is valid, nor what passes it": {
        case.name[:6]: {"MRL723", "MRL745", "MRL746", "MRL749"}
        for case in CASES
        if case.name[3] in "1234"
    },
    "a project that is ahead of this Marelle is not read further": {
        "MRL940": {f"MRL{number}" for number in range(100, 1000)} - {"MRL940"},
    },
    "the film that is shown has a picture, of which the text may speak": {
        code: {"MRL552"} for code in ("MRL148", "MRL425")
    },
    "a campaign that has an error is not compared with the rest yet": {
        case.name[:6]: {"MRL720", "MRL721", "MRL722", "MRL723"}
        for case in CASES
        if case.name[3] in "2"
    },
}
# The other refusals of paths: one that names a module which is over says so too.
_ROADS = ("MRL444", "MRL445", "MRL446")
# What two mistakes cause together: both true, none of the two alone.
TOGETHER = {
    **{("MRL511", case.name[:6]): {"MRL745"} for case in CASES if case.name[:5] == "MRL74"},
    **{(case.name[:6], "MRL511"): {"MRL745"} for case in CASES if case.name[:6] in _ROADS},
    ("MRL208", "MRL420"): {"MRL511"},
    ("MRL504", "MRL522"): {"MRL501"},
    ("MRL137", "MRL408"): {"MRL541"},
    ("MRL416", "MRL423"): {"MRL516"},
    ("MRL430", "MRL947"): {"MRL946"},
    ("MRL510", "MRL946"): {"MRL945"},
}


def code_of(case: Path) -> str:
    """Return the code that a case is refused with."""
    return case.name.partition("-")[0]


@cache
def touched(case: Path) -> dict[str, bool]:
    """Return the files that *case* changes, and whether it only edits some words of each."""
    files = {str(f.relative_to(case)): False for f in case.rglob("*") if f.is_file()}
    if files.pop(CASE, None) is not None:
        changes = yaml.safe_load((case / CASE).read_text(encoding="utf-8"))
        for verb, targets in changes.items():
            files |= dict.fromkeys(targets, verb == "edit")
    return files


def lay(case: Path, root: Path) -> bool:
    """Make the mistake of *case* in the project at *root*; false where its words are gone."""
    copytree(case, root, dirs_exist_ok=True, ignore=ignore_patterns(CASE))
    try:
        if (case / CASE).is_file():
            change(root, yaml.safe_load((case / CASE).read_text(encoding="utf-8")))
    except (AssertionError, FileNotFoundError):
        return False
    return True


def told(root: Path) -> set[tuple[str, str]]:
    """Return the code and the file of everything found in *root*."""
    return {(d.code.id, d.span.path) for d in load_project(root, TODAY)[1]}


@cache
def alone(case: Path) -> set[tuple[str, str]]:
    """Return what is found of *case* by itself."""
    with TemporaryDirectory() as root:
        make_project(case, Path(root))
        return told(Path(root))


def beside(case: Path) -> list[Path]:
    """Return some of the later cases that can be made with *case*."""
    mine, others = touched(case), []
    for other in CASES[CASES.index(case) + 1 :]:
        theirs = touched(other)
        shared = mine.keys() & theirs.keys()
        draw = crc32(f"{case.name} {other.name}".encode())
        drawn = draw % (IN_ONE_FILE if shared else ELSEWHERE) == 0
        if drawn and all(mine[path] and theirs[path] for path in shared):
            others.append(other)
    return others


def hidden(one: str, other: str) -> set[str]:
    """Return the codes that a pair of mistakes may keep from being found."""
    pair = {one, other}
    return {code for why in HIDES.values() for by in pair for code in why.get(by, set()) & pair}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_two_mistakes_are_both_found(case: Path, tmp_path: Path):
    """What is found of two mistakes is what is found of each, no less and no more."""
    for other in beside(case):
        both = tmp_path / other.name
        copytree(BASE, both)
        if not (lay(case, both) and lay(other, both)):
            continue
        pair = code_of(case), code_of(other)
        expected, found = alone(case) | alone(other), told(both)
        assert {code for code, _path in expected - found} <= hidden(*pair), pair
        assert {code for code, _path in found - expected} <= TOGETHER.get(pair, set()), pair

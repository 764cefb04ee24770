"""Every module of the demo content, in both editions, taken from end to end in scorm-again."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.scorm_lms import END, GONE, RUNTIME, quiet_page, serve
from browser.scorm_packages import EDITIONS, RAW, each_edition, status
from scorm_types import broken_rules

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
LEARNER = Path(__file__).with_name("learner.js")


@pytest.fixture(scope="module")
def address(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an LMS beside every package of the demo content."""
    folder = tmp_path_factory.mktemp("lms")
    packages = sorted((demo / "scorm").glob("*/*.zip"))
    for package in packages:
        zipfile.ZipFile(package).extractall(folder / package.parent.name / package.stem)
    with serve(packages[0].read_bytes(), folder) as place:
        yield place
    shutil.rmtree(folder)


def taken(page: Page, edition: str, cmi: dict[str, str], name: str, **plan: Any) -> Any:
    """Take the package called *name*; what the page found and made, with the values it set."""
    place = f"{EDITIONS[edition]}/{name}/index.html"
    told = page.evaluate("words => learn(...words)", [edition, cmi, place, plan])
    calls = [(verb, args) for verb, args, _ in told["calls"]]
    assert [call for call in told["calls"] if call[0] == "SetValue" and call[2] != "true"] == []
    assert broken_rules(edition, calls) == []
    assert [verb for verb, _ in calls].count(END[edition]) == 1
    told["values"] = {args[0]: args[1] for verb, args in calls if verb == "SetValue"}
    cmi.update({key: value for key, value in told["values"].items() if key not in GONE})
    return told


def expected(told: Any, edition: str) -> list[str]:
    """Return the status an LMS must have of what the page made."""
    percent = 100 * told["score"] / told["max"] if told["max"] else 0
    success = "unknown" if not (told["pass"] and told["max"]) else "failed"
    if success == "failed" and percent >= told["pass"] - 1e-6:
        success = "passed"
    if edition == "2004":
        return ["completed", success]
    return ["completed" if success == "unknown" else success]


@each_edition
def test_every_module(browser: Browser, address: str, demo: Path, edition: str) -> None:
    """Right to the visible way out; wrong, closed half-way, taken up again, closed.

    Half of the modules for each edition: what differs between them, test_scorm.py tries on every
    type.
    """
    made = (file.stem for file in (demo / "scorm" / EDITIONS[edition]).glob("*.zip"))
    # paths have their own learner: test_path.py
    names = sorted(name for name in made if (demo.parent / "content/modules" / name).is_dir())
    assert len(names) > 40
    names = names[list(END).index(edition) :: 2]
    with quiet_page(browser, address) as page:
        page.goto(f"{address}/lms.html")
        page.add_script_tag(path=LEARNER)
        for name in names:
            best = taken(page, edition, {}, name, how="right", share=1, leave=True)
            assert (name, best["silent"], best["score"]) == (name, [], best["max"])
            assert (name, status(best["values"], edition)) == (name, expected(best, edition))
            cmi: dict[str, str] = {}
            half = taken(page, edition, cmi, name, how="wrong", share=0.5, leave=False)
            rest = taken(page, edition, cmi, name, how="wrong", share=1, leave=False)
            assert (name, rest["found"]) == (name, (half["all"] + 1) // 2)
            assert (name, rest["silent"]) == (name, [])
            assert (name, status(cmi, edition)) == (name, expected(rest, edition))
            if rest["max"]:
                assert abs(float(cmi[RAW[edition]]) - 100 * rest["score"] / rest["max"]) < 0.011

"""Packages in the web view of an old LMS: Chromium 80, by what it could read and what it had."""

import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.cmi5_lms import an_lms, learner, opened, until
from browser.cmi5_packages import unpacked
from browser.old_engine import VERSION, aged
from browser.scorm_lms import RUNTIME, launched
from browser.scorm_module import CHANGES, GESTURES, answer, press
from browser.scorm_packages import PASSED, each_edition, in_an_lms, packages, status
from fakes import roads

ROOT = Path(__file__).parents[2]
DATA = ROOT / "node_modules/@mdn/browser-compat-data"
ESBUILD = ROOT / "node_modules/.bin/esbuild"
pytestmark = pytest.mark.browser
ITEMS = list(GESTURES)


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of a module with every type of activity is."""
    with in_an_lms(tmp_path_factory, CHANGES) as each:
        yield each


@pytest.mark.skipif(not (DATA.is_dir() and RUNTIME.is_dir()), reason="not installed: npm ci")
@each_edition
def test_every_type(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Without anything that came later, every type is answered, and the LMS is told the same."""
    with launched(browser, addresses[edition], edition, {}, aged()) as session:
        press(session.frame)
        for item in ITEMS:
            press(session.frame)
            answer(session.frame, item, "right")
        press(session.frame)
        assert session.frame.locator("html").evaluate("() => window.tooNew") == []
        session.frame.get_by_role("button", name="Quitter").click()
        session.frame.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()
        assert status(session.values, edition) == PASSED[edition]
        assert len(session.interactions) == len(ITEMS)


@pytest.mark.skipif(not DATA.is_dir(), reason="not installed: npm ci")
def test_cmi5(browser: Browser, tmp_path: Path) -> None:
    """In the same view, a launch of cmi5 is answered, and the LMS has nothing to complain of."""
    with an_lms(unpacked(tmp_path, "cmi5")) as lms, learner(browser, lms, aged()) as page:
        opened(page, lms.launch())
        press(page)
        for item in ITEMS[:3]:
            press(page)
            answer(page, item, "right")
        assert page.evaluate("() => window.tooNew") == []
        page.locator(".leave").click()
        until(page, lms, "terminated")
        assert len(lms.statements()) == 5


def bundled(script: bytes, target: str) -> bytes:
    """Return a script as a bundler writes it for *target*.

    Chromium 80 has optional chaining; esbuild mistrusts it up to 91, for a call that spreads.
    """
    options = ["--supported:optional-chain=true", "--format=esm", "--log-level=error"]
    command = [ESBUILD, f"--target={target}", *options]
    return subprocess.run(command, input=script, capture_output=True, check=True).stdout


@pytest.mark.skipif(not ESBUILD.exists(), reason="esbuild is not installed: npm ci")
def test_syntax(tmp_path: Path) -> None:
    """A bundler that aims at Chromium 80 has nothing to rewrite in any script of a package."""
    with zipfile.ZipFile(BytesIO(packages(tmp_path, CHANGES)["2004"])) as package:
        scripts = {name: package.read(name) for name in package.namelist() if name.endswith(".js")}
    assert len(scripts) > 3
    for edition, data in packages(tmp_path / "path", roads.CHANGES, "rue").items():
        with zipfile.ZipFile(BytesIO(data)) as package:
            scripts[f"menu {edition}"] = package.read("path.js")
    for standard in ("cmi5", "xapi"):
        folder = unpacked(tmp_path / standard, standard)
        scripts[standard] = (folder / "player.js").read_bytes()
    newer = [
        name
        for name, script in scripts.items()
        if bundled(script, f"chrome{VERSION}") != bundled(script, "esnext")
    ]
    assert newer == []
    assert bundled(b"a ||= 1", f"chrome{VERSION}") != bundled(b"a ||= 1", "esnext")

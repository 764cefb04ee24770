"""The full audit, ``make audit``: every view of every page, every example in every state.

Both themes; what does not depend on the theme is judged once, and so is the menu of each kind of
page. Says on the error output where it is and what it finds; prints what was found, the totals as a
table, how long a slow phone waits, and what Lighthouse says. Ends with 1 when anything was found.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext, Error, sync_playwright

from audit.checkers import ROOT, nu
from audit.lighthouse import scores
from audit.pages import Depth, addresses, kind
from audit.slow import play_slowly
from audit.states import look
from audit.visits import SCHEMES, Findings, visit, visitor
from browser.activity_pages import chromium
from browser.conftest import served
from contracts.activity_examples import ACCEPTED, name_of

SLOW = ("laicite-au-guichet", "dans-ma-rue")


def built(top: Path) -> Path:
    """Build the demo content in *top*, and return the site."""
    for name in ("content", "flyers"):
        shutil.copytree(ROOT / name, top / name)
    shutil.copy(ROOT / "mkdocs.yml", top)
    subprocess.run(
        [sys.executable, "-m", "marelle", "build", "--only", "site"], cwd=top, check=True
    )
    return top / "build/site"


def audit(context: BrowserContext, folder: Path, site: str, findings: Findings) -> None:
    """Look at everything; a place that breaks is a finding, and the others are looked at."""
    for scheme in SCHEMES:
        shapes, known = scheme == SCHEMES[0], set[str]()
        see = partial(visit, context, site, findings=findings, scheme=scheme, shapes=shapes)
        for address in addresses(folder):
            depth: Depth = "squares" if kind(address) in known else "menu"
            known.add(kind(address))
            with _told(findings, f"{address or 'accueil'} ({scheme})"):
                see(address, depth=depth)
        for example in ACCEPTED:
            with _told(findings, f"{name_of(example)} ({scheme})"):
                look(context, example, findings, scheme=scheme, shapes=shapes)


@contextmanager
def _told(findings: Findings, place: str) -> Iterator[None]:
    before = len(findings.found)
    print(place, file=sys.stderr)
    try:
        yield
    except Error as error:
        findings.add("looked at", place, str(error).splitlines()[:1])
    for check, where, line in findings.found[before:]:
        print(f"    {check}, {where}: {line}", file=sys.stderr)


def main() -> int:
    """Run the audit, and return the exit status."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, findings = built(Path(name)), Findings()
        sources = {a: file.read_text("utf-8") for a, file in _files(folder).items()}
        findings.add("Nu HTML, sources", "site", nu(sources, Path(name, "sources")))
        with served(folder) as site:
            browser = chromium(playwright)
            with visitor(browser) as context:
                audit(context, folder, site, findings)
            slow = [play_slowly(browser, folder, name) for name in SLOW]
            browser.close()
            findings.add("Nu HTML, live", "site", nu(findings.documents, Path(name, "live")))
            print(*findings.lines(), findings.table(), sep="\n")
            print(*slow, *scores(site), sep="\n")
    return 1 if findings.found else 0


def _files(folder: Path) -> dict[str, Path]:
    return {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*.html"))}


sys.exit(main())

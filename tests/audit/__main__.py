"""The full audit, ``make audit``: every view of every page, every example in every state.

Both themes; prints what was found, the totals as a table, how long a slow phone waits, and what
Lighthouse says. Ends with 1 when anything was found.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from audit.checkers import ROOT, nu
from audit.lighthouse import scores
from audit.pages import addresses
from audit.slow import play_slowly
from audit.states import look
from audit.visits import SCHEMES, Findings, visit
from browser.activity_pages import chromium
from browser.conftest import served
from contracts.activity_examples import ACCEPTED

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


def audit(browser: Browser, folder: Path, site: str, findings: Findings) -> None:
    """Look at everything; says where it is on the error output."""
    for scheme in SCHEMES:
        for address in addresses(folder):
            print(scheme, address or "accueil", file=sys.stderr)
            visit(browser, site, address, findings, scheme=scheme, whole=True)
        for example in ACCEPTED:
            look(browser, example, findings, scheme=scheme)


def main() -> int:
    """Run the audit, and return the exit status."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, findings = built(Path(name)), Findings()
        sources = {a: file.read_text("utf-8") for a, file in _files(folder).items()}
        findings.add("Nu HTML, sources", "site", nu(sources, Path(name, "sources")))
        with served(folder) as site:
            browser = chromium(playwright)
            audit(browser, folder, site, findings)
            slow = [play_slowly(browser, f"{site}/m/{name}/") for name in SLOW]
            browser.close()
            findings.add("Nu HTML, live", "site", nu(findings.documents, Path(name, "live")))
            print(*findings.lines(), findings.table(), sep="\n")
            print(*slow, *scores(site), sep="\n")
    return 1 if findings.found else 0


def _files(folder: Path) -> dict[str, Path]:
    return {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*.html"))}


sys.exit(main())

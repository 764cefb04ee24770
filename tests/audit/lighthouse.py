"""Lighthouse on a phone, for the pages people open most: its four scores, from 0 to 100."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LIGHTHOUSE = Path(__file__).with_name("node_modules") / "lighthouse/cli/index.js"
CHROMIUM = "/usr/bin/chromium"
FLAGS = "--headless=new --no-sandbox --disable-gpu"
PAGES = {"lesson": "m/dans-ma-rue/", "home": "", "reviews": "revisions/"}


def scores(site: str) -> Iterator[str]:
    """Yield one line a page: its scores, then the audits that give it nothing."""
    for page, address in PAGES.items():
        told = _run(f"{site}/{address}")
        each = told["categories"].items()
        values = " ".join(f"{category} {one['score'] * 100:.0f}" for category, one in each)
        lost = [one["id"] for one in told["audits"].values() if one["score"] == 0]
        yield f"Lighthouse, {page}: {values} {' '.join(lost)}"


def _run(address: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the report of one page; the timings are of this machine, as it is loaded now."""
    flags = ["--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(
        ["node", str(LIGHTHOUSE), address, *flags],
        capture_output=True,
        check=True,
        env={**os.environ, "CHROME_PATH": CHROMIUM},
    )
    return dict(json.loads(done.stdout))

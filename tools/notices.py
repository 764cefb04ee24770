"""Write ``THIRD-PARTY-NOTICES.md`` from the locks: who made what Marelle stands on.

Run by ``make lock``; ``--check`` says whether the committed file is still what the locks give.
"""

import json
import re
import sys
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "THIRD-PARTY-NOTICES.md"
APART = [str(path) for path in ROOT.glob(".venv-*/lib/*/site-packages")]
LOCKS = {
    "build": "Installed with Marelle",
    "test": "Development only: tests and checks",
    "ralph": "Development only: another judge of xAPI, in an environment of its own",
    "isso": "Development only: a server of comments, in an environment of its own",
    "bench": "Development only: benchmarks",
}
HEADER = """# Third-party notices

Generated from the locks by `make lock`; do not edit.
Marelle is under the Apache License 2.0; what it uses keeps its own licence.
The fonts in `theme/fonts/` are Atkinson Hyperlegible Next, SIL Open Font License 1.1.
What looks around in 360° scenes, `theme/vendor/pannellum/`, is Pannellum, MIT, notice beside it.
What draws squares to scan, `theme/later/carry/lean-qr.js`, is lean-qr, MIT, notice in it.
What says when a question comes back, `theme/vendor/ts-fsrs/`, is ts-fsrs, MIT, notice beside it.
What plays packages of publishers, `theme/vendor/scorm-again/`, is scorm-again, MIT, beside it.
What makes forms of the schemas, `theme/vendor/sveltia/`, is Sveltia CMS, MIT, and the icons of
Material Symbols, OFL-1.1, notices beside them.
The list of frequent French words, `tools/marelle/rules/words/`, is drawn from wordfreq,
CC BY-SA 4.0, notice beside it.
What plays H5P in tests, h5p-standalone, says MIT; its `frame.bundle.js` is H5P core, GPL-3.0.
Nothing of it is shipped: a site that plays H5P files brings it.
"""


def locked(name: str) -> list[tuple[str, str]]:
    """Return (package, version) for each line of one lock."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", text, re.MULTILINE)


def licence(package: str) -> str:
    """Return the licence a package declares, in its shortest form."""
    found = next(distributions(name=package, path=[*sys.path, *APART]), None)
    if found is None:
        return "not installed on this system (other platform)"
    about = found.metadata
    if expression := about.get("License-Expression"):
        return str(expression)
    named = [c.split(" :: ")[-1] for c in about.get_all("Classifier") or [] if "License ::" in c]
    if named:
        return ", ".join(named)
    return (about.get("License") or "see the package").strip().splitlines()[0][:80]


def notices() -> str:
    """Return the whole page."""
    parts, seen = [HEADER], set()
    for lock, title in LOCKS.items():
        rows = [(p, v) for p, v in locked(lock) if p not in seen]
        seen |= {p for p, _ in rows}
        parts.append(f"\n## {title}\n\n| package | version | licence |\n|---|---|---|")
        parts += [f"| {p} | {v} | {licence(p)} |" for p, v in rows]
    packages = {}
    for lock in ("package-lock.json", "tests/audit/package-lock.json"):
        packages |= json.loads((ROOT / lock).read_text("utf-8"))["packages"]
    for title, dev in (("Shipped to browsers: npm", False), ("Development only: npm", True)):
        parts.append(f"\n## {title}\n\n| package | version | licence |\n|---|---|---|")
        parts += [
            f"| {path.removeprefix('node_modules/')} | {p['version']} | {p.get('license', '?')} |"
            for path, p in packages.items()
            if path and not p.get("optional") and p.get("dev", False) == dev
        ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    page = notices()
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.read_text("utf-8") == page else "THIRD-PARTY-NOTICES.md is stale")
    TARGET.write_text(page, encoding="utf-8")

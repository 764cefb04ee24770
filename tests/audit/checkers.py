"""The checkers of others: axe-core in a page, the Nu HTML checker on files and on live pages."""

import json
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
NU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
# Every rule that is not of level AAA: best practices, experimental ones and RGAA included.
RULES = """() => {
  const left = ["wcag2aaa", "wcag21aaa", "wcag22aaa", "deprecated"];
  const all = axe.getRules().filter(({ tags }) => !tags.some((tag) => left.includes(tag)));
  const runOnly = { type: "rule", values: all.map(({ ruleId }) => ruleId) };
  return axe.run(document, { runOnly, resultTypes: ["violations"] });
}"""


@lru_cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def axe(page: Page) -> list[str]:
    """Return one line a finding of axe-core; the page's own policy stays in force.

    The screen is made as high as the page: what the bar of buttons covers is judged too, and is not
    taken for something small.
    """
    before = page.viewport_size
    assert before
    height = page.evaluate("document.scrollingElement.scrollHeight")
    page.set_viewport_size({**before, "height": max(height, before["height"])})
    found = _found(page)
    page.set_viewport_size(before)
    return found


def _found(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(f"() => {{ {_axe()} }}")
    result: dict[str, Any] = page.evaluate(RULES)
    return [
        f"{rule['id']}: {rule['help']} {node['html'][:120]}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def nu_messages(*words: str) -> list[dict[str, Any]]:
    """Return what the Nu HTML checker says of files or addresses; it may visit this machine.

    It lives for seconds: compiling its code well, or in parallel, costs more than it gives back.
    """
    short = "-Xss8m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC".split()
    loopback = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    command = ["java", *short, loopback, "-jar", str(NU), "--format", "json", *words]
    done = subprocess.run(command, capture_output=True, check=False)
    found: list[dict[str, Any]] = json.loads(done.stderr or done.stdout)["messages"]
    return found


def nu(pages: Mapping[str, str], folder: Path) -> list[str]:
    """Return one line a finding of the Nu HTML checker; *pages* are documents by name.

    Read from files, `'self'` is not the site: what a policy stops is for the browser to say.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html, "utf-8")
        names[file.resolve().as_uri()] = name
    if not names:
        return []
    files = [str(folder / f"{number}.html") for number in range(len(names))]
    messages = nu_messages(*files)
    named = {uri.removeprefix("file:").lstrip("/"): name for uri, name in names.items()}
    return [
        f"{named[m['url'].removeprefix('file:').lstrip('/')]}: {m['message']}"
        for m in messages
        if "Content Security Policy" not in m["message"]
    ]

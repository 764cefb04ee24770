"""Quality of every page: axe in both themes, Nu HTML over all files, the policy as it stands."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
# The checker refuses addresses of this machine unless it is told.
LOOPBACK = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
RULES = {
    "runOnly": {
        "type": "tag",
        "values": [
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice",
            "RGAAv4",
        ],
    }
}


def _pages(demo: Path) -> list[str]:
    """Return the address of every page of the site but the redirects."""
    site = demo / "site"
    found = sorted(p.relative_to(site).as_posix() for p in site.rglob("index.html"))
    return [path.removesuffix("index.html") for path in found if not path.startswith("Q/")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, site: str, demo: Path, scheme: Any) -> None:
    """Every page, in each theme, has no finding of axe-core, best practices and RGAA included."""
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    findings = []
    for path in _pages(demo):
        page.goto(f"{site}/{path}")
        page.add_script_tag(path=str(AXE))
        result = page.evaluate("rules => axe.run(document, rules)", RULES)
        findings += [
            f"{path} {v['id']}: {v['help']} {v['nodes'][0]['html'][:120]}"
            for v in result["violations"]
        ]
    context.close()
    assert findings == []


def test_nu_html_finds_nothing(site: str, demo: Path) -> None:
    """The Nu HTML checker has nothing to say of any page, read from the server as browsers do."""
    jar = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
    top = demo / "site"
    pages = sorted(f"{site}/{p.relative_to(top).as_posix()}" for p in top.rglob("*.html"))
    done = subprocess.run(
        ["java", "-Xss8m", LOOPBACK, "-jar", str(jar), "--format", "json", *pages],
        capture_output=True,
        check=False,
    )
    messages = json.loads(done.stderr or done.stdout)["messages"]
    found = [f"{m['url'].removeprefix(site)}:{m.get('lastLine')} {m['message']}" for m in messages]
    assert found == []


def test_no_page_allows_inline_code_without_a_hash(demo: Path) -> None:
    """Every page carries a policy, none says unsafe-inline, and no style attribute is left."""
    for file in (demo / "site").rglob("*.html"):
        html = file.read_text("utf-8")
        assert 'http-equiv="Content-Security-Policy"' in html, file
        assert "unsafe-inline" not in html, file
        assert ' style="' not in html, file

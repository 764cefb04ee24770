"""Every page as it is published: Nu HTML over all files, the policy as it stands."""

from pathlib import Path

import pytest

from audit.checkers import nu_messages
from marelle.render.packages import host

pytestmark = pytest.mark.browser


def test_nu_html_finds_nothing(site: str, demo: Path) -> None:
    """The Nu HTML checker has nothing to say of any page, read from the server as browsers do."""
    top = demo / "site"
    pages = sorted(f"{site}/{p.relative_to(top).as_posix()}" for p in top.rglob("*.html"))
    found = [
        f"{m['url'].removeprefix(site)}:{m.get('lastLine')} {m['message']}"
        for m in nu_messages(*pages)
    ]
    assert found == []


def test_no_page_allows_inline_code_without_a_hash(demo: Path) -> None:
    """Every page carries a policy, none says unsafe-inline, and no style attribute is left.

    One page is not ours to restrain, and is always the same: what frames the packages of publishers
    hands them its policy, and holds nothing of anybody.
    """
    apart = host("fr")
    assert (demo / f"site/assets/{apart.path}").read_text("utf-8") == apart.text
    for file in (demo / "site").rglob("*.html"):
        html = file.read_text("utf-8")
        assert 'http-equiv="Content-Security-Policy"' in html, file
        assert "unsafe-inline" not in html or file.match(f"assets/{apart.path}"), file
        assert ' style="' not in html, file

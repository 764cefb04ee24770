"""The preview shown otherwise: one module, no draft, no network, a slow one, the local network."""

import re
from pathlib import Path
from shutil import rmtree

import pytest
from playwright.sync_api import Browser, expect

from browser.waiting import until
from fakes.previewed import previewing
from fakes.project import MODULES, make_project
from marelle.engine.refusal import Refusal
from marelle.preview.lan import lan_address

pytestmark = pytest.mark.browser
MODULE = "se-laver-les-mains"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three modules, one of them a draft."""
    root = make_project(tmp_path_factory.mktemp("ways") / "projet", 3)
    sheet = root / MODULES / "module-0003/module.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("review: demo", "review: draft"), "utf-8")
    return root


def test_without_network_pages_are_what_the_phone_kept(browser: Browser, root: Path) -> None:
    """A lesson that was opened comes from its worker; one that was not, does not come."""
    context = browser.new_context()
    with previewing(root, "--offline") as terminal:
        page = context.new_page()
        terminal.wait("total")
        page.goto(f"{terminal.address}/m/{MODULE}/")
        expect(page.get_by_text("Il est midi.")).to_have_count(1)
        kept = "async () => (await caches.keys()).some((name) => name.startsWith('mrl-seen:'))"
        until(page, kept)
        assert not page.locator("marelle-preview").count()
        switch = context.new_page()
        switch.goto(f"{terminal.address}/_auteur/reseau")
        switch.get_by_role("button", name="Couper le réseau").click()
        expect(switch.get_by_role("heading", name="Le réseau est coupé")).to_be_visible()
        page.reload()
        expect(page.get_by_text("Il est midi.")).to_have_count(1)
        page.goto(f"{terminal.address}/m/module-0002/")
        expect(page.get_by_text("Il est midi.")).to_have_count(0)
        switch.get_by_role("button", name="Rendre le réseau").click()
        expect(switch.get_by_role("heading", name="Le réseau passe")).to_be_visible()
        page.goto(f"{terminal.address}/m/module-0002/")
        expect(page.get_by_text("Il est midi.")).to_have_count(1)
    context.close()


def test_one_module_and_no_draft(browser: Browser, root: Path) -> None:
    """What was not asked for has no page, what is in ``build/`` stays; the address is said.

    Each view has its own folder: one that was never built says what is wrong, until it is mended.
    """
    rmtree(root / "build/.preview", ignore_errors=True)
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    with previewing(root, "--only", MODULE, "--slow", "3g") as terminal:
        assert f"/m/{MODULE}/" in "".join(terminal.lines)
        terminal.wait("total")
        page.goto(f"{terminal.address}/m/{MODULE}/")
        expect(page.get_by_text("Il est midi.")).to_have_count(1)
        assert page.goto(f"{terminal.address}/m/module-0002/").status == 404
    quiz = root / MODULES / "module-0002/a-vous.yml"
    right = quiz.read_text("utf-8")
    quiz.write_text(right.replace("type: choice", "type: chois", 1), "utf-8")
    with previewing(root, "--drafts", "hide") as terminal:
        terminal.wait("Rien n’a été publié")
        page.goto(f"{terminal.address}/m/module-0002/")
        expect(page.get_by_role("heading", name="Pas encore de site à montrer")).to_be_visible()
        expect(page.get_by_text("module-0002/a-vous.yml:5:11")).to_be_visible()
        expect(page.get_by_role("alert")).to_be_empty()
        quiz.write_text(right, "utf-8")
        terminal.wait("total")
        expect(page.get_by_text("Il est midi.")).to_have_count(1)
        assert page.goto(f"{terminal.address}/m/module-0003/").status == 404
    context.close()
    assert (root / "build/site/m/module-0003/index.html").is_file()
    alone = root / f"build/.preview/with-drafts/only-{MODULE}/site/m"
    assert [each.name for each in alone.iterdir()] == [MODULE]


def test_the_local_network_is_opened_by_its_address(browser: Browser, root: Path) -> None:
    """The code is drawn, its address answers, for the site alone; without a network, it is said."""
    try:
        address = lan_address()
    except Refusal:
        with pytest.raises(AssertionError, match="aucun réseau"), previewing(root, "--lan"):
            pass
        return
    context = browser.new_context()
    page = context.new_page()
    with previewing(root, "--lan") as terminal:
        assert f"//{address}:" in terminal.address
        assert any("█▀" in line for line in terminal.lines)
        terminal.wait("total")
        page.goto(f"{terminal.address}/m/{MODULE}/")
        expect(page.get_by_text("Il est midi.")).to_have_count(1)
        port = re.split(":", terminal.address)[-1]
        refused = page.request.get(f"{terminal.address}/", headers={"Host": f"localhost:{port}"})
        assert refused.status == 421
        assert page.request.get(f"{terminal.address}/_auteur/").status == 403
        terminal.wait("pour vous seul")
        graphs = re.search(r"http://127\S+/_auteur/", "".join(terminal.lines))
        assert graphs
        assert page.request.get(graphs[0]).status == 200
    context.close()

"""The editor of ``marelle serve --editor``, in Chromium: forms filled by hand, files that pass.

The folder that a designer chooses is, here, the browser's own (OPFS): the same calls, no dialog.
"""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
import yaml
from playwright.sync_api import Browser, expect

from browser.filling import GET, Forms
from browser.form_scenes import (
    BINS,
    LEARNERS,
    MODULE,
    NEWS,
    PANORAMA,
    PHOTO,
    ask_where,
    make_others,
    make_scene,
    take,
)
from marelle.cli import main
from marelle.cli.previewing import own_page
from marelle.forms.page import ADDRESS
from marelle.preview.board import Board
from marelle.preview.server import Maker, open_server
from marelle.preview.show import Show

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
WHOLE = ("content/modules/bons-gants/", "content/modules/arroser-juste/")
WATCH = """
window.showDirectoryPicker = () => navigator.storage.getDirectory();
window.refused = [];
document.addEventListener("securitypolicyviolation", (e) => refused.push(e.blockedURI));
"""
PUT = """async (files) => {
  const top = await navigator.storage.getDirectory();
  await top.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/"), last = names.pop();
    let folder = top;
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
    const pen = await (await folder.getFileHandle(last, { create: true })).createWritable();
    await pen.write(text);
    await pen.close();
  }
}"""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Our own demonstration, which has a file of every kind."""
    for name in ("content", "flyers", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / "town" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "town")
    return tmp_path / "town"


def sources(town: Path) -> Iterator[tuple[str, str]]:
    """Yield the files of a project that are written, but the screens of most modules."""
    for file in town.rglob("*"):
        if file.suffix in (".yml", ".md"):
            path = file.relative_to(town).as_posix()
            if not path.startswith("content/modules/") or path.startswith(WHOLE):
                yield path, file.read_text()


@contextmanager
def served(maker: Maker) -> Iterator[str]:
    """Serve as a preview does, with nothing built; the address."""
    with open_server(Show(Path("nowhere")), Board(), 0, maker) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.address
        server.shutdown()
        thread.join()


@pytest.fixture
def forms(browser: Browser, town: Path) -> Iterator[Forms]:
    """The editor opened on the folder of the project, with all that it asked for."""
    asked: list[str] = []
    with served(partial(own_page, town, True)) as top:
        address = top + ADDRESS.lstrip("/")
        tall = {"width": 1280, "height": 4000}
        with browser.new_context(locale="fr-FR", viewport=tall) as context:
            page = context.new_page()
            page.on("request", lambda request: asked.append(request.url))
            page.add_init_script(WATCH)
            page.goto(f"{address}config.json")
            page.evaluate(PUT, dict(sources(town)))
            page.goto(address)
            page.get_by_role("button", name="Ouvrir le dossier").click()
            page.get_by_text("Arroser juste").first.wait_for()
            yield Forms(page, address)
            assert page.evaluate("refused") == []
            assert not [url for url in asked if not url.startswith((top, "blob:"))]


def test_a_module_with_a_quiz_is_made_of_forms_and_passes(forms, town, capsys):
    """On the demonstration: five files made, sound at once; what no form has is kept."""
    sent = {path for path, _text in sources(town)}
    before = yaml.safe_load((town / LEARNERS).read_text())
    see_campaigns(forms)
    make_module(forms)
    make_scene(forms)
    make_others(forms, town.parent)
    written = forms.page.evaluate(GET)
    made = {path for path in written if path.endswith((".yml", ".md")) and path not in sent}
    screens = ("module.yml", "lecon.md", "questions.yml", "scene.yml")
    assert made == {NEWS, *(f"{MODULE}/{name}" for name in screens)}
    (town / MODULE / "media").mkdir(parents=True)
    for file in (PANORAMA, BINS):
        shutil.copy(ROOT / file, town / MODULE / "media")
        assert f"{MODULE}/media/{Path(file).name}" in written
    (town / PHOTO).write_bytes(take(forms, PHOTO))
    for path in (*made, LEARNERS):
        (town / path).parent.mkdir(exist_ok=True)
        (town / path).write_text(written[path])
    told = yaml.safe_load((town / LEARNERS).read_text())
    before["learners"][0]["name"] = "Choisit bien"
    assert told == before
    quiz, truth, place = yaml.safe_load((town / MODULE / "questions.yml").read_text())["items"]
    assert (truth["answer"], list(truth["feedback"])) == (False, ["incorrect"])
    assert (quiz["type"], [c.get("correct") for c in quiz["choices"]]) == ("choice", [True, None])
    assert place["zones"][0]["polygon"] == [[10, 10], [30, 10], [20, 32.5]]
    assert place["zones"][1]["circle"] == [50, 50, 20]
    assert "- id: oui\n" in (town / NEWS).read_text()
    sheet = yaml.safe_load((town / MODULE / "module.yml").read_text())
    assert sheet["equivalent_to"] == ["arroser-juste"]
    named = [*sorted(made), LEARNERS]
    assert main(["check", "-C", str(town), "--format", "concise"]) == 0, capsys.readouterr().out
    assert main(["format", "-C", str(town), *named]) == 0
    assert main(["format", "-C", str(town), "--check", *named]) == 0
    assert all("schemas/" in (town / n).read_text()[:70] for n in named if n.endswith(".yml"))
    capsys.readouterr()
    assert main(["check", "-C", str(town), "--format", "json"]) == 0
    assert not re.search(r'"severity": ?"error"', json.dumps(capsys.readouterr().out))


def see_campaigns(forms: Forms) -> None:
    """Campaigns are listed; the ledger of printed codes beside them is not, nor does it open."""
    forms.page.goto(f"{forms.address}#/collections/flyers")
    forms.page.get_by_role("row").filter(has_text="Fortes chaleurs").wait_for()
    expect(forms.page.get_by_role("row").filter(has_text="ledger")).to_have_count(0)
    forms.page.goto(f"{forms.address}#/collections/flyers/entries/ledger")
    forms.page.get_by_text("Entrée introuvable").first.wait_for()


def ask_for_truth(forms: Forms) -> None:
    """Add a statement: nothing is answered in one's place, and why it is wrong must be said."""
    forms.add("items", "Vrai ou faux")
    forms.fill(items__1__id="verre", items__1__prompt="Le verre va dans le bac vert.")
    forms.page.get_by_role("button", name="Enregistrer").click()
    for name in ("answer", "feedback.incorrect"):
        expect(forms.field(f"items.1.{name}").get_by_text("obligatoire")).to_be_visible()
    forms.pick("items.1.answer", "Faux")
    forms.fill(items__1__feedback__incorrect="Le verre se jette dans le bac blanc, dehors.")


def make_module(forms: Forms) -> None:
    """Fill the three forms of a module."""
    forms.new("modules", "title")
    forms.fill(
        title="Trier un plateau",
        objective="Je sais trier un plateau de cantine.",
        summary="Deux bacs, deux gestes.",
        duration="1",
        updated="2026-11-20",
        valid_until="2027-11-20",
    )
    forms.add("screens")
    forms.fill(screens__2="scene.yml")
    forms.choose("direction", "Direction des affaires scolaires")
    forms.choose("collection", "Santé et sécurité au travail")
    forms.pick("equivalent_to", "Arroser juste en été", "checkbox")
    forms.pick("audience", "Terrain", "checkbox")
    for number, word in enumerate(("tri", "cantine", "plateau")):
        forms.add("keywords")
        forms.fill(**{f"keywords__{number}": word})
    forms.add("sources")
    forms.fill(
        sources__0__title="Le tri à Paris",
        sources__0__url="https://www.paris.fr/dechets",
        sources__0__consulted="2026-11-20",
    )
    forms.save(f"{MODULE}/module.yml")
    forms.new("lessons", "body")
    forms.into("trier-un-plateau")
    forms.fill(body="# Deux bacs\n\nKarim pose son plateau. Les restes vont dans le bac vert.\n")
    forms.save(f"{MODULE}/lecon.md")
    forms.new("activities", "title")
    forms.into("trier-un-plateau")
    forms.fill(title="À vous de trier")
    forms.add("items", "Choix")
    forms.fill(items__0__id="bon-bac", items__0__prompt="Où va la serviette en papier\u00a0?")
    for number, (name, text, why) in enumerate(
        (
            ("bac-vert", "Dans le bac vert.", "Elle se composte avec les restes."),
            ("bac-gris", "Dans le bac gris.", "Elle y serait brûlée pour rien."),
        )
    ):
        at = f"items__0__choices__{number}"
        forms.add("items.0.choices")
        forms.fill(**{f"{at}__id": name, f"{at}__text": text, f"{at}__feedback": why})
    forms.pick("items.0.choices.0.correct", "Oui")
    ask_for_truth(forms)
    ask_where(forms)
    forms.save(f"{MODULE}/questions.yml")

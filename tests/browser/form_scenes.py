"""What is written through forms besides sheets, lessons and plain questions, as people do it."""

from base64 import b64decode
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from browser.filling import GET, Forms
from browser.waiting import until

ROOT = Path(__file__).parents[2]
MODULE = "content/modules/trier-un-plateau"
NEWS = "content/news/le-tri-entre-a-la-cantine.md"
PANORAMA = "content/modules/chantier-trottoir/media/chantier.webp"
BINS = "content/modules/tri-des-dechets/media/quatre-bacs.svg"
LEARNERS = "content/modules/bons-gants/learners.yml"
# As a telephone names it, and as it is kept.
TAKEN, PHOTO = "Photo d’été.JPG", "content/news/media/photo-d-ete.webp"
_BYTES = """async (path) => {
  let folder = await navigator.storage.getDirectory();
  const names = path.split("/"), last = names.pop();
  for (const name of names) folder = await folder.getDirectoryHandle(name);
  const file = await (await folder.getFileHandle(last)).getFile();
  return new Uint8Array(await file.arrayBuffer()).toBase64?.() ??
    btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
}"""


def take(forms: Forms, path: str) -> bytes:
    """Return the bytes of a file of the folder."""
    return b64decode(forms.page.evaluate(_BYTES, path))


def ask_where(forms: Forms) -> None:
    """Add a question on a picture: a zone with corners, and a round one."""
    forms.add("items", "Repérer sur l’image")
    forms.fill(items__2__id="bac-vert", items__2__prompt="Touchez le bac vert.")
    forms.give("items.2.picture.src", ROOT / BINS)
    forms.fill(items__2__picture__alt="Quatre bacs en rang.")
    for number, name in enumerate(("vert", "jaune")):
        forms.add("items.2.zones")
        at = f"items__2__zones__{number}"
        forms.fill(**{f"{at}__id": name, f"{at}__text": f"Le bac {name}."})
    for corner, place in enumerate(((10, 10), (30, 10), (20, 32.5))):
        forms.add("items.2.zones.0.polygon")
        numbers(forms, f"items.2.zones.0.polygon.{corner}", place)
    forms.pick("items.2.zones.0.correct", "Oui")
    numbers(forms, "items.2.zones.1.circle", (50, 50, 20))
    forms.fill(items__2__zones__1__feedback="Celui-ci est pour les papiers.")


def numbers(forms: Forms, path: str, values: tuple[float, ...]) -> None:
    """Add the numbers of a list, one after the other."""
    for number, value in enumerate(values):
        forms.add(path)
        forms.field(f"{path}.{number}").locator("input").fill(str(value))


def make_scene(forms: Forms) -> None:
    """Make the third screen that the sheet announces, its panorama with it."""
    forms.new("scenes", "title")
    forms.give("panorama.src", ROOT / PANORAMA)
    forms.fill(title="Devant les bacs", panorama__alt="Une rue dessinée, deux bacs.")
    for number, name in enumerate(("bac-vert", "bac-gris")):
        at = f"hotspots__{number}"
        forms.add("hotspots")
        forms.fill(**{f"{at}__id": name, f"{at}__label": name, f"{at}__text": "Il est ici."})
        forms.fill(**{f"{at}__yaw": str(number * 40 - 20.5), f"{at}__pitch": "-10"})
    forms.into("trier-un-plateau")
    forms.save(f"{MODULE}/scene.yml")


def make_others(forms: Forms, folder: Path) -> None:
    """Write an article, and rename a learner, whose answers no form has: they are kept."""
    forms.new("news", "title")
    forms.fill(
        title="Le tri entre à la cantine",
        summary="Deux bacs attendent les plateaux.",
        author="Direction des écoles",
        published="2026-11-20",
        body="Les deux bacs sont près de la sortie.\n",
    )
    forms.pick("review", "Brouillon")
    show_and_ask(forms, folder)
    forms.save(NEWS)
    forms.page.goto(f"{forms.address}#/collections/learners")
    forms.page.get_by_text("bons-gants/learners").click()
    forms.field("learners.0.name").wait_for()
    forms.fill(learners__0__name="Choisit bien")
    forms.page.get_by_role("button", name="Enregistrer").click()
    until(forms.page, f"async (at) => (await ({GET})())[at].includes('Choisit bien')", LEARNERS)


def show_and_ask(forms: Forms, folder: Path) -> None:
    """Give an article a photo of a telephone, which is made light, and a poll."""
    Image.new("RGB", (1200, 900), "green").save(folder / TAKEN)
    forms.field("picture").get_by_role("checkbox").check()
    forms.field("picture.src").locator("input[type=file]").first.set_input_files(folder / TAKEN)
    expect(forms.field("picture.src")).to_contain_text(f"media/{Path(PHOTO).name}")
    forms.fill(picture__alt="Deux bacs près d’une porte.", picture__credit="Ville de Paris")
    forms.add("poll", "Sondage")
    forms.fill(poll__id="avis", poll__prompt="Triez-vous déjà\u00a0?")
    for number, said in enumerate(("oui", "non")):
        forms.add("poll.choices")
        at = f"poll__choices__{number}"
        forms.fill(**{f"{at}__id": said, f"{at}__text": f"{said.capitalize()}."})

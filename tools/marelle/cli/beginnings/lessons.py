"""``marelle new module|activity|scenario``: lessons by pattern, and screens added to one."""

import re
from pathlib import Path

from marelle.activities import FOLDER, activity_types
from marelle.assets import SKELETONS
from marelle.catalogue.folder import SHEET
from marelle.cli.beginnings.answers import scalar
from marelle.cli.beginnings.desk import Desk
from marelle.cli.beginnings.pictures import OWN, chosen, media_of, pictured
from marelle.cli.beginnings.sheet import with_sheet
from marelle.cli.beginnings.words import PATTERN_WORDS
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import type_name
from marelle.read.listing import MODULES

# The screens of each pattern, in order.
PATTERNS = {
    "situation": ("la-situation.md", "a-vous.yml"),
    "steps": ("le-geste.md", "l-ordre.yml"),
    "myth": ("idees-recues.yml", "la-regle.md", "verifier.yml"),
    "case": ("la-situation.md", "le-cas.yml"),
    "refresher": ("d-abord.yml", "a-retenir.md", "cartes.yml"),
}
_CASE = "le-cas.yml"
_STORY = "scenario"
_LINE = "# yaml-language-server: $schema=../../../schemas/activity-set.schema.json\n"


def module(desk: Desk) -> dict[str, str | bytes]:
    """Return the files of a new module, by the pattern asked for."""
    title = desk.title(_("Titre de la leçon"))
    name = desk.name(title, desk.listing.modules, f"{MODULES}/{{id}}")
    direction = desk.direction()
    collections = {one.id: one.title for one in desk.shared.collections}
    if not collections:
        raise Refusal(_("Il faut d’abord une direction et une collection : « marelle check »."))
    collection = desk.ask("collection", _("Son thème ?"), collections, next(iter(collections)))
    pattern = desk.ask(
        "pattern",
        _("Son modèle ?"),
        {name: _(PATTERN_WORDS[name]) for name in PATTERNS},
        "situation",
    )
    desk.settle()
    folder = f"{MODULES}/{name}"
    words = {
        "title": scalar(title),
        "direction": direction,
        "collection": collection,
        "duration": "1",
        "screens": ", ".join(PATTERNS[pattern]),
    }
    files: dict[str, str | bytes] = {
        f"{folder}/{SHEET}": desk.fill(f"module/{SHEET}", words, f"{folder}/{SHEET}")
    }
    for screen in PATTERNS[pattern]:
        path = f"{folder}/{screen}"
        story = screen == _CASE
        skeleton = "scenario/scenario.yml" if story else f"module/{pattern}/{screen}"
        prompt = {"title": _("C’est à vous de décider"), "id": "le-cas", "picture": ""}
        files[path] = desk.fill(skeleton, prompt if story else {}, path)
    return files


def activity(desk: Desk) -> dict[str, str | bytes]:
    """Return a new screen with an activity of the type asked for, and the sheet that lists it."""
    kinds = {name: _(activity_types()[name].label) for name in sorted(begun())}
    kind = desk.ask("type", _("Son type ?"), kinds, "choice")
    if kind == _STORY:
        return scenario(desk)
    home = _module(desk)
    title = desk.title(_("À vous de jouer"))
    name = _screen_name(desk, title, home)
    desk.settle()
    example, media = _example(desk, kind, home)
    example = re.sub("^id: .*$", f"id: {name}", example, count=1, flags=re.MULTILINE)
    item = "".join(f"    {line}\n" if line else "\n" for line in example.splitlines())
    text = (
        f"{_LINE}# {_('Un exemple qui marche : remplacez chaque texte par le vôtre.')}\n"
        f"title: {scalar(title)}\nitems:\n  - {item.lstrip()}"
    )
    path = f"{MODULES}/{home}/{name}.yml"
    files = {f"{MODULES}/{home}/{file}": data for file, data in media.items()}
    return with_sheet(desk, home, name, {path: desk.laid(text, path), **files})


def _example(desk: Desk, kind: str, home: str) -> tuple[str, dict[str, bytes]]:
    """Return the example of a type and its pictures, or those that were asked for."""
    asked = desk.asked.picture
    own = SKELETONS / "activity" / OWN / f"{kind.replace('-', '_')}.yml"
    there = media_of(desk, home)
    if not asked:
        return pictured(begun()[kind], kind, there)
    if not own.is_file():
        raise Refusal(_("« --picture » va avec les types hotspot, image-choice et scenario."))
    return chosen(_uncommented(own.read_text(encoding="utf-8")), asked, there)


def scenario(desk: Desk) -> dict[str, str | bytes]:
    """Return a new screen with a story of choices, and the sheet that lists it."""
    home = _module(desk)
    title = desk.title(_("À vous de décider"))
    name = _screen_name(desk, title, home)
    desk.settle()
    path = f"{MODULES}/{home}/{name}.yml"
    asked = desk.asked.picture
    # What the place of a story says more when there is a picture of it.
    place = (SKELETONS / "scenario/place.txt").read_text("utf-8").rstrip()
    shown, media = chosen(place, asked, media_of(desk, home)) if asked else ("", {})
    words = {"title": scalar(title), "id": name, "picture": shown}
    files = {f"{MODULES}/{home}/{file}": data for file, data in media.items()}
    story = desk.fill("scenario/scenario.yml", words, path)
    return with_sheet(desk, home, name, {path: story, **files})


def begun() -> dict[str, str]:
    """Return an example of each type, by the type's name; that of a story is its skeleton.

    Ours if there is one, with its comments; else the shortest of the type's own that needs no file
    and explains a mistake.
    """
    found = {}
    for kind in activity_types():
        folder = next(f for f in FOLDER.iterdir() if type_name(f.name) == kind)
        own = SKELETONS / "activity" / f"{folder.name}.yml"
        if own.is_file():
            found[kind] = own.read_text(encoding="utf-8")
            continue
        files = folder.glob("examples/accepted/*.yml")
        texts = [_uncommented(file.read_text(encoding="utf-8")) for file in files]
        if bare := [text for text in texts if "media/" not in text]:
            found[kind] = min(bare, key=lambda text: ("incorrect:" not in text, len(text)))
    return found


def _uncommented(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def _module(desk: Desk) -> str:
    known = [*desk.listing.modules]
    alone = known[0] if desk.talks and len(known) == 1 else ""
    return desk.ask("module", _("Dans quel module ?"), known, alone)


def _screen_name(desk: Desk, title: str, home: str) -> str:
    files = desk.listing.modules.get(home, ())
    there = {Path(file.path).stem for file in files}
    return desk.name(title, there, f"{MODULES}/{home}/{{id}}.yml")

"""Stage 4, render: what a page leaves for after its first view in; its files out.

Three kinds, all ES modules named after their content, so that they are kept for ever:

* ``types/<type>-<digest>.js``, the element of an activity type, with its style sheet; its default
  export takes ``{Activity, words}`` and registers it. ``types/core-<digest>.js`` exports those
  two, ``session``, and ``element(type)``, for pages that are not lessons.
* ``deck/<mode>-<digest>.js``, what a deck does: a page that plays questions of any lesson.
* ``later/<feature>-<digest>.js``, an optional feature of the player, one folder of
  ``theme/later/``; ``later/<kind>-<digest>.js`` is the menu that leads to those of a kind of page.

All lie in one folder, the *assets* of a page; addresses are relative to it.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from marelle import assets
from marelle.activities import activity_types
from marelle.render import join, modules

FOLDER, DECK, MODIFIERS = "later", "deck", "modifiers"
KINDS = ("lesson", "hub", "package")
# Where a feature belongs when it does not say: a package stands alone, so it must ask for it.
_EVERYWHERE = ("lesson", "hub")
_WHERE = re.compile(r"^export const where = (\[.*\]);$", re.MULTILINE)
# What a page must hold for a feature to start by itself: anything, when it does not say.
_ANYTHING = ":root"
_WHEN = re.compile(r'^export const when = "(.*)";$', re.MULTILINE)
_SHEET = (
    "{const sheet=new CSSStyleSheet;sheet.replaceSync(%s);"
    "document.adoptedStyleSheets=[...document.adoptedStyleSheets,sheet]}"
)


@dataclass(frozen=True, slots=True)
class File:
    """A published file: its address in the assets, named after its content, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A feature: the kinds of pages it is on, whether it is in their menu.

    ``starts`` is the selector of what makes it start by itself, empty when it does not.
    """

    name: str
    where: tuple[str, ...]
    starts: str
    opens: bool


@lru_cache
def features() -> tuple[Feature, ...]:
    """Return the features: the folders of ``theme/later/``, in name order."""
    found = sorted((assets.folder("theme") / FOLDER).glob("*/feature.js"))
    return tuple(_feature(file) for file in found)


def _feature(file: Path) -> Feature:
    source = file.read_text(encoding="utf-8")
    where, when = _WHERE.search(source), _WHEN.search(source)
    exported = re.findall(r"\w+", modules.exports(source))
    made = Feature(
        name=file.parent.name,
        where=tuple(json.loads(where[1])) if where else _EVERYWHERE,
        starts=(when[1] if when else _ANYTHING) if "start" in exported else "",
        opens="open" in exported,
    )
    assert made.starts or made.opens, file
    assert set(made.where) <= set(KINDS), file
    return made


@lru_cache
def element(type_: str, language: str) -> File:
    """Return the element of an activity type, for pages that do not carry it."""
    folder = join.folder_of(type_)
    source = (folder / "element.js").read_text(encoding="utf-8")
    needed = modules.ordered(modules.PLAYER, modules.imports(source))
    extra = [modules.text(modules.PLAYER, n, language) for n in needed if n not in join.CORE]
    parts = [*extra, _sheet(folder / "element.css"), modules.small(folder / "element.js")]
    return _named(f"types/{type_}", "export default({Activity,words})=>{%s}" % "".join(parts))


@lru_cache
def core(language: str) -> File:
    """Return what pages that are not lessons need to show any activity."""
    named = {name: element(name, language).path.rpartition("/")[2] for name in activity_types()}
    given = (("player/files.js", f"const files={_json(named)};"),)
    file = assets.folder("theme") / modules.PLAYER / "core.js"
    return _named("types/core", modules.bundled(file, language, given))


@lru_cache
def feature(name: str, language: str) -> File:
    """Return one feature."""
    given = _given(fsrs=scheduler(), core=core(language))
    return _file(f"{FOLDER}/{name}", f"{FOLDER}/{name}/feature.js", language, given)


@lru_cache
def decks() -> tuple[str, ...]:
    """Return the modes of decks: the folders of ``theme/deck/``, in name order."""
    found = sorted((assets.folder("theme") / DECK).glob("*/deck.js"))
    return tuple(file.parent.name for file in found)


@lru_cache
def deck(mode: str, language: str) -> File:
    """Return what the page of a deck does."""
    given = _given(fsrs=scheduler(), core=core(language), menu=menu("hub", language))
    return _file(f"{DECK}/{mode}", f"{DECK}/{mode}/deck.js", language, given)


@lru_cache
def scheduler() -> File:
    """Return ``ts-fsrs``, the work of others, as it was published: notice, module."""
    folder = assets.folder("theme") / "vendor/ts-fsrs"
    notice, module = ((folder / name).read_text("utf-8") for name in ("LICENSE", "index.mjs"))
    return _named(f"{FOLDER}/fsrs", f"/*!\n{notice}*/\n{module}")


def _given(**files: File) -> modules.Given:
    """Return what decks and reviews ask for, by name, from any folder of the assets."""
    named = {name: f"../{file.path}" for name, file in files.items()}
    return (("deck/files.js", f"const files={_json(named)};"),)


@lru_cache
def scene(language: str) -> File:
    """Return what looks around in the scenes of a page, once one asks for it."""
    file = assets.folder("theme") / "scene/scene.js"
    given = (("scene/files.js", f"const library={_json(panorama().path.rpartition('/')[2])};"),)
    sheet = _sheet(file.with_name("view.css"))
    return _named(f"{FOLDER}/scene", sheet + modules.bundled(file, language, given))


@lru_cache
def film(language: str) -> File:
    """Return what shows the captions of the films of a page, once one plays."""
    return _file(f"{FOLDER}/film", "film/film.js", language)


@lru_cache
def modifier(name: str, language: str) -> File:
    """Return what a page needs for what its author added: one folder of ``theme/modifiers/``."""
    return _file(f"{FOLDER}/{name}", f"{MODIFIERS}/{name}/{name}.js", language)


@lru_cache
def modifiers() -> tuple[str, ...]:
    """Return the names of what an author may add: the folders of ``theme/modifiers/``, in order."""
    return tuple(
        sorted(f.parent.name for f in (assets.folder("theme") / MODIFIERS).glob("*/*.min.js"))
    )


@lru_cache
def tracker(language: str) -> File:
    """Return what tells the tracker of a site what happens on its pages."""
    return _file(f"{FOLDER}/tracker", "tracker/tracker.js", language)


@lru_cache
def panorama() -> File:
    """Return Pannellum, the work of others, as it was published: notice, script, style sheet."""
    folder = assets.folder("theme") / "vendor/pannellum"
    names = ("COPYING", "pannellum.js", "pannellum.css")
    notice, script, sheet = ((folder / name).read_text("utf-8") for name in names)
    whole = f"/*!\n{notice}*/\n{script}\n{_SHEET % json.dumps(sheet)}"
    return _named(f"{FOLDER}/pannellum", whole)


@lru_cache
def menu(kind: str, language: str) -> File:
    """Return the menu of a *kind* of page; it starts the features that start by themselves."""
    listed = [
        {
            "file": feature(each.name, language).path.rpartition("/")[2],
            "starts": each.starts,
            "label": _label(each, language),
        }
        for each in features()
        if kind in each.where
    ]
    file = assets.folder("theme") / FOLDER / "menu.js"
    given = (("later/files.js", f"const features={_json(listed)};"),)
    sheet = _sheet(file.with_suffix(".css"))
    if kind != "hub":
        late = join.late_style(assets.folder("theme") / "lesson/late.css")
        sheet += _added(join.contrast() + late)
    return _named(f"{FOLDER}/{kind}", sheet + modules.bundled(file, language, given))


def first(kind: str, language: str) -> dict[str, str]:
    """Return what every page of a *kind* loads by itself, as ``files`` does."""
    made = [menu(kind, language)]
    always = (f for f in features() if f.starts == _ANYTHING and kind in f.where)
    made += [feature(each.name, language) for each in always]
    return {file.path: file.text for file in made}


def files(language: str, kinds: Iterable[str], *, types: bool = True) -> dict[str, str]:
    """Return every late file of pages of those *kinds*, by its address in their assets."""
    made = [menu(kind, language) for kind in kinds]
    made += [feature(f.name, language) for f in features() if {*kinds} & {*f.where}]
    if types:
        made += [element(name, language) for name in activity_types()] + [core(language)]
        made += [scene(language), film(language), panorama(), scheduler()]
        made += [modifier(name, language) for name in modifiers()]
        made += [deck(mode, language) for mode in decks()]
    return {file.path: file.text for file in made}


def _file(name: str, path: str, language: str, given: modules.Given = ()) -> File:
    """Return what a module of the theme becomes, with the style sheet beside it."""
    file = assets.folder("theme") / path
    sheet = _sheet(file.with_suffix(".css"))
    return _named(name, sheet + modules.bundled(file, language, given))


def _label(each: Feature, language: str) -> str:
    return modules.words(f"{FOLDER}/{each.name}", language)["label"] if each.opens else ""


def _sheet(file: Path) -> str:
    """Return the statement that adds a style sheet to the page, if there is one."""
    if not file.is_file():
        return ""
    return _added(join.late_style(file))


def _added(css: str) -> str:
    return _SHEET % json.dumps(css, ensure_ascii=False)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _named(name: str, text: str) -> File:
    return File(f"{name}-{sha256(text.encode()).hexdigest()[:8]}.js", text)

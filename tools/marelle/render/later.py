"""Stage 4, render: what a page leaves for after its first view in; its files out.

Five kinds, all ES modules named after their content, so that they are kept for ever:

* ``types/<type>-<digest>.js``, the element of an activity type, with its style sheet; its default
  export takes ``{Activity, words}`` and registers it. ``types/core-<digest>.js`` exports those
  two, ``session``, and ``element(type)``, for pages that are not lessons.
* ``deck/<mode>-<digest>.js``, what a deck does: a page that plays questions of any lesson.
* ``news/article-<digest>.js``, what an article does; ``news/comments-<digest>.js``, its comments.
* ``guide/guide-<digest>.js``, what a page of the guide does with its examples.
* ``later/<feature>-<digest>.js``, an optional feature of the player, one folder of
  ``theme/later/``; ``later/<kind>-<digest>.js`` is the menu that leads to those of a kind of page.

All lie in one folder, the *assets* of a page; addresses are relative to it.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from marelle import assets
from marelle.activities import activity_types
from marelle.render import bundles, join, modules, packages
from marelle.render.bundles import File
from marelle.render.features import ANYTHING, FOLDER, Feature, features

DECK, MODIFIERS = "deck", "modifiers"


@lru_cache
def element(type_: str, language: str) -> File:
    """Return the element of an activity type, for pages that do not carry it."""
    folder = join.folder_of(type_)
    source = (folder / "element.js").read_text(encoding="utf-8")
    needed = modules.ordered(modules.PLAYER, modules.imports(source))
    extra = [modules.text(modules.PLAYER, n, language) for n in needed if n not in join.CORE]
    parts = [*extra, bundles.styled(folder / "element.css"), modules.small(folder / "element.js")]
    return bundles.named(
        f"types/{type_}", "export default({Activity,words})=>{%s}" % "".join(parts)
    )


@lru_cache
def core(language: str) -> File:
    """Return what pages that are not lessons need to show any activity."""
    named = {name: element(name, language).path.rpartition("/")[2] for name in activity_types()}
    given = (("player/files.js", f"const files={bundles.literal(named)};"),)
    file = assets.folder("theme") / modules.PLAYER / "core.js"
    return bundles.named("types/core", modules.bundled(file, language, given))


@lru_cache
def feature(name: str, language: str) -> File:
    """Return one feature."""
    given = _given(fsrs=scheduler(), core=core(language))
    return bundles.bundle(f"{FOLDER}/{name}", f"{FOLDER}/{name}/feature.js", language, given)


@lru_cache
def decks() -> tuple[str, ...]:
    """Return the modes of decks: the folders of ``theme/deck/``, in name order."""
    found = sorted((assets.folder("theme") / DECK).glob("*/deck.js"))
    return tuple(file.parent.name for file in found)


@lru_cache
def deck(mode: str, language: str) -> File:
    """Return what the page of a deck does."""
    given = _given(
        fsrs=scheduler(),
        core=core(language),
        menu=menu("hub", language),
        keep=feature("keep", language),
    )
    return bundles.bundle(f"{DECK}/{mode}", f"{DECK}/{mode}/deck.js", language, given)


@lru_cache
def scheduler() -> File:
    """Return ``ts-fsrs``, the work of others, as it was published: notice, module."""
    folder = assets.folder("theme") / "vendor/ts-fsrs"
    notice, module = ((folder / name).read_text("utf-8") for name in ("LICENSE", "index.mjs"))
    return bundles.named(f"{FOLDER}/fsrs", f"/*!\n{notice}*/\n{module}")


def _given(**files: File) -> modules.Given:
    """Return what decks and reviews ask for, by name, from any folder of the assets."""
    named = {name: f"../{file.path}" for name, file in files.items()}
    return (("deck/files.js", f"const files={bundles.literal(named)};"),)


@lru_cache
def scene(language: str) -> File:
    """Return what looks around in the scenes of a page, once one asks for it."""
    file = assets.folder("theme") / "scene/scene.js"
    library = bundles.literal(panorama().path.rpartition("/")[2])
    given = (("scene/files.js", f"const library={library};"),)
    sheet = bundles.styled(file.with_name("view.css"))
    return bundles.named(f"{FOLDER}/scene", sheet + modules.bundled(file, language, given))


@lru_cache
def podcast(language: str) -> File:
    """Return what the page of an episode does beyond playing it."""
    named = {"menu": menu("hub", language)}
    named |= {name: feature(name, language) for name in ("keep", "pictures", "follow")}
    own = {name: file.path.rpartition("/")[2] for name, file in named.items()}
    given = (("podcast/files.js", f"const files={bundles.literal(own)};"),)
    return bundles.bundle(f"{FOLDER}/podcast", "podcast/podcast.js", language, given)


@lru_cache
def film(language: str) -> File:
    """Return what shows the captions of the films of a page, once one plays."""
    return bundles.bundle(f"{FOLDER}/film", "film/film.js", language)


@lru_cache
def modifier(name: str, language: str) -> File:
    """Return what a page needs for what its author added: one folder of ``theme/modifiers/``."""
    return bundles.bundle(f"{FOLDER}/{name}", f"{MODIFIERS}/{name}/{name}.js", language)


@lru_cache
def modifiers() -> tuple[str, ...]:
    """Return the names of what an author may add: the folders of ``theme/modifiers/``, in order."""
    return tuple(
        sorted(f.parent.name for f in (assets.folder("theme") / MODIFIERS).glob("*/*.min.js"))
    )


@lru_cache
def tracker(language: str) -> File:
    """Return what tells the tracker of a site what happens on its pages."""
    return bundles.bundle(f"{FOLDER}/tracker", "tracker/tracker.js", language)


@lru_cache
def article(language: str) -> File:
    """Return what an article does, and asks for when it needs it."""
    asked = {"core": core(language), "menu": menu("hub", language), "film": film(language)}
    asked |= {"comments": comments(language), "pictures": feature("pictures", language)}
    named = bundles.literal({name: f"../{file.path}" for name, file in asked.items()})
    given = (("news/files.js", f"const files={named};"),)
    return bundles.named("news/article", modules.bundled(_news("article"), language, given))


@lru_cache
def guide(language: str) -> File:
    """Return what lets one play the examples of the guide."""
    asked = {"core": core(language), "menu": menu("hub", language)}
    named = bundles.literal({name: f"../{file.path}" for name, file in asked.items()})
    given = (("guide/files.js", f"const files={named};"),)
    return bundles.bundle("guide/guide", "guide/guide.js", language, given)


@lru_cache
def comments(language: str) -> File:
    """Return what speaks to the server of comments, once one asks for it."""
    return bundles.bundle("news/comments", "news/comments.js", language)


def _news(name: str) -> Path:
    return assets.folder("theme") / f"news/{name}.js"


@lru_cache
def panorama() -> File:
    """Return Pannellum, the work of others, as it was published: notice, script, style sheet."""
    folder = assets.folder("theme") / "vendor/pannellum"
    names = ("COPYING", "pannellum.js", "pannellum.css")
    notice, script, sheet = ((folder / name).read_text("utf-8") for name in names)
    whole = f"/*!\n{notice}*/\n{script}\n{bundles.adding(sheet)}"
    return bundles.named(f"{FOLDER}/pannellum", whole)


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
    given = [("later/files.js", f"const features={bundles.literal(listed)};")]
    if kind == "package":  # no printed code leads there
        given.append(("player/scanned.js", "const scanned=()=>{};"))
    sheet = bundles.styled(file.with_suffix(".css"))
    if kind != "hub":
        late = join.late_style(assets.folder("theme") / "lesson/late.css")
        sheet += bundles.adding(join.contrast() + late)
    return bundles.named(f"{FOLDER}/{kind}", sheet + modules.bundled(file, language, tuple(given)))


def first(kind: str, language: str) -> dict[str, str]:
    """Return what every page of a *kind* loads by itself, as ``files`` does."""
    made = [menu(kind, language)]
    always = (f for f in features() if f.starts == ANYTHING and kind in f.where)
    made += [feature(each.name, language) for each in always]
    return {file.path: file.text for file in made}


def files(language: str, kinds: Iterable[str], *, types: bool = True) -> dict[str, str]:
    """Return every late file of pages of those *kinds*, by its address in their assets."""
    made = [menu(kind, language) for kind in kinds]
    made += [feature(f.name, language) for f in features() if {*kinds} & {*f.where}]
    if types:
        made += [element(name, language) for name in activity_types()] + [core(language)]
        made += [scene(language), film(language), panorama(), scheduler(), podcast(language)]
        made += [modifier(name, language) for name in modifiers()]
        made += [deck(mode, language) for mode in decks()]
        made += [article(language), comments(language), guide(language)]
        made += packages.every(language)
    return {file.path: file.text for file in made}


def _label(each: Feature, language: str) -> str:
    return modules.words(f"{FOLDER}/{each.name}", language)["label"] if each.opens else ""

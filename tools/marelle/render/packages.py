"""Stage 4, render: the package of a publisher in; its square, and what plays it, out.

The square says whose it is and opens it (``theme/package/``); what it opens is published by
``outputs/site/packages.py``.
"""

from functools import lru_cache
from hashlib import sha256
from html import escape
from string import Template

from marelle import assets
from marelle.i18n import _, current, translate
from marelle.ids import PACKAGE_ANCHOR, PACKAGE_ID, item_anchor, package_place
from marelle.model import Module, Package
from marelle.render import bundles, modules
from marelle.render.bundles import File
from marelle.render.text import inline, typography
from marelle.verify.manifest import member

FOLDER = "package"
# What the page of a module must also be allowed: a frame of this site.
POLICY = ("frame-src 'self'",)


def square(module: Module, package: Package) -> str:
    """Return the square that opens a package, complete without JavaScript: it says what to do."""
    about = {
        "edition": spoken(package),
        "launch": package.launch if package.trust else member("", package.launch),
        "mastery": package.mastery or 0,
        "place": place(package, current()),
        **({"trusted": ""} if package.trust else {}),
    }
    data = "".join(f' data-{name}="{escape(str(value))}"' for name, value in about.items())
    facts = [(_("Fait par"), package.publisher), (_("Licence"), package.licence)]
    if {*package.languages} - {current()}:
        facts.append((_("Langues"), ", ".join(package.languages)))
    said = "".join(f"<li>{name}\u00a0: {inline(value)}</li>" for name, value in facts)
    room = _("Il s’ouvre en plein écran. Le bouton « Quitter », en haut, vous ramène ici.")
    needed = _(
        "Il a besoin de JavaScript, et du réseau la première fois. S’il ne s’ouvre pas, essayez un "
        "autre navigateur, ou un autre téléphone."
    )
    return (
        f'<section class="screen ask" id="{PACKAGE_ANCHOR}"><h2>{title()}</h2>'
        f'<mrl-package class="item" id="{item_anchor(PACKAGE_ANCHOR)}" data-id="{PACKAGE_ID}" '
        f'data-v="{package.digest[:4]}" data-max="0" data-key="{{}}"{data}><fieldset>'
        f"<legend>{typography(escape(module.title))}</legend><ul>{said}</ul>"
        f'<p>{room}</p></fieldset><p class="fix">{needed}</p><p role="status"></p>'
        f'<button type="button" hidden>{_("Ouvrir de nouveau")}</button></mrl-package></section>'
    )


def title() -> str:
    """Return what the square is called."""
    return _("Le module d’un éditeur")


def spoken(package: Package) -> str:
    """Return the edition of SCORM that a package speaks: the page of H5P speaks the latest."""
    return package.edition if package.edition in ("1.2", "2004") else "2004"


def added(package: Package, language: str) -> dict[str, bytes]:
    """Return what is put among the files of a package: the page that starts one of H5P."""
    if package.edition != "h5p":
        return {}
    page = Template(assets.text("theme", f"{FOLDER}/h5p.html")).substitute(lang=language)
    script = modules.joined(FOLDER, ("h5p.js",), language)
    return {package.launch: page.encode(), "marelle/play.js": script.encode()}


def place(package: Package, language: str) -> str:
    """Return where a package is published beside its page: another place for other files."""
    ours = b"".join(added(package, language).values())
    return package_place(
        sha256(package.digest.encode() + ours).hexdigest() if ours else package.digest
    )


def files(package: Package, language: str) -> tuple[File, ...]:
    """Return what the page of a package loads from the assets, on a tap included."""
    library = lms(spoken(package))
    room = opener(language)
    return (room, library) if package.trust else (room, library, inside(language), host(language))


@lru_cache
def opener(language: str) -> File:
    """Return the element that opens a package."""
    named = {
        "1.2": lms("1.2"),
        "2004": lms("2004"),
        "frame": inside(language),
        "host": host(language),
    }
    places = {name: file.path.rpartition("/")[2] for name, file in named.items()}
    given = (("package/files.js", f"const files={bundles.literal(places)};"),)
    return bundles.bundle(f"later/{FOLDER}", f"{FOLDER}/package.js", language, given)


@lru_cache
def inside(language: str) -> File:
    """Return the script of the frame where a closed package plays."""
    return bundles.named(f"later/{FOLDER}-inside", modules.joined(FOLDER, ("frame.js",), language))


@lru_cache
def host(language: str) -> File:
    """Return the page that holds that frame: its policy is the package's, and it holds no text."""
    html = Template(assets.text("theme", f"{FOLDER}/host.html")).substitute(
        lang=language, title=escape(translate("Le module", language))
    )
    named = bundles.named(f"later/{FOLDER}-host", html)
    return File(f"{named.path.removesuffix('.js')}.html", html)


@lru_cache
def lms(edition: str) -> File:
    """Return scorm-again, the work of others, as it was published: notice, module."""
    name = {"1.2": "scorm12", "2004": "scorm2004"}[edition]
    folder = assets.folder("theme") / "vendor/scorm-again"
    notice, module = ((folder / each).read_text("utf-8") for each in ("LICENSE", f"{name}.mjs"))
    bare, _export, after = module.rpartition("export{")
    maker = after.partition("}")[0]
    # A script for a window that has no modules yet, and a module for one that has.
    return bundles.named(f"later/{name}", f"/*!\n{notice}*/\n{{{bare};globalThis.{maker}={maker}}}")


def every(language: str) -> tuple[File, ...]:
    """Return all that pages of packages may load."""
    return (opener(language), inside(language), host(language), lms("1.2"), lms("2004"))

"""Stage 4, render: a module's body in, a whole page that needs nothing else out.

The site and the SCORM packages share this shell; what differs comes in as ``Shell``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template

from marelle import assets
from marelle.blocks import style_of
from marelle.i18n import _
from marelle.model import Direction, Module, Package
from marelle.render import join, later, packages
from marelle.render.addresses import drawing
from marelle.render.blocks import kinds_of, plays
from marelle.render.body import Around, body
from marelle.render.bundles import File
from marelle.render.colour import accent
from marelle.render.modifiers import late_modifiers
from marelle.render.scenes import posters_of, style
from marelle.render.squares import line
from marelle.render.text import typography

# Pannellum asks for the panorama by script, and shows it from memory.
AROUND = ("img-src blob:", "connect-src 'self'")
SCRIPT, STYLE = "player.js", "lesson.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What a kind of page adds to the body. ``lang`` is the language of the page.

    ``connector`` is the JavaScript module where results go; ``leave`` is the HTML of the way
    out, at the top left; ``head`` and ``policy`` are added to the document and to its policy.
    ``kind`` and ``assets`` say which late files the page has, and where they lie; ``inline``
    are the types whose elements the page carries, all of those it uses when it is not given.
    ``more`` are late files that the page loads because of the site. ``apart`` leaves the script and
    the style sheet to files beside the page.
    """

    lang: str
    connector: Path
    kind: str
    assets: str
    leave: str = ""
    head: str = ""
    policy: tuple[str, ...] = ()
    inline: tuple[str, ...] | None = None
    more: tuple[File, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Uses:
    """What a module uses: types of activity in the order of its squares, kinds of blocks.

    The rest tells whether it has scenes, what its author added that needs a script, whether it has
    photographs, and what a publisher made of it.
    """

    types: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    scenes: bool = False
    modifiers: tuple[str, ...] = ()
    photos: bool = False
    package: Package | None = None

    @property
    def look(self) -> str:
        """The style sheet of what is read: the kinds of blocks, the scenes."""
        return style_of(self.kinds) + (style() if self.scenes else "")

    @property
    def policy(self) -> tuple[str, ...]:
        """What the policy of the page must also allow."""
        played = ("media-src 'self'",) if plays(self.kinds) else ()
        looked = played + (AROUND if self.scenes else ())
        return looked + (packages.POLICY if self.package else ())


def used(module: Module) -> Uses:
    """Return what a module uses."""
    types = tuple(dict.fromkeys(item.type for item in module.items))
    scenes = bool(posters_of(module))
    photos = scenes or any(each.width and not each.svg for each in module.media)
    return Uses(types, kinds_of(module), scenes, late_modifiers(module), photos, module.package)


def code(uses: Uses, direction: Direction, shell: Shell) -> tuple[str, str]:
    """Return the script and the style sheet of the page of a module."""
    inline = tuple(sorted(uses.types if shell.inline is None else shell.inline))
    late = tuple(sorted({*uses.types} - {*inline}))
    script = join.script(inline, shell.connector, shell.lang, photos=uses.photos)
    return script, join.style(inline, accent(direction.colour), uses.look, late)


def page(module: Module, direction: Direction, around: Around, shell: Shell) -> str:
    """Return the document of a module; call it while ``i18n.speaking(shell.lang)``."""
    minutes = _("{n} min").format(n=module.duration)
    weight = f" · {around.weight}\u00a0{_('ko')}" if around.weight else ""
    pictogram = next((each for each in module.media if each.name == module.pictogram), None)
    uses = used(module)
    return _document(
        uses,
        direction,
        shell,
        title=typography(escape(module.title)),
        facts=f"{minutes}{weight}",
        pictogram=drawing(pictogram, "") if pictogram else "",
        line=line(module),
        module=module.id,
        mark=module.pass_mark or "",
        late=" ".join(_late(uses, shell)),
        formerly=f' data-formerly="{" ".join(module.formerly)}"' if module.formerly else "",
        body=body(module, around),
    )


def frame(uses: Uses, direction: Direction, shell: Shell) -> str:
    """Return the document of a module without anything of the module but what it uses."""
    names = ("title", "facts", "pictogram", "line", "module", "mark", "late", "formerly", "body")
    return _document(uses, direction, shell, **dict.fromkeys(names, ""))


def _document(uses: Uses, direction: Direction, shell: Shell, **module: object) -> str:
    script, style = ("", "") if shell.apart else code(uses, direction, shell)
    return _template().substitute(
        module,
        lang=shell.lang,
        policy=join.policy(script, style, *uses.policy, *shell.policy),
        style=f"<style>{style}</style>" if style else f'<link rel="stylesheet" href="{STYLE}">',
        head=shell.head,
        leave=shell.leave,
        owner=escape(direction.name),
        code=direction.code,
        options=_("Options"),
        back=_("Revenir en arrière"),
        script=f"<script>{script}</script>" if script else f'<script src="{SCRIPT}"></script>',
    )


def _late(uses: Uses, shell: Shell) -> Iterator[str]:
    """Yield the addresses of what the page loads after its first view."""
    inline = uses.types if shell.inline is None else shell.inline
    for name in uses.types:
        if name not in inline:
            yield shell.assets + later.element(name, shell.lang).path
    if "video" in uses.kinds:
        yield shell.assets + later.film(shell.lang).path
    for name in uses.modifiers:
        yield shell.assets + later.modifier(name, shell.lang).path
    if uses.scenes:
        yield shell.assets + later.scene(shell.lang).path
    if uses.package:
        yield shell.assets + packages.opener(shell.lang).path
    yield from (shell.assets + file.path for file in shell.more)
    yield shell.assets + later.menu(shell.kind, shell.lang).path


def beyond(uses: Uses, language: str) -> Iterator[File]:
    """Yield what a page may ask for because of what it uses, on a tap included."""
    if "video" in uses.kinds:
        yield later.film(language)
    for name in uses.modifiers:
        yield later.modifier(name, language)
    if uses.scenes:
        yield from (later.scene(language), later.panorama())
    if uses.package:
        yield from packages.files(uses.package, language)


@lru_cache
def _template() -> Template:
    return Template(assets.text("theme", "lesson/shell.html"))

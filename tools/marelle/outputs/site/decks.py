"""Stage 4, decks: the light pages that play questions of any lesson. Words in, whole pages out.

They have the look of a lesson and none of its content: what they show comes from the pages of
lessons, through ``theme/deck/``. Without JavaScript they say so, and lead to the lessons.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from string import Template

from marelle import assets
from marelle.activities import activity_types
from marelle.i18n import _, speaking
from marelle.ids import deck_path
from marelle.model import Site
from marelle.outputs.site.cards import plain
from marelle.render import join, later
from marelle.render.modules import prefer
from marelle.render.text import typography

# The policy of a page that asks this site alone for what it shows.
_ALLOWED = ("connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "media-src 'self'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A collection and the questions that a game may ask of it, each as ``module#item``."""

    id: str
    title: str
    refs: tuple[str, ...]


def deck_pages(site: Site, themes: Sequence[Theme]) -> dict[str, bytes]:
    """Return, by path, the page of every mode that is one page, and the lists of questions."""
    listed = {f"questions/{t.id}.json": _json(t.refs).encode() for t in themes}
    titles = _json({t.id: typography(t.title) for t in themes})
    with speaking(site.lang):
        made = {f"{deck_path(mode)}index.html": _page(site, mode, titles) for mode in named()}
    return made | listed


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def named() -> Mapping[str, tuple[str, str]]:
    """Return the title of each mode, and what it is in one sentence."""
    return {
        "revisions": (_("Révisions"), _("Vos questions reviennent au bon moment")),
        "defi": (_("Duel"), _("Les mêmes questions, sur deux téléphones")),
    }


def _page(site: Site, mode: str, themes: str) -> bytes:
    title, lead = named()[mode]
    data = {"themes": themes}
    return document(site, mode, deck_path(mode), title=title, lead=lead, data=data)


def document(
    site: Site,
    mode: str,
    path: str,
    *,
    title: str,
    lead: str,
    body: str = "",
    data: Mapping[str, str] | None = None,
) -> bytes:
    """Return the page of a *mode* at *path*; call it while ``i18n.speaking(site.lang)``.

    *body* is what is read before anything is played, in HTML; *data* are attributes for the script.
    """
    root = "../" * path.count("/")
    early, style = prefer(), _style()
    script = f"{root}assets/{later.deck(mode, site.lang).path}"
    policy = join.policy(early, style, *_ALLOWED)
    html = Template(assets.text("theme", "deck/page.html")).substitute(
        lang=site.lang,
        policy=policy,
        title=plain(title),
        lead=plain(lead),
        site=escape(site.title),
        body=body,
        data="".join(f' data-{name}="{escape(value)}"' for name, value in (data or {}).items()),
        root=root,
        style=style,
        early=early,
        script=script,
        ahead="\n".join(_ahead(root, site.lang)),
        leave=_("Toutes les leçons"),
        options=_("Options"),
        wait=_("Un instant…"),
        without=_("Cette page a besoin de JavaScript. Les leçons, elles, se lisent sans."),
    )
    return html.encode()


def _ahead(root: str, language: str) -> Iterable[str]:
    """Yield the links to what every deck loads by itself, so that it comes at once."""
    for file in (later.core(language), later.scheduler()):
        yield f'<link rel="modulepreload" href="{root}assets/{file.path}">'


@lru_cache
def _style() -> str:
    """Return the style sheet of every deck: that of lessons, late part and contrast included."""
    folder = assets.folder("theme")
    own = "".join(join.late_style(folder / name) for name in ("lesson/late.css", "deck/deck.css"))
    page = join.style((), more=own, late=tuple(activity_types()))
    return page + join.contrast()

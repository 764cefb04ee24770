"""Stage 4, decks: the light pages that play questions of any lesson. Words in, whole pages out.

They have the look of a lesson and none of its content: what they show comes from the pages of
lessons, through ``theme/deck/``. Without JavaScript they say so, and lead to the lessons.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from html import escape
from string import Template

from marelle import assets
from marelle.activities import activity_types
from marelle.activities.games import playable
from marelle.i18n import _, speaking
from marelle.ids import deck_path
from marelle.model import Catalogue, Site
from marelle.outputs.site.cards import plain
from marelle.outputs.site.page_head import head
from marelle.render import join, later
from marelle.render.modules import prefer
from marelle.render.text import typography

# The policy of a page that asks this site alone for what it shows.
_ALLOWED = ("connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "media-src 'self'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A game of one page: its title, what it is in one sentence.

    A theme is offered for it from ``least`` questions that are good for it, those of ``game`` or
    any; none is when it is 0.
    """

    title: str
    lead: str
    least: int = 0
    game: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What a page has that is complete without JavaScript: *after* its first square, *without* it.

    ``types`` are those of its questions, ``sheet`` is a style sheet of the theme.
    """

    types: tuple[str, ...] = ()
    sheet: str = ""
    after: str = ""
    without: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A module and its questions that games may ask, each with what it is good for besides."""

    id: str
    title: str
    questions: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A collection and what games may ask of it."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]

    def good_for(self, mode: Mode) -> bool:
        """Tell whether *mode* has enough to ask."""
        games = [game for lesson in self.lessons for game in lesson.questions.values()]
        good = games.count(mode.game) if mode.game else len(games)
        return 0 < mode.least <= good


def modes() -> Mapping[str, Mode]:
    """Return the games of one page, by their folder in the theme and on the site."""
    return {
        "revisions": Mode(title=_("Révisions"), lead=_("Vos questions reviennent au bon moment")),
        "memoire": Mode(
            title=_("Paires"), lead=_("Retrouvez ce qui va ensemble"), least=1, game="pairs"
        ),
        "sprint": Mode(
            title=_("Sprint"),
            lead=_("Des questions à la suite, avec ou sans chrono"),
            least=5,
            game="closed",
        ),
        # five: `ASKED` of theme/deck/defi/link.js
        "defi": Mode(title=_("Duel"), lead=_("Les mêmes questions, sur deux téléphones"), least=5),
    }


def themes(catalogue: Catalogue) -> tuple[Theme, ...]:
    """Return the collections of which a game may ask something."""
    lessons: dict[str, list[Lesson]] = {each.id: [] for each in catalogue.collections}
    for module in catalogue.modules:
        if questions := playable(module):
            title = typography(module.title)
            lessons[module.collection].append(
                Lesson(id=module.id, title=title, questions=questions)
            )
    return tuple(
        Theme(id=each.id, title=typography(each.title), lessons=tuple(lessons[each.id]))
        for each in catalogue.collections
        if lessons[each.id]
    )


def deck_pages(site: Site, themes: Sequence[Theme]) -> dict[str, bytes]:
    """Return, by path, the page of every mode that is one page, and the lists of questions."""
    with speaking(site.lang):
        pages = {
            f"{deck_path(name)}index.html": _page(site, name, mode, themes)
            for name, mode in modes().items()
        }
    lists = {f"questions/{t.id}.json": _json([asdict(each) for each in t.lessons]) for t in themes}
    return pages | {path: text.encode() for path, text in lists.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _page(site: Site, name: str, mode: Mode, themes: Sequence[Theme]) -> bytes:
    titles = {theme.id: theme.title for theme in themes if theme.good_for(mode)}
    data = {"themes": _json(titles)}
    asks = mode.game != "pairs"  # cards have no element, and no answer
    path = deck_path(name)
    return document(site, name, path, title=mode.title, lead=mode.lead, data=data, asks=asks)


def document(
    site: Site,
    mode: str,
    path: str,
    *,
    title: str,
    lead: str,
    body: str = "",
    data: Mapping[str, str] | None = None,
    asks: bool = True,
    own: Whole | None = None,
) -> bytes:
    """Return the page of a *mode* at *path*; call it while ``i18n.speaking(site.lang)``.

    *body* is what is read before anything is played, in HTML; *data* are attributes for the script.
    *asks* tells that it asks questions as lessons do, and so needs what they need; *own* is what a
    page has that holds its questions itself.
    """
    root = "../" * path.count("/")
    own = own or Whole()
    early, style = prefer(), _style(own.types, own.sheet)
    script = f"{root}assets/{later.deck(mode, site.lang).path}"
    policy = join.policy(early, style, *_ALLOWED)
    html = Template(assets.text("theme", "deck/page.html")).substitute(
        head=head(
            lang=site.lang,
            policy=policy,
            title=plain(title),
            whole=escape(site.title),
            summary=plain(lead),
            root=root,
            style=style,
            early=early,
            script=script,
        ),
        title=plain(title),
        lead=plain(lead),
        body=body,
        after=own.after,
        data="".join(f' data-{name}="{escape(value)}"' for name, value in (data or {}).items()),
        root=root,
        ahead="\n".join(_ahead(root, site.lang, own.types)) if asks else "",
        leave=_("Toutes les leçons"),
        options=_("Options"),
        wait=_("Un instant…"),
        without=own.without
        or _("Cette page a besoin de JavaScript. Les leçons, elles, se lisent sans."),
    )
    return html.encode()


def _ahead(root: str, language: str, types: Sequence[str]) -> Iterable[str]:
    """Yield the links to what a deck that asks loads by itself, so that it comes at once."""
    late = [later.element(name, language) for name in types] or [later.scheduler()]
    for file in (later.core(language), *late):
        yield f'<link rel="modulepreload" href="{root}assets/{file.path}">'


@lru_cache
def _style(types: tuple[str, ...] = (), sheet: str = "") -> str:
    """Return the style sheet of a deck: that of lessons, late part and contrast included.

    It has that of the *types* that stand in the page, and a *sheet* of the theme.
    """
    folder = assets.folder("theme")
    names = ["lesson/late.css", "deck/deck.css", *([sheet] if sheet else ())]
    own = "".join(join.late_style(folder / name) for name in names)
    page = join.style(types, more=own, late=() if types else tuple(activity_types()))
    return page + join.contrast()

"""Stage 4, the wall: what surrounds an article in, its whole page out.

One file that needs nothing else to be read: its style is in it, and its script comes after.
"""

from functools import lru_cache
from html import escape
from string import Template

from marelle import assets
from marelle.activities import activity_types
from marelle.blocks import style_of
from marelle.i18n import _
from marelle.ids import wall_path
from marelle.model import Site
from marelle.outputs.site.page_head import feed_link, head
from marelle.render import join, later
from marelle.render.colour import Accent
from marelle.render.modules import prefer

ALLOWED = ("connect-src 'self'", "worker-src 'self'", "manifest-src 'self'")


def document(
    site: Site,
    *,
    path: str,
    title: str,
    summary: str,
    body: str,
    style: str,
    owners: str = "",
    data: str = "",
    policy: tuple[str, ...] = (),
    photos: bool = False,
) -> str:
    """Return a whole page; call it while ``i18n.speaking(site.lang)``."""
    root = "../" * path.count("/")
    early = prefer(photos=photos)
    talk = (f"connect-src {site.comments.origin}",) if data and site.comments else ()
    named = f"{escape(site.title)} – {_('Actualités')}"
    return Template(assets.text("theme", "news/page.html")).substitute(
        head=head(
            lang=site.lang,
            policy=join.policy(early, style, *ALLOWED, *policy, *talk),
            title=title,
            whole=escape(site.title),
            summary=summary,
            root=root,
            style=style,
            early=early,
            script=f"{root}assets/{later.article(site.lang).path}",
            feed=feed_link("atom", named, f"{root}actualites/feed.xml"),
        ),
        title=title,
        body=body,
        owners=owners,
        data=data,
        back=f"{root}{wall_path()}",
        leave=_("Actualités"),
        options=_("Options"),
    )


@lru_cache
def style_of_page(kinds: tuple[str, ...], owner: Accent | None) -> str:
    """Return the style sheet of an article in the colour of its direction."""
    folder = assets.folder("theme")
    own = "".join(join.late_style(folder / name) for name in ("lesson/late.css", "news/news.css"))
    page = join.style((), owner, more=style_of(kinds) + own, late=tuple(activity_types()))
    return page + join.contrast()

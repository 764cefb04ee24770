"""Plan and pages of the guide of those who write: our Markdown in, light pages of the site out.

Nothing of the project enters them but its name: one job a page, made once and kept by the cache.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from string import Template

from marelle import activities, assets
from marelle.activities import activity_types
from marelle.engine.job import Artifact, Job, key_of
from marelle.i18n import _, speaking
from marelle.model import Catalogue
from marelle.outputs.site.guide_text import GUIDE_PATH, IMAGES, SUMMARY, finished, path_of
from marelle.outputs.site.page_head import head
from marelle.outputs.site.trees import both
from marelle.render import join, later, manual
from marelle.render.modules import prefer
from marelle.render.text import typography

LANGUAGE = "fr"
_LISTED = re.compile(r"\]\(([a-z0-9/-]+\.md)\)")
_ALLOWED = ("connect-src 'self'", "worker-src 'self'", "manifest-src 'self'")


def plan_guide(catalogue: Catalogue) -> Iterator[Job]:
    """Yield the job of each page, when the site has the guide."""
    if not catalogue.site.guide:
        return
    site, names = catalogue.site, pages()
    looks = (
        assets.digest("theme"),
        assets.digest_of_tree(activities.FOLDER),
        assets.digest("guide"),
    )
    around = key_of(site.title, site.lang, *looks)
    for name in names:
        yield Job(
            output="site",
            label=path_of(name),
            key=key_of("guide", name, around),
            run=render_page,
            args=(site.title, site.lang, name),
        )
    for name in pictures():
        yield Job(
            output="site",
            label=f"{GUIDE_PATH}{name}",
            key=key_of("guide", name, assets.digest("guide", IMAGES)),
            run=lay_picture,
            args=(name,),
        )


def lay_picture(name: str) -> list[Artifact]:
    """Return the picture *name* of the guide, in both trees."""
    return both("guide", {f"{GUIDE_PATH}{name}": (assets.folder("guide") / name).read_bytes()})


@lru_cache
def pictures() -> tuple[str, ...]:
    """Return the pictures that pages of the guide show."""
    return tuple(f"{IMAGES}/{f.name}" for f in sorted((assets.folder("guide") / IMAGES).iterdir()))


@lru_cache
def pages() -> tuple[str, ...]:
    """Return the files of the guide, the summary first, then in its order, then the types."""
    top = assets.folder("guide")
    found = sorted(file.relative_to(top).as_posix() for file in top.rglob("*.md"))
    order = [SUMMARY, *_LISTED.findall(assets.text("guide", SUMMARY))]
    return tuple(dict.fromkeys([*(name for name in order if name in found), *found]))


def render_page(title: str, lang: str, name: str) -> list[Artifact]:
    """Return the page of a file of the guide, in both trees."""
    with speaking(lang):
        html = _document(title, lang, name)
    return both("guide", {f"{path_of(name)}index.html": html.encode()})


def _document(whole: str, lang: str, name: str) -> str:
    page, path = manual.page(assets.text("guide", name)), path_of(name)
    root = "../" * path.count("/")
    early, style = prefer(), _style()
    title = escape(typography(page.title))
    return Template(assets.text("theme", "guide/page.html")).substitute(
        head=head(
            lang=lang,
            policy=join.policy(early, style, *_ALLOWED),
            title=title,
            whole=escape(typography(whole)),
            summary=escape(page.lead),
            root=root,
            style=style,
            early=early,
            script=f"{root}assets/{later.guide(lang).path}",
        ).replace("<script>", '<meta name="robots" content="noindex">\n<script>', 1),
        title=title,
        lang=f' lang="{LANGUAGE}"' if lang != LANGUAGE else "",
        body=finished(page.html, name, frozenset(pages())),
        onward=_onward(name),
        back="../" * (path.count("/") - 1 - (name != SUMMARY)),
        leave=_("Guide du concepteur") if name != SUMMARY else _("Pour les concepteurs"),
        options=_("Options"),
    )


def _onward(name: str) -> str:
    """Return the ways to the page before and to the one after, in the order of the summary."""
    every, root = pages(), "../" * path_of(name).count("/")
    at = every.index(name)
    near = [*every[max(at - 1, 0) : at], *every[at + 1 : at + 2]]
    titles = {each: manual.title(assets.text("guide", each)) for each in near}
    links = (
        f'<li><a href="{root}{path_of(each)}">{escape(typography(said))}</a></li>'
        for each, said in titles.items()
    )
    return f'<ul class="onward">{"".join(links)}</ul>'


@lru_cache
def _style() -> str:
    """Return the style sheet of a page: that of lessons, late part and contrast included."""
    folder = assets.folder("theme")
    own = "".join(join.late_style(folder / name) for name in ("lesson/late.css", "guide/guide.css"))
    return join.style((), more=own, late=tuple(activity_types())) + join.contrast()

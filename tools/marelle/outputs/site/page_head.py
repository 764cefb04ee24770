"""Stage 4, site: what the head of a page of ours holds, which is no lesson nor hub page; HTML out.

Articles, episodes and decks share ``theme/lesson/head.html``; each has a body of its own.
"""

from string import Template

from marelle import assets


def head(
    *,
    lang: str,
    policy: str,
    title: str,
    whole: str,
    summary: str,
    root: str,
    style: str,
    early: str,
    script: str,
    feed: str = "",
) -> str:
    """Return the head of a page, up to its script. Texts are HTML already.

    *whole* is what the page is a part of; *root* leads to the site's; *script* is the address of
    its module; *feed* is the link to the feed it belongs to, a line.
    """
    return Template(assets.text("theme", "lesson/head.html")).substitute(
        lang=lang,
        policy=policy,
        title=title,
        whole=whole,
        summary=summary,
        root=root,
        style=style,
        early=early,
        script=script,
        feed=feed,
    )


def feed_link(kind: str, title: str, address: str) -> str:
    """Return the line that leads to a feed; *kind* is ``atom`` or ``rss``."""
    return (
        f'<link rel="alternate" type="application/{kind}+xml" title="{title}" href="{address}">\n'
    )

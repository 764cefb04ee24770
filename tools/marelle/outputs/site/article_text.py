"""Stage 4, the wall: an article in, what it says out, as HTML: its picture, its text, its results.

Its page and the feeds say the same; a feed is read elsewhere, and asks for drawings as files.
"""

from collections.abc import Mapping
from re import sub

from marelle.i18n import _
from marelle.ids import challenge_path
from marelle.model import Article, Media, Results
from marelle.outputs.site.cards import plain
from marelle.render.addresses import Places, linked, shown
from marelle.render.blocks import drawn
from marelle.render.glossary import explain

# Headings of a lesson begin below the title of its square; those of an article, below its own.
_RAISED = {"3": "2", "4": "3"}
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" style="background:#fff;color:#000"'


def content(
    article: Article,
    media: Mapping[str, Media],
    terms: Mapping[str, str],
    root: str,
    challenge: str,
) -> str:
    """Return all that an article says: its links are below *root*, which ends with a slash.

    *challenge* is the title of the one whose results it gives, if any.
    """
    picture = ""
    if drawing := shown(article.picture, media):
        said = f"{_('Crédit :')} {plain(article.credit)}"
        picture = f"<figure>{drawing}<figcaption><small>{said}</small></figcaption></figure>"
    html = linked(drawn(article.markdown, media), Places(root))
    raised = sub(r"(</?h)([34])(?=>)", lambda found: found[1] + _RAISED[found[2]], html)
    results = _table(article.results, challenge, root) if article.results else ""
    return f"{picture}{explain(raised, terms)}{results}"


def _table(results: Results, title: str, root: str) -> str:
    """Return the results of a challenge: places, teams, figures."""
    rows = "".join(
        f'<tr><td>{place}</td><th scope="row">{plain(rank.team)}</th><td>{rank.points}</td></tr>'
        for place, rank in results.ranked()
    )
    link = f'<a href="{root}{challenge_path(results.challenge)}">{plain(title)}</a>'
    heads = "".join(
        f'<th scope="col">{said}</th>' for said in (_("Place"), _("Équipe"), plain(results.unit))
    )
    said = _("Résultats : {title}").format(title=plain(title))
    return (
        f'<div class="wide" role="region" aria-label="{said}" tabindex="0"><table class="results">'
        f"<caption>{_('Résultats')} : {link}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def standalone(media: Media) -> bytes:
    """Return a drawing as a file of its own, black on white: no theme reaches it where it goes."""
    return media.svg.replace("<svg", _SVG, 1).encode()

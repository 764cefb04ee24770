"""Stage 4, hub pages: what is more words than list. A catalogue in, HTML fragments out.

The long prose (help, accessibility, designers) is in ``theme/hub/pages/<language>/``; templates
only have ``$names``, and author text in them is escaped.
"""

from collections.abc import Iterator, Sequence
from string import Template
from urllib.parse import urlsplit

from marelle import assets
from marelle.i18n import _, current
from marelle.ids import BADGES_PATH, POSITIONING_PATH
from marelle.model import Catalogue, Module
from marelle.outputs.site import badges, cards, finding, podcasts, positioning_list
from marelle.outputs.site.challenges import challenge_list
from marelle.outputs.site.decks import modes
from marelle.outputs.site.wall import latest
from marelle.podcast_ids import PODCASTS_PATH
from marelle.render.dates import time


def home(catalogue: Catalogue, newest: Sequence[Module]) -> str:
    """Return the home page: search in the sky, collections as a hopscotch, news, directions."""
    squares = "".join(
        cards.collection_square(catalogue, collection, "", number)
        for number, collection in enumerate(catalogue.collections, 1)
    )
    won = {BADGES_PATH.rstrip("/"): badges.named()} if catalogue.badges else {}
    if catalogue.series:
        won |= {PODCASTS_PATH.rstrip("/"): podcasts.named()}
    stand = {POSITIONING_PATH.rstrip("/"): positioning_list.named()}
    stand = stand if catalogue.positionings else {}
    games = {name: (mode.title, mode.lead) for name, mode in modes().items()}
    more = {**stand, **games, **won}
    return Template(assets.text("theme", "hub/home.html")).substitute(
        tagline=cards.plain(catalogue.site.tagline),
        find=finding.search_form("catalogue/"),
        collections=_("Choisissez un thème"),
        squares=squares,
        news=latest(catalogue),
        recent=_("Récemment mises à jour"),
        cards=cards.module_list(newest, ""),
        all=_("Tout le catalogue"),
        practise=_("Réviser et jouer"),
        decks=challenge_list(catalogue.challenges, "") + cards.deck_list(more, ""),
        yours=_("Votre direction"),
        directions=cards.direction_list(catalogue.directions, ""),
    )


def written(catalogue: Catalogue, told: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield (address, title, HTML) of each page whose prose is a file of the theme.

    *told* is the server that is told the scores, if there is one.
    """
    site = catalogue.site
    status = {
        "fully": _("totalement conforme"),
        "partially": _("partiellement conforme"),
        "none": _("non conforme"),
    }[site.accessibility_status]
    words = {
        "site": cards.plain(site.title),
        "organisation": cards.plain(site.organisation),
        "contact": cards.plain(site.contact.email),
        "licence": cards.plain(site.licence),
        "status": status,
        "accessibility_contact": cards.plain(site.accessibility_contact),
        "updated": time(site.accessibility_updated),
        "root": f"{urlsplit(site.url).path}/",
        "kept": cards.plain(_kept(told)),
    }
    folder = f"hub/pages/{current()}"
    for file in sorted((assets.folder("theme") / folder).glob("*.html")):
        html = Template(assets.text("theme", f"{folder}/{file.name}")).substitute(words)
        title = html.split("<h1>", 1)[1].split("</h1>", 1)[0].replace("&nbsp;", "\u00a0")
        yield f"{file.stem}/", title, html


def _kept(told: str) -> str:
    if not told:
        return _("Il reste sur ce téléphone.")
    return _(
        "Il reste sur ce téléphone, sauf si vous acceptez de l’envoyer aussi à {host}, sous un "
        "numéro tiré au hasard, jamais sous votre nom. La leçon vous le demande ; sans réponse, "
        "rien ne part. Pour changer d’avis : « ⋯ », puis « Mes avis »."
    ).format(host=told)

"""Stage 4, hub pages: what is more words than list. A catalogue in, HTML fragments out.

The long prose (help, accessibility, designers) is in ``theme/hub/pages/<language>/``; templates
only have ``$names``, and author text in them is escaped.
"""

from collections.abc import Iterator, Sequence
from string import Template
from urllib.parse import urlsplit

from marelle import assets
from marelle.i18n import _, current
from marelle.ids import BADGES_PATH, PODCASTS_PATH
from marelle.model import Catalogue, Module
from marelle.outputs.site import badges, cards, podcasts
from marelle.outputs.site.challenges import challenge_list
from marelle.outputs.site.decks import modes
from marelle.render.dates import time

MINUTES = ("3", "5", "7")


def home(catalogue: Catalogue, newest: Sequence[Module]) -> str:
    """Return the home page: search in the sky, collections as a hopscotch, news, directions."""
    squares = "".join(
        cards.collection_square(catalogue, collection, "", number)
        for number, collection in enumerate(catalogue.collections, 1)
    )
    won = {BADGES_PATH.rstrip("/"): badges.named()} if catalogue.badges else {}
    if catalogue.series:
        won |= {PODCASTS_PATH.rstrip("/"): podcasts.named()}
    games = {name: (mode.title, mode.lead) for name, mode in modes().items()}
    return Template(assets.text("theme", "hub/home.html")).substitute(
        tagline=cards.plain(catalogue.site.tagline),
        find=search_form("catalogue/"),
        collections=_("Choisissez un thème"),
        squares=squares,
        recent=_("Récemment mises à jour"),
        cards=cards.module_list(newest, ""),
        all=_("Tout le catalogue"),
        practise=_("Réviser et jouer"),
        decks=challenge_list(catalogue.challenges, "") + cards.deck_list({**games, **won}, ""),
        yours=_("Votre direction"),
        directions=cards.direction_list(catalogue.directions, ""),
    )


def search_form(action: str) -> str:
    """Return the search field; ``theme/hub/search.js`` answers below it."""
    label, button = _("Que voulez-vous savoir faire ?"), _("Chercher")
    without = _("La recherche a besoin de JavaScript : choisissez plutôt un thème.")
    return (
        f'<form role="search" class="find" action="{action}"><label for="find">{label}</label>'
        '<span><input id="find" type="search" name="q" autocomplete="off" enterkeyhint="search">'
        f'<button>{button}</button></span></form><p class="found" role="status"></p>'
        f'<ol class="cards results"></ol><noscript><p>{without}</p></noscript>'
    )


def filters(catalogue: Catalogue) -> str:
    """Return the filters, shown by ``theme/hub/catalogue.js``; their state is in the address."""
    formats = dict.fromkeys(m.format for m in catalogue.modules)
    up_to = _("{n} minutes au plus")
    fields = [
        _select("direction", _("Direction"), [(d.code, d.name) for d in catalogue.directions]),
        _select("collection", _("Thème"), [(c.id, c.title) for c in catalogue.collections]),
        _select("minutes", _("Durée"), [(n, up_to.format(n=n)) for n in MINUTES]),
        _select("format", _("Format"), [(f.value, cards.format_name(f)) for f in formats]),
    ]
    reset = f'<button type="reset">{_("Tout montrer")}</button>'
    return f'<form class="filters" hidden>{"".join(fields)}{reset}</form>'


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{v}">{cards.plain(text)}</option>' for v, text in options)
    every = f'<option value="">{_("Peu importe")}</option>'
    return f'<label>{label}<select name="{name}">{every}{listed}</select></label>'


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

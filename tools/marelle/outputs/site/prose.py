"""Stage 4, hub pages: what is more words than list. A catalogue in, HTML fragments out.

The long prose (help, accessibility, designers) is in ``theme/hub/pages/<language>/``; templates
only have ``$names``, and author text in them is escaped.
"""

from collections.abc import Iterator
from string import Template
from urllib.parse import urlsplit

from marelle import assets
from marelle.i18n import _, current
from marelle.model import Catalogue
from marelle.outputs.site import cards
from marelle.render.dates import time


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
        "guide": _guide() if site.guide else "",
    }
    folder = f"hub/pages/{current()}"
    for file in sorted((assets.folder("theme") / folder).glob("*.html")):
        html = Template(assets.text("theme", f"{folder}/{file.name}")).substitute(words)
        title = html.split("<h1>", 1)[1].split("</h1>", 1)[0].replace("&nbsp;", "\u00a0")
        yield f"{file.stem}/", title, html


def _guide() -> str:
    about = _("Tout est expliqué, avec un exemple jouable de chaque activité :")
    return f'<p>{about} <a href="guide/">{_("Guide du concepteur")}</a></p>'


def _kept(told: str) -> str:
    if not told:
        return _("Il reste sur ce téléphone.")
    return _(
        "Il reste sur ce téléphone, sauf si vous acceptez de l’envoyer aussi à {host}, sous un "
        "numéro tiré au hasard, jamais sous votre nom. La leçon vous le demande ; sans réponse, "
        "rien ne part. Pour changer d’avis : « ⋯ », puis « Mes avis »."
    ).format(host=told)

"""Pages of the preview itself, which no site publishes: sentences in, a whole small page out."""

from html import escape

from marelle import i18n
from marelle.i18n import _
from marelle.preview.show import TYPES, Answer

# What is below it is for the author alone: the network is cut and given back there.
AUTHOR = "/_auteur/"
SWITCH = f"{AUTHOR}reseau"
WAIT = 503


def bare(status: int, title: str, body: str) -> Answer:
    """Return a page; *title* is text, *body* is HTML."""
    page = (
        f"<!doctype html><html lang='{i18n.current()}'><meta charset='utf-8'>"
        f"<title>{escape(title)}</title><meta name='viewport' content='width=device-width'>"
        "<meta name='color-scheme' content='light dark'>"
        "<style>body{font:1.1rem/1.5 system-ui;margin:2rem auto;max-width:36rem;padding:0 1rem}"
        "button{font:inherit;min-height:3rem;padding:0 1rem}</style>"
        f"<h1>{escape(title)}</h1>{body}</html>"
    )
    return Answer(status, TYPES[".html"], page.encode())


def waiting() -> Answer:
    """Return the page shown until the first build ends."""
    said = _("Marelle fabrique le site pour la première fois. Cette page s’ouvrira seule.")
    return bare(WAIT, _("Un instant…"), f"<p role='status'>{escape(said)}</p>")


def switch(*, cut: bool) -> Answer:
    """Return the page that cuts the network, and gives it back."""
    title = _("Le réseau est coupé") if cut else _("Le réseau passe")
    said = (
        _("Le navigateur montre ce qu’il a gardé, comme un téléphone sans réseau.")
        if cut
        else _("Ouvrez les leçons à garder, ou « Garder hors connexion », puis coupez le réseau.")
    )
    act = _("Rendre le réseau") if cut else _("Couper le réseau")
    return bare(
        200,
        title,
        f"<p role='status'>{escape(said)}</p><form method='post' action='{SWITCH}'>"
        f"<button>{escape(act)}</button></form>"
        f"<p><a href='/'>{escape(_('Retour au site'))}</a></p>",
    )

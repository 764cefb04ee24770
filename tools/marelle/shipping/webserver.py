"""The configuration of a web server: the site's address and where it is published in, a text out.

Pages carry their own content security policy; what only a server can say is here.
"""

import re
from pathlib import Path
from urllib.parse import urlsplit

from marelle.engine.refusal import Refusal
from marelle.forms.page import PUBLISHED
from marelle.i18n import _
from marelle.model import Destination
from marelle.shipping.headers import A_DAY, ASK, FOR_EVER, NAMED, PLAIN
from marelle.shipping.releases import CURRENT

# What servers obey even between quotation marks, and neither lets escape alike.
_COMMANDS = re.compile(r"[$\\{}\x00-\x1f]")
# Told apart from the others: the editor signs in through a window of its forge, which must be able
# to answer the one that opened it. Its page carries its own policy.
OPENER = {"Cross-Origin-Opener-Policy": "same-origin"}
FOLDER = Path(__file__).parent / "servers"
SERVERS = {"nginx": "nginx.conf", "caddy": "Caddyfile"}
# A panorama follows the phone as it turns; nothing else of the machine is ever asked for.
HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(self), gyroscope=(self), camera=(), geolocation=(), microphone=(), "
        "payment=(), usb=()"
    ),
}


def configuration(server: str, address: str, folder: str) -> str:
    """Return what *server* reads to show *folder* at *address*, headers and lifetimes included."""
    parts = urlsplit(address)
    prefix = parts.path.rstrip("/")
    names = _WORDS[server](prefix, folder) | {
        "head": _("Écrit par « marelle publish --server {server} ».").format(server=server),
        "host": parts.netloc,
        "prefix": prefix,
        "folder": _quoted(folder),
        "named": NAMED,
        "plain": PLAIN,
        "for_ever": FOR_EVER,
        "a_day": A_DAY,
        "ask": ASK,
        "editor": _("L’éditeur en ligne, s’il y est, ouvre une fenêtre de la forge."),
        "editing": f"^{re.escape(prefix)}/{PUBLISHED}",
        "folder_of_editor": PUBLISHED,
    }
    text = (FOLDER / SERVERS[server]).read_text("utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: names[found[1]], text)


def shown_folder(root: Path, goal: Destination) -> str:
    """Return the folder that the server shows, absolute. Raises ``Refusal`` when there is none."""
    if goal.s3:
        sentence = _("« {name} » est un stockage d’objets : il n’a pas de serveur web à régler.")
        raise Refusal(sentence.format(name=goal.name))
    folder = goal.rsync.partition(":")[2] if goal.rsync else str((root / goal.folder).resolve())
    if not folder.startswith("/"):
        sentence = _("« {place} » : donnez un dossier qui commence par « / ».")
        raise Refusal(sentence.format(place=goal.place))
    if sign := _COMMANDS.search(folder):
        sentence = _(
            "« {place} » : un serveur web prendrait « {sign} » pour une commande. Donnez un "
            "dossier dont le nom ne l’a pas."
        )
        raise Refusal(sentence.format(place=goal.place, sign=sign[0]))
    return f"{folder.rstrip('/')}/{CURRENT}"


def _quoted(folder: str) -> str:
    """Return a folder between quotation marks, as both servers read them."""
    escaped = folder.replace('"', '\\"')
    return f'"{escaped}"'


def _nginx(prefix: str, folder: str) -> dict[str, str]:
    return {
        "root": f"alias {_quoted(f'{folder}/')};" if prefix else f"root {_quoted(folder)};",
        "headers": "\n".join(f'    add_header {n} "{v}" always;' for n, v in HEADERS.items()),
        "certificate": _("Votre certificat et sa clé."),
        "absent": _("Ce qui manque aujourd’hui sera peut-être là demain."),
        "gzip": _("Les formes compressées sont publiées avec le site."),
        "brotli": _("Avec le module ngx_brotli (Debian : libnginx-mod-http-brotli-static) :"),
        "inherit": _("Un « add_header » dans un « location » effacerait tous ceux-ci."),
    }


def _caddy(prefix: str, _folder: str) -> dict[str, str]:
    return {
        "open": f"handle_path {prefix}/* {{" if prefix else "handle {",
        "headers": "\n".join(f'\t\t{name} "{value}"' for name, value in HEADERS.items()),
        "gzip": _("Les formes compressées sont publiées avec le site."),
    }


_WORDS = {"nginx": _nginx, "caddy": _caddy}

"""What the browser loads of the editor: a project in, types and bytes out.

A preview answers its addresses, and ``marelle build --editor`` lays the same files beside the site.
Everything comes from here: what Sveltia CMS asks of a content network (fonts, its French) is
answered by us, and its policy lets it reach nobody but the forge that a project names.
"""

import json
import re
from functools import lru_cache
from gzip import decompress
from html import escape
from pathlib import Path
from typing import Any

from marelle import assets, i18n
from marelle.forms.config import configuration
from marelle.i18n import _
from marelle.model import Forge

ADDRESS = "/_auteur/editeur/"
# Where a published site has it, when it was asked for.
PUBLISHED = "editeur/"
SCRIPT, CONFIG = "sveltia-cms.js", "config.json"
_FOLDER = "vendor/sveltia"
# The fonts of the network: icons are needed, the others give way to those of the machine.
_FONT = re.compile(r"url\(https://[^)\s]*/([a-z0-9-]+)(?::vf)?@[^)\s]*\)")
_FILES = re.compile(r"https://unpkg\.com/")
_VERSION = re.compile(r"name:`@sveltia/cms`,version:`([0-9.]+)`")
# What a path must not be: none is none either, or a screen would lie outside any module.
_NO_PATH = "=/(?:^|\\/)(?:\\.{1,2})(?:\\/|$)/,"
# What a list shows of its folders: at the top, all that they hold.
_LISTED = ("a?t===2:t<=2:t===1})}", "a?t===2:t<=2:!a||t===1})}")
# The longest name of a list is read whole; on a phone lists have the screen.
_WIDE = "@media(min-width:768px){.sui.resizable-pane:has(>.primary-sidebar){min-width:17.5rem}}"
_OWN = "forms/fr.json"
_ELSEWHERE = "unpkg/"
_NEWEST = "@sveltia/cms/package.json"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' blob: data:; media-src 'self' blob:; connect-src {reached}; "
    "worker-src 'self' blob:; frame-src 'self' blob:; base-uri 'none'; form-action 'none'"
)


def editor(root: Path, path: str) -> tuple[str, bytes] | None:
    """Return the type and the bytes of what the editor is made of; nothing for another address."""
    if not path.startswith(ADDRESS):
        return None
    name = path.removeprefix(ADDRESS).partition("?")[0]
    if name == "":
        return "text/html; charset=utf-8", page().encode()
    if name == CONFIG:
        return "application/json", written(configuration(root))
    if name == SCRIPT:
        return "text/javascript; charset=utf-8", script()
    if name == "icons.woff2":
        return "font/woff2", (assets.folder("theme") / _FOLDER / name).read_bytes()
    if name.startswith(_ELSEWHERE):
        return "application/json", _instead(name)
    return None


def files(configured: bytes, forge: Forge) -> dict[str, bytes]:
    """Return the files of an editor on line by their path in its folder, licences with them."""
    folder = assets.folder("theme") / _FOLDER
    found = _VERSION.search(script().decode())
    assert found
    asked = (f"{_ELSEWHERE}@sveltia/cms@{found[1]}/locales/fr.json", _ELSEWHERE + _NEWEST)
    named = {"LICENSE.txt": "LICENSE", "ICONS-LICENSE.txt": "ICONS-LICENSE"}
    kept = {"icons.woff2": "icons.woff2", **named}
    return {
        "index.html": page(forge).encode(),
        CONFIG: configured,
        SCRIPT: script(),
        **{path: (folder / name).read_bytes() for path, name in kept.items()},
        **{path: _instead(path) for path in asked},
    }


def _instead(name: str) -> bytes:
    """Return what Sveltia CMS asks a content network for: its French, and whether it is old."""
    if name.endswith("/locales/fr.json"):
        words = json.loads(assets.text("theme", f"{_FOLDER}/fr.json"))
        return written(_with(words, json.loads(assets.text("theme", _OWN))))
    return b"{}"


def _with(words: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
    """Return the French of Sveltia CMS with what it lacks, and the words that we prefer."""
    told = {
        key: _with(words.get(key, {}), value) if isinstance(value, dict) else value
        for key, value in ours.items()
    }
    return words | told


def written(configured: object) -> bytes:
    """Return a configuration as it is sent."""
    return json.dumps(configured, ensure_ascii=False).encode()


def page(forge: Forge | None = None) -> str:
    """Return the page of the editor, which reaches its own server and its *forge* if any."""
    title = escape(_("Écrire avec un formulaire"))
    reached = " ".join(("'self' blob: data:", *(forge.origins if forge else ())))
    return (
        f'<!doctype html><html lang="{i18n.current()}"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        f'content="{escape(_POLICY.format(reached=reached), quote=False)}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="robots" content="noindex,nofollow"><title>{title}</title>'
        '<link rel="icon" href="data:,">'
        f'<link href="{CONFIG}" type="application/json" rel="cms-config-url">'
        f"<style>{_WIDE}</style></head>"
        f'<body><script src="{SCRIPT}"></script></body></html>'
    )


@lru_cache
def script() -> bytes:
    """Return the script as it was published, but that it asks us what it would a network.

    Two lines of it are mended: a file is saved in a folder, and a list shows those of all folders.
    """
    packed = (assets.folder("theme") / _FOLDER / f"{SCRIPT}.gz").read_bytes()
    text = _FONT.sub(_own_font, decompress(packed).decode())
    text = text.replace(_NO_PATH, _NO_PATH.replace("=/", "=/^$|", 1), 1).replace(*_LISTED, 1)
    # From the page and from the script alike: both are in the same folder.
    return _FILES.sub(f"./{_ELSEWHERE}", text).encode()


def _own_font(found: re.Match[str]) -> str:
    return "url(icons.woff2)" if found[1] == "material-symbols-outlined" else "local(sans-serif)"

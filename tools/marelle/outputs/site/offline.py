"""Stage 4, offline: what the service worker and the phone's launcher must know, as files.

``theme/hub/sw.js`` says how a phone uses them. A module's list is made with its page and of nothing
else: an edit of one lesson gives one list.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gzip import compress
from hashlib import sha256
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from marelle import assets
from marelle.ids import ATTESTATION_PATH, BADGES_PATH, content_name
from marelle.model import Media, Module, Site
from marelle.outputs.site.icons import icon
from marelle.render.colour import token
from marelle.render.modules import joined, small

LIST, MANIFEST, WORKER = "files.json", "manifest.webmanifest", "sw.js"
# Shown when nothing else can be: they are on the phone from the first visit.
PAGES = ("hors-ligne/", "mes-formations/", "personne/", BADGES_PATH, ATTESTATION_PATH)
_BARE, _SAFE = 0.06, 0.16


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a module, what it weighs compressed, what it loads later, by address from it."""

    html: bytes
    weight: int
    late: Mapping[str, str]


def named(media: Iterable[Media], html: str, own: str = "") -> str:
    """Return a page where each of its *media* is asked for by a name that tells its content.

    *own* is the way from the page to where these files are.
    """
    for each in media:
        if not each.svg:
            html = html.replace(
                f'="{each.name}"', f'="{own}{content_name(each.name, each.digest)}"'
            )
    return html


def module_list(
    module: Module,
    page: Page,
    beside: Mapping[str, bytes],
    adapted: Mapping[str, Page] = MappingProxyType({}),
    media: Iterable[Media] = (),
) -> bytes:
    """Return the list of what *module* needs: addresses from its page, digests, bytes to send.

    *adapted* are the pages of its other versions, by address from its own; *media* are theirs.
    *beside* are the small pictures of its panoramas, and the package it plays, by name.
    """
    rows = [("", sha256(page.html).hexdigest(), page.weight)]
    rows += [(at, *measured(text)) for at, text in sorted(page.late.items())]
    rows += [(content_name(m.name, m.digest), m.digest, m.size) for m in module.media if not m.svg]
    rows += [(quote(at), sha256(data).hexdigest(), len(data)) for at, data in beside.items()]
    rows += [(content_name(m.name, m.digest), m.digest, m.size) for m in media]
    rows += [(at, sha256(each.html).hexdigest(), each.weight) for at, each in adapted.items()]
    head = {
        "module": module.id,
        "title": module.title,
        "objective": module.objective,
        "minutes": module.duration,
        "theme": module.collection,
        "updated": module.updated.isoformat(),
        # what the author wrote, whatever the toolchain made of it
        "content": module.digest[:8],
    }
    if module.adapted_for:
        head["adapted"] = " ".join(module.adapted_for)
    return listed(head, rows)


def listed(head: Mapping[str, object], rows: Sequence[tuple[str, str, int]]) -> bytes:
    """Return a list: its *head*, then each file by its address from the page, digest, bytes."""
    files = [{"at": at, "sha256": digest, "size": size} for at, digest, size in rows]
    version = sha256("".join(f"{at} {digest}\n" for at, digest, _size in rows).encode()).hexdigest()
    return _json({**head, "version": version[:10], "files": files})


@lru_cache
def measured(text: str) -> tuple[str, int]:
    """Return the digest and the compressed weight of a file that many modules share."""
    data = text.encode()
    return sha256(data).hexdigest(), len(compress(data, 6, mtime=0))


def installed(site: Site) -> dict[str, bytes]:
    """Return what a phone needs to install the site: its manifest, with a name, and its icons."""
    drawn = {
        "icon-192": icon(192, _BARE),
        "icon-512": icon(512, _BARE),
        "maskable": icon(512, _SAFE),
    }
    icons = {f"assets/{name}.png": data for name, data in drawn.items()}
    sizes = zip(icons, ("192x192", "512x512", "512x512"), ("any", "any", "maskable"), strict=True)
    manifest = {
        "id": "./",
        "name": site.title,
        "short_name": site.title if len(site.title) <= 12 else site.title.split()[0],
        "description": site.tagline,
        "lang": site.lang,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": token("asphalt"),
        "background_color": token("asphalt"),
        "icons": [
            {"src": src, "sizes": size, "type": "image/png", "purpose": purpose}
            for src, size, purpose in sizes
        ],
    }
    return icons | {MANIFEST: _json(manifest)}


def service_worker(language: str, files: Mapping[str, bytes], pages: Sequence[str]) -> bytes:
    """Return ``sw.js``, which holds *files* of the hub, by path, and the pages without network.

    *pages* are what these pages are made from: when one changes, browsers see another worker.
    """
    parts = [f"{path} {sha256(data).hexdigest()}" for path, data in sorted(files.items())]
    name = sha256("\n".join([*parts, *pages]).encode()).hexdigest()
    shell = {"cache": f"mrl-shell-{name[:10]}", "files": [*PAGES, *sorted(files)]}
    return f"self.shell={_json(shell).decode()};{joined('hub', ('sw.js',), language)}".encode()


def no_service_worker() -> bytes:
    """Return the ``sw.js`` that undoes what the others did."""
    return small(assets.folder("theme") / "hub/sw-off.js").encode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

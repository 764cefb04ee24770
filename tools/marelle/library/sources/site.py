"""The library: the address of another site in, the bundle of one of its modules out.

``catalogue.json`` says where each bundle is and what its digest is. Nothing but this one site is
asked, by ``https``, or on this machine; sizes and times are bounded.
"""

import json
from hashlib import sha256
from http.client import HTTPException
from time import monotonic
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.library.bundle import Bundle
from marelle.library.pack import unzipped
from marelle.library.refused import Unfit
from marelle.library.sources.address import is_local
from marelle.library.sources.folder import chosen
from marelle.library.sources.silence import why

FEED = "catalogue.json"
_FEED_MOST, _BUNDLE_MOST = 20_000_000, 50 * 1024 * 1024
_PATIENCE, _WHOLE = 20, 120  # seconds: for an answer, for all of it
_PIECE = 1 << 16
_MISSING = (404, 410)


class NoCatalogue(Exception):
    """The site answers, and publishes no catalogue: it may well be a git repository."""


def from_site(source: str, module: str) -> Bundle:
    """Return the bundle of *module*; *source* is a site, its catalogue, or a bundle itself."""
    if source.endswith(".zip"):
        return unzipped(source.rpartition("/")[2], _got(source, _BUNDLE_MOST))
    root = source.removesuffix(FEED).rstrip("/")
    try:
        rows = _rows(_got(f"{root}/{FEED}", _FEED_MOST))
    except HTTPError as error:
        if error.code in _MISSING:
            raise NoCatalogue from None
        raise
    if module in rows and not rows[module]:
        raise Unfit([_("Ce site montre « {module} » et ne le prête pas.").format(module=module)])
    name = chosen(module, sorted(each for each, digest in rows.items() if digest))
    data = _got(f"{root}/library/{name}.zip", _BUNDLE_MOST)
    if sha256(data).hexdigest() != rows[name]:
        raise Unfit([_("Le zip reçu n’a pas l’empreinte que le catalogue annonce.")])
    bundle = unzipped(f"{name}.zip", data)
    if bundle.about.id != name:
        raise Unfit([_("Le zip reçu est celui d’un autre module.")])
    return bundle


def _rows(data: bytes) -> dict[str, str]:
    """Return the digest of the bundle of each module, nothing for what is not lent."""
    try:
        rows = json.loads(data)["itemListElement"]
        named = {str(row["identifier"]): _lent(row.get("encoding", ())) for row in rows}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unfit([_("Le catalogue de ce site n’est pas celui d’un site Marelle.")]) from None
    return {name: digest for name, digest in named.items() if ID_PATTERN.fullmatch(name)}


def _lent(encodings: Any) -> str:
    return next((str(each["sha256"]) for each in encodings if "sha256" in each), "")


class _Near(HTTPRedirectHandler):
    """Follows a redirect only where the first address could have been typed."""

    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """Refuse to leave ``https``, or this machine."""
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        kept = after.scheme == before.scheme and is_local(before) == is_local(after)
        if not kept:
            raise Refusal(_("Ce site envoie ailleurs, à « {to} » : refusé.").format(to=newurl))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _got(address: str, most: int) -> bytes:
    """Return the bytes at *address*, *most* of them; ``HTTPError`` when they are not there."""
    begun, pieces, size = monotonic(), [], 0
    request = Request(address, headers={"User-Agent": "marelle", "Accept-Encoding": "identity"})  # noqa: S310 - its scheme was checked
    try:
        with build_opener(_Near).open(request, timeout=_PATIENCE) as answer:
            while piece := answer.read(_PIECE):
                size += len(piece)
                if size > most:
                    raise Refusal(_("« {word} » est trop lourd.").format(word=address))
                if monotonic() - begun > _WHOLE:
                    raise TimeoutError
                pieces.append(piece)
    except HTTPError as error:
        if error.code in _MISSING and address.endswith(FEED):
            raise
        raise Refusal(_unreached(address, error)) from None
    except (OSError, ValueError, HTTPException) as error:
        raise Refusal(_unreached(address, error)) from None
    return b"".join(pieces)


def _unreached(address: str, error: Exception) -> str:
    sentence = _("« {word} » ne répond pas comme attendu : {why}.")
    return sentence.format(word=address, why=why(error))

"""HTML in, tagged PDF out. WeasyPrint is imported here only: import this inside a job, when asked.

Importing it costs most of a second, and one font configuration serves a whole process.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from marelle import assets
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.render.libraries import lacking

try:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse
except OSError as error:
    raise lacking("Pango", "libpango-1.0-0", "libpangoft2-1.0-0") from error

WEIGHTS = (400, 700)
MOST = 1_000_000  # characters of a page to print; the longest of ours have half of it
DRAWN = 0.1  # what a character of a path costs: it is no box to lay out
_PATHS = re.compile('<path[^<>]* d="([^"<>]*)"')
_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"GIF8")
_NONE: Mapping[str, bytes] = MappingProxyType({})


class ForbiddenAddressError(ValueError):
    """A page asked for something that is not one of the shipped print assets."""


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives WeasyPrint our fonts, the pictures of a page, and nothing else; the rest is fatal."""

    def __init__(self, pictures: Mapping[str, bytes] = _NONE) -> None:
        super().__init__(allowed_protocols=("asset",), fail_on_errors=True)
        self._pictures = pictures

    def fetch(self, url: str, headers: Any = None) -> Any:
        """Return a picture or a font. Raises ``ForbiddenAddressError`` for files, network, data."""
        address = urlsplit(url)
        if address.scheme == "asset" and address.path in self._pictures:
            return URLFetcherResponse(url, _picture(url, self._pictures[address.path]))
        fonts = {f"fonts/{f.name}": f for f in (assets.folder("theme") / "fonts").glob("*.woff2")}
        if address.scheme != "asset" or address.path not in fonts:
            raise ForbiddenAddressError(url)
        return URLFetcherResponse(url, fonts[address.path].read_bytes())


def _picture(url: str, data: bytes) -> bytes:
    """Return *data* if they are points: the print engine would follow what a drawing refers to."""
    if not data.startswith(_SIGNATURES):
        raise ForbiddenAddressError(url)
    return data


@lru_cache
def _fonts() -> tuple[Any, Any]:
    """Return the process's one font configuration and the style sheet that declares the fonts."""
    configuration = FontConfiguration()
    faces = "".join(
        f"@font-face{{font-family:Atkinson;font-weight:{weight};"
        f"src:url(asset:fonts/atkinson-{weight}.woff2)}}"
        for weight in WEIGHTS
    )
    return configuration, CSS(string=faces, font_config=configuration, url_fetcher=AssetFetcher())


def print_pdf(
    html: str,
    identifier: str,
    pictures: Mapping[str, bytes] = _NONE,
    *,
    bleed_mm: float = 0,
    tagged: bool = True,
) -> bytes:
    """Return the PDF of a page, *tagged* as PDF/UA-1 wants; *identifier* makes it repeatable.

    *pictures* are the files that the page may show, by name: ``asset:<name>`` in the page. It is
    told its *bleed_mm* by ``--bleed``, and what it draws there is kept. Raises ``Refusal`` for a
    page that would take minutes.
    """
    if cost(html) > MOST:
        raise Refusal(_("Ce qu’il faut imprimer est trop long : coupez-le en plusieurs."))
    configuration, faces = _fonts()
    sheets = [faces]
    if bleed_mm:
        bleed = f"@page{{bleed:{bleed_mm}mm}}:root{{--bleed:{bleed_mm}mm!important}}"
        sheets.append(CSS(string=bleed))
    document = HTML(string=html, base_url="asset:", url_fetcher=AssetFetcher(pictures))
    pdf = document.write_pdf(
        stylesheets=sheets,
        font_config=configuration,
        pdf_variant="pdf/ua-1" if tagged else None,
        pdf_identifier=identifier.encode(),
    )
    assert isinstance(pdf, bytes)
    return pdf


def cost(html: str) -> float:
    """Return how long it takes to print a page, in characters of text."""
    drawn = sum(map(len, _PATHS.findall(html)))
    return len(html) - drawn * (1 - DRAWN)

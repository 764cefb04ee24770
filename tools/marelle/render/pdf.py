"""HTML in, tagged PDF out. WeasyPrint is imported here only: import this inside a job, when asked.

Importing it costs most of a second, and one font configuration serves a whole process.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from marelle import assets

WEIGHTS = (400, 700)
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
            return URLFetcherResponse(url, self._pictures[address.path])
        fonts = {f"fonts/{f.name}": f for f in (assets.folder("theme") / "fonts").glob("*.woff2")}
        if address.scheme != "asset" or address.path not in fonts:
            raise ForbiddenAddressError(url)
        return URLFetcherResponse(url, fonts[address.path].read_bytes())


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
    told its *bleed_mm* by ``--bleed``, and what it draws there is kept.
    """
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

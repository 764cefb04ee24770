"""HTML in, tagged PDF out. WeasyPrint is imported here only: import this inside a job, when asked.

Importing it costs most of a second, and one font configuration serves a whole process.
"""

from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from marelle import assets

WEIGHTS = (400, 700)


class ForbiddenAddressError(ValueError):
    """A page asked for something that is not one of the shipped print assets."""


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives WeasyPrint our own fonts and nothing else in the world; anything else is fatal."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("asset",), fail_on_errors=True)

    def fetch(self, url: str, headers: Any = None) -> Any:
        """Return one of our fonts. Raises ``ForbiddenAddressError`` for files, network, data."""
        address = urlsplit(url)
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


def print_pdf(html: str, identifier: str) -> bytes:
    """Return the PDF/UA-1 tagged document of a page; *identifier* makes its bytes repeatable."""
    configuration, faces = _fonts()
    document = HTML(string=html, base_url="asset:", url_fetcher=AssetFetcher())
    pdf = document.write_pdf(
        stylesheets=[faces],
        font_config=configuration,
        pdf_variant="pdf/ua-1",
        pdf_identifier=identifier.encode(),
    )
    assert isinstance(pdf, bytes)
    return pdf

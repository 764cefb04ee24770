"""Two readers of QR codes that share nothing, neither with each other nor with our encoder.

ZXing is what many telephones carry; ZBar is older, in C, and finds codes in another way. Pixels in,
texts out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import zxingcpp
from PIL import ImageFilter

from marelle.render.libraries import lacking

try:
    from pyzbar import pyzbar
except ImportError as error:
    raise lacking("ZBar", "libzbar0") from error

if TYPE_CHECKING:
    from PIL.Image import Image

Corner = tuple[int, int]
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
# ZBar was made for cameras: a lens blurs by a pixel, and a finder is no wider than this. Without
# the first it loses its way in bare noise; without the second, posters take a tenth of a second.
_LENS, _FINDER = ImageFilter.GaussianBlur(1), 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A code in an image: ``corners`` are those of its dark square, in pixels.

    ``whole`` tells that no module had to be corrected.
    """

    text: str
    version: int
    level: str
    whole: bool
    corners: tuple[Corner, ...]


def find(image: "Image") -> list[Found]:
    """Return the codes that ZXing finds in *image*, with what it knows of them."""
    return [_found(code) for code in zxingcpp.read_barcodes(image, formats=_QR)]


def _found(code: zxingcpp.Barcode) -> Found:
    known: Any = code.extra
    at = code.position
    corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    return Found(
        text=code.text,
        version=int(known["Version"]),
        level=code.ec_level,
        whole=known.get("UEC") == 1,  # of the correction there is, what was not used
        corners=tuple((corner.x, corner.y) for corner in corners),
    )


def _zxing(image: "Image") -> set[str]:
    found = zxingcpp.read_barcodes(image, formats=_QR)
    return {code.text for code in found}


def _zbar(image: "Image") -> set[str]:
    framed = image.reduce(max(image.size) // _FINDER + 1)
    # A second look without the lens: where a module has two pixels, it blurs too much.
    seen = _scan(framed.filter(_LENS)) or _scan(framed)
    return {code.data.decode("utf-8", "replace") for code in seen}


def _scan(image: "Image") -> list[pyzbar.Decoded]:
    scanned: list[pyzbar.Decoded] = pyzbar.decode(image, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return scanned


READERS: Mapping[str, Callable[["Image"], set[str]]] = {"ZXing": _zxing, "ZBar": _zbar}

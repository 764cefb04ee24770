"""Stage 4, copies: the RGB that the print engine writes in, the inks of a copy out.

Greys are black ink alone: crisp, sharp to a phone, readable when the other inks are out of step.
Other colours are told in RGB, in the grey that is as light (so contrasts stay), or in the four
inks that the print shop's ICC profile gives (relative colorimetric), each worked out once.
"""

from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

from marelle.model.colour import linear

Colour = tuple[float, ...]  # one grey, three lights, or four inks; from 0 to 1
OPERATORS = {1: ("g", "G"), 3: ("rg", "RG"), 4: ("k", "K")}
_DIGITS = 4


class BadIccError(ValueError):
    """The bytes are not an ICC profile of four inks."""


class Inks:
    """How a copy tells colours: ``gray``, ``rgb``, or ``cmyk`` with the bytes of a profile."""

    def __init__(self, kind: str, icc: bytes = b"", most: int = 400) -> None:
        self.kind = "rgb" if kind == "cmyk" and not icc else kind
        self.most = most / 100
        self.icc = icc if self.kind == "cmyk" else b""
        self._transform = _transform(self.icc) if self.icc else None
        self.told = lru_cache(maxsize=1024)(self._told)

    def _told(self, red: float, green: float, blue: float) -> Colour:
        """Return a colour of sRGB in the inks of this copy."""
        if red == green == blue:
            return self.grey(red)
        if self.kind == "gray":
            return (round(_lightness(red, green, blue), _DIGITS),)
        if self._transform is None:
            return red, green, blue
        return self._inked(self._transform, red, green, blue)

    def grey(self, level: float) -> Colour:
        """Return a grey, 0 for black: with black ink alone."""
        level = round(level, _DIGITS)
        return (0.0, 0.0, 0.0, round(1 - level, _DIGITS)) if self.icc else (level,)

    def _inked(self, transform: ImageCms.ImageCmsTransform, *lights: float) -> Colour:
        pixel = Image.new("RGB", (1, 1), tuple(round(255 * light) for light in lights))
        converted = ImageCms.applyTransform(pixel, transform)
        assert converted is not None
        value: Any = converted.getpixel((0, 0))
        *colours, black = (ink / 255 for ink in value)
        room, wanted = self.most - black, sum(colours)
        share = min(1.0, room / wanted) if wanted else 1.0
        # Down, never up: what is rounded must stay under the limit.
        return tuple(
            int(10**_DIGITS * ink) / 10**_DIGITS for ink in (*(share * c for c in colours), black)
        )

    def picture(self, image: Image.Image) -> Image.Image:
        """Return a picture in the inks of this copy."""
        if self.kind == "gray":
            return image.convert("L")
        if self._transform is None or image.mode == "L":
            return image
        converted = ImageCms.applyTransform(image.convert("RGB"), self._transform)
        assert converted is not None
        return converted


def _lightness(red: float, green: float, blue: float) -> float:
    """Return the grey of the same luminance (IEC 61966-2-1)."""
    digits = "#" + "".join(f"{round(255 * light):02x}" for light in (red, green, blue))
    lights = linear(digits)
    light = 0.2126 * lights[0] + 0.7152 * lights[1] + 0.0722 * lights[2]
    return float(light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


@lru_cache(maxsize=4)
def _transform(icc: bytes) -> Any:
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        if profile.profile.xcolor_space.strip() != "CMYK":
            raise BadIccError
        return ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"),
            profile,
            "RGB",
            "CMYK",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (OSError, ImageCms.PyCMSError) as error:
        raise BadIccError from error

"""Stage 4, render: a panorama in, a small flat picture of what one sees first out.

Pillow, which WeasyPrint needs anyway, is imported here only.
"""

from io import BytesIO

from PIL import Image

WIDE, HIGH = 640, 320
# Degrees of the panorama that are shown: near the middle, they are bent very little.
AROUND, ABOVE = 110.0, 55.0
QUALITY = 45


def flat(panorama: bytes, yaw: float, pitch: float, wide: int = WIDE) -> bytes:
    """Return a WebP centred on *yaw* and *pitch* (degrees); at its usual size, ten kilobytes."""
    with Image.open(BytesIO(panorama)) as opened:
        whole = opened.convert("RGB")
    width, height = whole.size
    across, along = round(width * AROUND / 360), round(height * ABOVE / 180)
    left = round((yaw + 180) / 360 * width - across / 2)
    top = min(max(round((90 - pitch) / 180 * height - along / 2), 0), height - along)
    seen = Image.new("RGB", (across, along))
    for turn in (-width, 0, width):  # the edges of the panorama touch
        seen.paste(whole, (turn - left, -top))
    made = BytesIO()
    seen.resize((wide, wide * HIGH // WIDE), Image.Resampling.LANCZOS).save(
        made, "WEBP", quality=QUALITY, method=6
    )
    return made.getvalue()

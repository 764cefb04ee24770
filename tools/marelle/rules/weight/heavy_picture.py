"""Une image pèse plus de 100 ko.

Sur un petit forfait, une image lourde se fait attendre, ou ne vient pas.
La largeur d’un téléphone, 800 pixels, suffit.

Exemple :

    ![Un matelas barre le trottoir.](media/lourde.jpg)

Écrivez plutôt :

    ![Un matelas barre le trottoir.](media/legere.jpg)
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity, Span
from marelle.i18n import N_, _
from marelle.rules.base import Reading

CODE = Code("MRL576", "heavy-picture", Severity.WARNING)
ENGLISH = """A picture weighs more than 100 kB.

On a small data plan a heavy picture keeps people waiting, or never comes.
The width of a phone, 800 pixels, is enough.
"""
SETTINGS = {"kilobytes": N_("Ce qu’une image peut peser, en kilo-octets.")}
_PICTURES = (".jpg", ".jpeg", ".png", ".webp")
WIDTH = 800


def check(reading: Reading, *, kilobytes: int = 100) -> Iterator[Diagnostic]:
    """Yield a warning for each picture over the budget; what one looks round in has its own."""
    panoramas = _panoramas(reading)
    place = next((d.path.rpartition("/")[0] for d in reading.documents.values()), "")
    for name, media in reading.media.items():
        if (
            place
            and name.endswith(_PICTURES)
            and media.size > kilobytes * 1000
            and name not in panoramas
        ):
            path = f"{place}/{name}"
            yield Diagnostic(
                code=CODE,
                span=Span(path),
                message=_("Cette image pèse {size} ko ; visez {most} ko au plus.").format(
                    size=-(-media.size // 1000), most=kilobytes
                ),
                hint=_("Tapez « {command} », puis nommez la nouvelle image.").format(
                    command=lighter(path, media.width)
                ),
            )


def lighter(path: str, width: int) -> str:
    """Return the command that makes a lighter picture: never wider, and beside the one there is."""
    stem, _dot, kind = path.rpartition(".")
    small = 0 < width <= WIDTH
    size = "" if small else f" -resize {WIDTH} 0"
    quality = 40 if small and kind == "webp" else 70
    name = f"{stem}-legere.webp" if kind == "webp" else f"{stem}.webp"
    return f"cwebp -q {quality}{size} {path} -o {name}"


def _panoramas(reading: Reading) -> set[str]:
    """Return the pictures that one looks round in: they are loaded on a tap."""
    return {n for n, m in reading.media.items() if m.height and m.width == 2 * m.height}

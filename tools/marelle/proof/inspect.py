"""What is known of a document before it is signed: a PDF in; proof, contents, pictures out."""

from dataclasses import dataclass
from io import BytesIO

from marelle.proof.contents import Contents, contents
from marelle.proof.degrade import PIXELS
from marelle.proof.endure import Endured, endured
from marelle.proof.findings import CodeOnPaper, Flaw, Proof
from marelle.proof.prove import prove
from marelle.proof.raster import INCH, pages
from marelle.render.symbol import QUIET

_THUMB = 360  # pixels of the longer side of a thumbnail: sharp enough at 45 mm
_COLOURS = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was seen of a PDF. Of the codes that are looked for, it may carry some only."""

    proof: Proof
    contents: Contents

    @property
    def sound(self) -> bool:
        """Tell whether it carries a code and nothing is wrong with it."""
        faults = [f for f in self.proof.faults if f.flaw is not Flaw.MISSING]
        return bool(self.proof.codes) and not faults


def inspect(pdf: bytes, texts: tuple[str, ...]) -> Inspection:
    """Return what is seen of *pdf*, whose codes say some of *texts*."""
    return Inspection(proof=prove(pdf, texts), contents=contents(pdf))


def thumbnails(pdf: bytes) -> list[bytes]:
    """Return the first pages, a front and a back, as small PNGs."""
    made = []
    with pages(pdf) as leaves:
        for page in leaves[:2]:
            dpi = _THUMB / max(page.width, page.height) * INCH
            image = page.image(dpi, colour=True).quantize(_COLOURS)
            out = BytesIO()
            image.save(out, "PNG", optimize=True)
            made.append(out.getvalue())
    return made


def tried(pdf: bytes, code: CodeOnPaper) -> Endured:
    """Return what readers make of *code*, as it is printed in *pdf*, once it is damaged."""
    quiet = code.box.grown(QUIET * code.module_mm)
    frame = quiet.grown((quiet.right - quiet.left) / 4)  # the code is two thirds of the picture
    with pages(pdf) as leaves:
        page = leaves[code.page - 1]
        return endured(page.image(PIXELS * INCH / code.module_mm, frame), code.text, code.text)

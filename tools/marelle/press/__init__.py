"""Stage 4, copies: the HTML of a printed document in, the PDFs that a profile asks for out.

The *accessible* copy is page by page and tagged; the *office* copy lays several on each sheet, to
be cut; the *press* copy has its bleed, and what a print shop needs to cut and to ink it.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from marelle.i18n import N_
from marelle.model import Profile
from marelle.press.paper import Paper

if TYPE_CHECKING:
    from pikepdf import Pdf

    from marelle.press.inks import Inks

__all__ = ["KINDS", "Copy", "Paper", "copies"]
# What each copy is called, for people.
KINDS = {
    "accessible": N_("pour l’écran et pour tout le monde"),
    "office": N_("pour l’imprimante du service"),
    "press": N_("pour l’imprimeur"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One PDF of a document. *suffix* ends its file's name; the accessible copy has none.

    ``colours`` is what the copy is really told in: without an ICC profile, CMYK stays RGB.
    """

    suffix: str
    kind: str
    pdf: bytes
    colours: str = "rgb"


def copies(
    html: str, paper: Paper, profile: Profile, identifier: str, *, icc: bytes = b""
) -> list[Copy]:
    """Return the copies of a page that *profile* asks for, the accessible one first.

    *identifier* makes their bytes repeatable; *icc* is the print shop's profile. Raises
    ``BadIccError`` when *icc* is none.
    """
    from marelle.press.inks import Inks

    plain, own = Inks("rgb"), Inks(profile.colours, icc, profile.ink)
    laid = paper.on(profile.sheet)
    made = [_accessible(html, laid, identifier, plain)]
    if "office" in profile.copies and (laid.up != 1 or own.kind != plain.kind):
        made.append(_office(made[0].pdf, laid, own))
    if "press" in profile.copies:
        made.append(_press(html, laid, profile, identifier, own))
    return made


def _accessible(html: str, paper: Paper, identifier: str, inks: "Inks") -> Copy:
    from pikepdf import Pdf

    from marelle.press.repaint import repaint
    from marelle.render.pdf import print_pdf

    with Pdf.open(BytesIO(print_pdf(html, identifier))) as pdf:
        repaint(pdf, inks, tagged=True)
        _for_printers(pdf, paper)
        return Copy(suffix="", kind="accessible", pdf=_bytes(pdf))


def _office(accessible: bytes, paper: Paper, inks: "Inks") -> Copy:
    from pikepdf import Pdf

    from marelle.press.impose import impose
    from marelle.press.repaint import repaint

    with Pdf.open(BytesIO(accessible)) as pdf:
        repaint(pdf, inks, tagged=False)
        del pdf.Root.Metadata  # it says that the structure is there
        if paper.up > 1:
            impose(pdf, paper)
        _for_printers(pdf, paper)
        return Copy(suffix="-office", kind="office", pdf=_bytes(pdf), colours=inks.kind)


def _press(html: str, paper: Paper, profile: Profile, identifier: str, inks: "Inks") -> Copy:
    from pikepdf import Pdf

    from marelle.press.intent import declare
    from marelle.press.repaint import repaint
    from marelle.press.trim import frame
    from marelle.render.pdf import print_pdf

    printed = print_pdf(html, identifier, bleed_mm=profile.bleed, tagged=False)
    with Pdf.open(BytesIO(printed)) as pdf:
        frame(pdf, paper, profile, inks, identifier)
        repaint(pdf, inks, tagged=False)
        declare(pdf, profile, inks, identifier)
        version = "1.6" if profile.prepared_for else ""  # ISO 15930-7, 6.1
        return Copy(suffix="-press", kind="press", pdf=_bytes(pdf, version), colours=inks.kind)


def _for_printers(pdf: "Pdf", paper: Paper) -> None:
    """Ask printers for the true size, and for the turn that puts backs behind their fronts."""
    from pikepdf import Dictionary, Name

    if "/ViewerPreferences" not in pdf.Root:
        pdf.Root.ViewerPreferences = Dictionary()
    wishes = pdf.Root.ViewerPreferences
    wishes.PrintScaling = Name("/None")
    if paper.sides == 2:
        wishes.Duplex = Name.DuplexFlipLongEdge


def _bytes(pdf: "Pdf", version: str = "") -> bytes:
    out = BytesIO()
    pdf.remove_unreferenced_resources()
    pdf.save(out, deterministic_id=True, force_version=version)
    return out.getvalue()

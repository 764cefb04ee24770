"""One fault a line: a good copy, what is done to it, and the only rule that must see it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO

from pikepdf import Dictionary, Encryption, Name, Pdf

from fakes.printed import ADDRESS, HTML, copy
from marelle.press.lint import Expected

ACCESSIBLE = Expected(
    kind="accessible", width_mm=148, height_mm=210, pages=2, safety=5, addresses=(ADDRESS,)
)
OFFICE = Expected(kind="office", pages=2, addresses=(ADDRESS,))
PRESS = replace(ACCESSIBLE, kind="press", bleed=3, ink=300, colours="cmyk", transparency=False)
EXPECTED = {"accessible": ACCESSIBLE, "office": OFFICE, "press": PRESS, "bare": PRESS}
Edit = Callable[[Pdf], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """A copy with one fault: made in the PDF, in its bytes, or in the page it is printed from."""

    rule: str
    kind: str = "press"
    edit: Edit | None = None
    html: tuple[str, str] = ("", "")
    cut: Callable[[bytes], bytes] | None = None
    lock: Encryption | None = None
    name: str = ""

    @property
    def bytes(self) -> bytes:
        """The PDF with its fault."""
        old, new = self.html
        assert old in HTML
        data = copy(self.kind, HTML.replace(old, new, 1) if old else HTML)
        if self.edit or self.lock:
            out = BytesIO()
            with Pdf.open(BytesIO(data)) as pdf:
                if self.edit:
                    self.edit(pdf)
                pdf.save(out, encryption=self.lock or False, deterministic_id=not self.lock)
            data = out.getvalue()
        return self.cut(data) if self.cut else data


def painted(content: str, **resources: Dictionary) -> Edit:
    """Return the edit that paints more on the first page, with more resources."""

    def edit(pdf: Pdf) -> None:
        page = pdf.pages[0]
        for key, value in resources.items():
            held = page.obj.Resources.get(f"/{key}", Dictionary())
            for name, thing in value.items():
                held[name] = thing
            page.obj.Resources[f"/{key}"] = held
        page.contents_add(f"q {content} Q".encode())

    return edit


def boxed(name: str, by: tuple[float, float, float, float], *pages: int) -> Edit:
    """Return the edit that moves the sides of a box of some pages, in points."""

    def edit(pdf: Pdf) -> None:
        for rank in pages or range(len(pdf.pages)):
            page = pdf.pages[rank].obj
            old = page.get(name, page.MediaBox)
            page[name] = [float(side) + more for side, more in zip(old, by, strict=True)]

    return edit


def noted(*, tabs: bool = True, **keys: object) -> Edit:
    """Return the edit that puts an annotation on the first page."""

    def edit(pdf: Pdf) -> None:
        about = {"Type": Name.Annot, "Subtype": Name.Link, "Rect": [60, 60, 90, 90], **keys}
        page = pdf.pages[0].obj
        page.Annots = [pdf.make_indirect(Dictionary(**about))]
        page.Tabs = Name.S if tabs else Name.R

    return edit

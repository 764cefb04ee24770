"""Proof before print: a finished PDF and what its codes must say in, all that was seen of it out.

Each page is rasterised; each code on it is read by two readers at three resolutions, measured, and
compared with the address printed beside it.
"""

from collections.abc import Collection, Iterator, Sequence

from marelle.proof.contents import contents
from marelle.proof.findings import DPI, LEAST_MM, CodeOnPaper, Fault, Flaw, Proof, Reading, modules
from marelle.proof.measure import measure
from marelle.proof.raster import Box, Page, pages
from marelle.proof.readers import READERS, Found, find
from marelle.render.symbol import LEVELS

_LOOK = 150  # dpi at which codes are searched for: the smallest there may be have two pixels then
_MARGIN = 6  # modules around a code that its readers see


def prove(pdf: bytes, expected: Collection[str]) -> Proof:
    """Return what is seen on *pdf*, whose codes must say the texts *expected*, and no other.

    An address must be printed beside its code. Raises ``PdfiumError`` for what is no PDF.
    """
    codes: list[CodeOnPaper] = []
    faults: list[Fault] = []
    with pages(pdf) as leaves:
        for page in leaves:
            seen = [_code(page, found) for found in find(page.image(_LOOK))]
            here = [code for code, _ in seen]
            for code, flaws in seen:
                stranger = (Flaw.STRANGER,) if code.text not in expected else ()
                kinds = stranger or flaws
                faults += [Fault(flaw=f, text=code.text, page=page.number) for f in kinds]
            faults += _unsaid(page, [code for code in here if code.text in expected])
            codes += here
        sizes = tuple((page.width, page.height) for page in leaves)
    if not contents(pdf).black_codes:
        faults += [Fault(flaw=Flaw.RICH, text=code.text, page=code.page) for code in codes]
    said = {code.text for code in codes}
    faults += [Fault(flaw=Flaw.MISSING, text=text) for text in expected if text not in said]
    return Proof(sizes=sizes, codes=tuple(codes), faults=tuple(faults))


def _code(page: Page, found: Found) -> tuple[CodeOnPaper, tuple[Flaw, ...]]:
    """Return one code as it was seen, and its flaws."""
    box, flaws = measure(page, found, _LOOK)
    frame = box.grown((box.right - box.left) / modules(found.version) * _MARGIN)
    code = CodeOnPaper(
        page=page.number,
        text=found.text,
        version=found.version,
        level=found.level,
        box=box,
        readings=tuple(_readings(page, frame, found.text)),
    )
    return code, (*_flaws(code, found), *flaws)


def _readings(page: Page, frame: Box, text: str) -> Iterator[Reading]:
    for dpi in DPI:
        image = page.image(dpi, frame)
        for name, read in READERS.items():
            yield Reading(dpi=dpi, reader=name, right=read(image) == {text})


def _flaws(code: CodeOnPaper, found: Found) -> Iterator[Flaw]:
    if not all(reading.right for reading in code.readings):
        yield Flaw.UNREAD
    if code.module_mm < LEAST_MM:
        yield Flaw.SMALL
    if not found.whole:
        yield Flaw.COVERED
    if LEVELS.find(code.level) < LEVELS.find("Q" if _address(code.text) else "M"):
        yield Flaw.WEAK


def _unsaid(page: Page, codes: Sequence[CodeOnPaper]) -> Iterator[Fault]:
    """Yield a fault for each code that has not its own address as the nearest one."""
    addressed = [code for code in codes if _address(code.text)]
    said = [
        (text, place)
        for text in sorted({code.text for code in addressed})
        for written, place in page.places(_address(text))
        if page.holds(place) and _same(written, _address(text))
    ]
    for code in addressed:
        nearest = min(said, key=lambda pair: pair[1].distance(code.box), default=("", code.box))[0]
        if nearest != code.text:
            yield Fault(flaw=Flaw.UNSAID, text=code.text, page=page.number)


def _address(text: str) -> str:
    """Return what people type for a code that holds an address; nothing for another text."""
    scheme, _, rest = text.partition("://")
    return rest if scheme.lower() in ("http", "https") else ""


def _same(written: str, address: str) -> bool:
    """Tell whether a browser goes to one place for both: the case of a host does not matter."""
    (host, _, path), (asked, _, there) = written.partition("/"), address.partition("/")
    return host.lower() == asked.lower() and path == there

"""Copies of a printed document: boxes, imposition and inks, read back from the PDFs themselves."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from fakes.icc import icc
from marelle.catalogue.profiles import shipped_profiles
from marelle.check.schema import validate
from marelle.model import Profile
from marelle.press import Copy, Paper, copies
from marelle.press.impose import Grid, Matrix, grid
from marelle.press.paper import MM, SHEETS
from marelle.read.yaml_file import read_yaml

A5 = Paper(width_mm=148, height_mm=210, sides=2, up=2)
A6 = Paper(width_mm=105, height_mm=148, sides=2, up=4)
BADGE = Paper(width_mm=86, height_mm=54, sides=2, up=10)
IDENTIFIER = "0123456789abcdef" * 2
# Black text, an accent that bleeds, a pale ground: what our pages are made of.
HTML = """<html lang="fr"><title>Trier</title><style>
@page{size:148mm 210mm;margin:0} :root{--bleed:0mm} body{margin:0}
section{height:210mm;position:relative;page-break-after:always}
section:last-child{page-break-after:auto}
i{position:absolute;top:calc(-1*var(--bleed));left:calc(-1*var(--bleed));height:40mm;width:148mm;
background:#0b6e4f} h1,p{padding:50mm 20mm;font:20pt Atkinson;color:#000} p{color:#7f1d4e}
</style><section><i></i><h1>Trier</h1></section><section><p>39 75</p></section>"""


def made(profile: Profile, paper: Paper = A5, icc: bytes = b"") -> dict[str, Copy]:
    """Return the copies of the small document above, by kind."""
    return {copy.kind: copy for copy in copies(HTML, paper, profile, IDENTIFIER, icc=icc)}


def opened(copy: Copy) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(copy.pdf))


def painted(pdf: pikepdf.Pdf) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield every operator of colour of the forms that pages are made of, with its operands."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Form:
            for one in pikepdf.parse_content_stream(thing):
                if str(one.operator) in ("g", "G", "rg", "RG", "k", "K", "cs", "CS"):
                    yield str(one.operator), tuple(float(part) for part in one.operands)


@pytest.mark.parametrize("profile", shipped_profiles().values(), ids=lambda p: p.id)
def test_a_shipped_profile_is_what_the_schema_wants(profile: Profile) -> None:
    """Each profile that comes with Marelle satisfies the schema, and gives the accessible copy."""
    from marelle import assets

    path = f"flyers/profiles/{profile.id}.yml"
    document, found = read_yaml(
        path, (assets.folder("profiles") / f"{profile.id}.yml").read_bytes()
    )
    assert document
    assert [*found, *validate(document, "profile")] == []
    assert profile.copies[0] == "accessible"
    assert len(profile.copies) == 2


def test_there_are_profiles_to_choose_from() -> None:
    """Six profiles at least come with Marelle."""
    assert len(shipped_profiles()) >= 6


@pytest.mark.parametrize("paper", [A5, A6, BADGE, A5.on("A3"), BADGE.on("A3")], ids=repr)
def test_backs_fall_behind_their_fronts(paper: Paper) -> None:
    """A point of a front, the sheet turned along its long edge, is that of the back behind it."""
    where = grid(paper)
    width = SHEETS[paper.sheet][0] * MM
    fronts = list(where.places(back=False))
    backs = list(where.places(back=True))
    assert len(fronts) == len(backs) == where.columns * where.rows >= max(2, paper.up)
    for front, back in zip(fronts, backs, strict=True):
        for x, y in ((0, 0), (30, 100), (paper.width_mm * MM, paper.height_mm * MM)):
            there = at(front, x, y)
            behind = at(back, paper.width_mm * MM - x, y)  # a leaf is turned like a page
            assert behind == pytest.approx((width - there[0], there[1]))


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where *matrix* sends a point (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def test_documents_lie_side_by_side_on_the_sheet() -> None:
    """Nothing overlaps, nothing leaves the sheet, and each cut is on an edge of a document."""
    where: Grid = grid(A6)
    corners = [at(matrix, 0, 0) for matrix in where.places(back=False)]
    assert len(set(corners)) == 4
    assert where.left == pytest.approx(0)
    assert where.bottom == pytest.approx(0.5)
    edges = {(x, u) for x, _y, u, _v in where.cuts() if x == u}
    assert {x for x, _u in edges} == {0, 105, 210}


def test_the_office_copy_is_laid_on_the_sheet() -> None:
    """Two A5 fall on each A4, both sides, at their true size; printers are asked to turn right."""
    pdf = opened(made(shipped_profiles()["bureau"])["office"])
    assert len(pdf.pages) == 2
    for page in pdf.pages:
        assert [float(side) for side in page.mediabox] == pytest.approx([0, 0, 595.2756, 841.8898])
        drawn = [str(one.operator) for one in pikepdf.parse_content_stream(page)]
        assert drawn.count("Do") == 2
    assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
    assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
    assert "/StructTreeRoot" not in pdf.Root


def test_what_fills_a_sheet_needs_no_office_copy() -> None:
    """An A4 poster is printed as it is; in black and white it still has a copy of its own."""
    poster = Paper(width_mm=210, height_mm=297)
    assert set(made(shipped_profiles()["bureau"], poster)) == {"accessible"}
    grey = made(shipped_profiles()["bureau-noir-et-blanc"], poster)["office"]
    assert {operator for operator, _parts in painted_pages(opened(grey))} <= {"g", "G"}


def painted_pages(pdf: pikepdf.Pdf) -> Iterator[tuple[str, tuple[float, ...]]]:
    for page in pdf.pages:
        for one in pikepdf.parse_content_stream(page):
            if str(one.operator) in ("g", "G", "rg", "RG", "k", "K", "cs", "CS"):
                yield str(one.operator), tuple(float(part) for part in one.operands)


@pytest.mark.parametrize("name", ["imprimeur", "imprimeur-sans-reperes", "numerique-rvb"])
def test_the_boxes_of_a_press_copy_are_exact(name: str) -> None:
    """Trim, bleed and sheet are what was asked to a hundredth of a millimetre, from (0, 0)."""
    profile = shipped_profiles()[name]
    beyond = 9 if profile.marks else 3
    pdf = opened(made(profile)["press"])
    for page in pdf.pages:
        sizes = {
            key: [float(side) / MM for side in page.obj[key]]
            for key in ("/MediaBox", "/BleedBox", "/TrimBox")
        }
        trim = [beyond, beyond, beyond + 148, beyond + 210]
        assert sizes["/TrimBox"] == pytest.approx(trim, abs=0.01)
        bleed = [trim[0] - 3, trim[1] - 3, trim[2] + 3, trim[3] + 3]
        assert sizes["/BleedBox"] == pytest.approx(bleed, abs=0.01)
        sheet = [0, 0, 148 + 2 * beyond, 210 + 2 * beyond]
        assert sizes["/MediaBox"] == pytest.approx(sheet, abs=0.01)


def test_crop_marks_stay_out_of_the_bleed() -> None:
    """Eight marks point at the corners of the trim, and none begins inside the bleed."""
    pdf = opened(made(shipped_profiles()["imprimeur"])["press"])
    page = pdf.pages[0]
    left, low, right, high = (float(side) for side in page.obj.BleedBox)
    ends = [
        (float(one.operands[0]), float(one.operands[1]))
        for one in pikepdf.parse_content_stream(page)
        if str(one.operator) in ("m", "l")
    ]
    assert len(ends) == 16
    assert not [(x, y) for x, y in ends if left <= x <= right and low <= y <= high]
    trim = {round(float(side), 3) for side in page.obj.TrimBox}
    assert all(round(x, 3) in trim or round(y, 3) in trim for x, y in ends)


def test_with_a_profile_nothing_is_left_in_rgb() -> None:
    """Text is black ink alone, the accent four inks under the limit, and no RGB remains."""
    profile = shipped_profiles()["imprimeur"]
    press = made(profile, icc=icc())["press"]
    assert press.colours == "cmyk"
    found = list(painted(opened(press)))
    assert {operator for operator, _parts in found} <= {"k", "K"}
    assert ("k", (0, 0, 0, 1)) in found
    accents = {parts for _operator, parts in found if any(parts[:3])}
    assert len(accents) == 2
    assert all(sum(parts) <= profile.ink / 100 for parts in accents)
    assert b"DeviceRGB" not in uncompressed(press)


def uncompressed(copy: Copy) -> bytes:
    out = BytesIO()
    with opened(copy) as pdf:
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
    return out.getvalue()


def test_without_a_profile_colours_stay_and_say_so() -> None:
    """Without ICC the copy is RGB and says RVB beside the trim; black is still black ink alone."""
    press = made(shipped_profiles()["imprimeur"])["press"]
    assert press.colours == "rgb"
    found = set(painted(opened(press)))
    assert ("g", (0,)) in found
    assert ("rg", (0, 0, 0)) not in found
    assert "/OutputIntents" not in opened(press).Root


def test_the_profile_of_the_shop_is_inside() -> None:
    """The press copy carries the ICC profile, its name, and claims no standard."""
    press = made(shipped_profiles()["imprimeur-x4"], icc=icc("Papier mat"))["press"]
    assert press.pdf.startswith(b"%PDF-1.6")
    pdf = opened(press)
    assert f"uuid:{IDENTIFIER}".encode() in pdf.Root.Metadata.read_bytes()
    (intent,) = pdf.Root.OutputIntents
    assert intent.OutputConditionIdentifier == "Papier mat"
    assert intent.DestOutputProfile.read_bytes() == icc("Papier mat")
    assert pdf.docinfo["/Trapped"] == "/False"
    assert b"GTS_PDFXVersion" not in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize("name", list(shipped_profiles()))
def test_copies_are_the_same_bytes_twice(name: str) -> None:
    """Nothing of the clock or of chance is in a copy."""
    profile = shipped_profiles()[name]
    assert made(profile, icc=icc()) == made(profile, icc=icc())

"""The proof of a document: each way a printed code can be wrong is seen on a small sheet."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from marelle.diagnostics import Span, codes
from marelle.proof.findings import DPI, Fault, Flaw, Proof
from marelle.proof.prove import prove
from marelle.proof.readers import READERS
from marelle.proof.refuse import refusals
from marelle.render.pdf import print_pdf
from marelle.render.symbol import drawing, encode

URL, OTHER = "HTTPS://MARELLE.EXAMPLE/Q/3ZV4S", "HTTPS://MARELLE.EXAMPLE/Q/USKSX"
ADDRESS = "marelle.example/Q/3ZV4S"
CODE = drawing(encode(URL), "code")  # 37 modules on a side, quiet zone included


def sheet(
    *, code: str = CODE, side: float = 37, address: str = ADDRESS, more: str = "", at: str = ""
) -> bytes:
    """Return a sheet of 10 cm with a code of *side* mm; *more* is drawn over it, in mm from it."""
    return print_pdf(
        "<html lang=fr><title>x</title><style>@page{size:100mm;margin:0}"
        f".code{{display:block;width:{side}mm}}.spot{{position:absolute}}"
        f".frame{{position:absolute;left:20mm;top:20mm;{at}}}"
        ".address{position:absolute;left:10mm;top:75mm;white-space:nowrap}</style>"
        f"<div class=frame>{code}{more}</div><p class=address>{address}</p>",
        "x",
    )


def spot(style: str) -> str:
    """Return something drawn over a code."""
    return f'<div class="spot" style="{style}"></div>'


def flaws(pdf: bytes, *expected: str) -> set[Flaw]:
    """Return what is wrong with a sheet that must say the address."""
    return {fault.flaw for fault in prove(pdf, expected or (URL,)).faults}


@pytest.fixture(scope="module")
def sound() -> Proof:
    """The proof of the sheet without a flaw."""
    return prove(sheet(), [URL])


def test_a_sound_sheet_is_measured(sound: Proof) -> None:
    """Nothing is wrong with it; its code and its modules are as large as they were drawn."""
    assert sound.faults == ()
    (code,) = sound.codes
    assert (code.text, code.version, code.page) == (URL, 3, 1)
    assert code.module_mm == pytest.approx(1, abs=0.01)
    assert code.box.left == pytest.approx(24, abs=0.1)
    assert code.distance_mm == pytest.approx(290, abs=3)


def test_each_code_is_read_by_two_readers_at_three_resolutions(sound: Proof) -> None:
    """Six readings a code, each of them right."""
    (code,) = sound.codes
    assert {(r.dpi, r.reader) for r in code.readings} == {(d, r) for d in DPI for r in READERS}
    assert all(reading.right for reading in code.readings)


LONG = f"{URL}/a"  # at level M it takes version 2, at Q it would take 3
# What is drawn, and the flaw that it must show.
WRONG = {
    "a code for something else": ({"code": drawing(encode(OTHER), "x")}, Flaw.STRANGER),
    "no code": ({"code": ""}, Flaw.MISSING),
    "another address beside": ({"address": "marelle.example/Q/USKSX"}, Flaw.UNSAID),
    "an address in small letters": ({"address": "marelle.example/q/3zv4s"}, Flaw.UNSAID),
    "an address off the paper": ({"address": f"{'long ' * 30}{ADDRESS}"}, Flaw.UNSAID),
    "modules of 0.35 mm": ({"side": 0.35 * 37}, Flaw.SMALL),
    "a pale mark three modules away": (
        {"more": spot("background:#ddd;left:.2mm;top:15mm;width:.8mm;height:4mm")},
        Flaw.CROWDED,
    ),
    "a mark that touches it": (
        {"more": spot("background:#000;left:3mm;top:15mm;width:1mm;height:4mm")},
        Flaw.CROWDED,
    ),
    "the edge of the paper": ({"at": "left:-1mm"}, Flaw.CROWDED),
    "a spot over nine modules": (
        {"more": spot("background:#fff;left:17mm;top:17mm;width:3mm;height:3mm")},
        Flaw.COVERED,
    ),
    "blue ink": ({"code": CODE.replace("#000", "#00137a")}, Flaw.PALE),
    "grey ink": ({"code": CODE.replace("#000", "#444")}, Flaw.PALE),
    "yellow paper": ({"at": "background:#fe0"}, Flaw.CROWDED),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_seen(name: str) -> None:
    """Each thing that can be wrong with a code shows its own flaw."""
    drawn, flaw = WRONG[name]
    assert flaw in flaws(sheet(**drawn))


def test_too_little_correction_is_seen() -> None:
    """An address at level M is refused; a text may have it."""
    weak = sheet(code=drawing(encode(LONG, "M"), "x"), address=f"{ADDRESS}/a")
    assert flaws(weak, LONG) == {Flaw.WEAK}
    text = "Appelez le 112. " * 2
    assert flaws(sheet(code=drawing(encode(text, "M"), "x")), text) == set()


def test_a_code_of_several_inks_is_seen() -> None:
    """Black that is made of four inks is refused, though a screen shows it black."""
    with pikepdf.open(BytesIO(sheet())) as pdf:
        for page in pdf.pages:
            drawn = pikepdf.parse_content_stream(page)
            rich = [pikepdf.ContentStreamInstruction([0.6, 0.5, 0.5, 1], pikepdf.Operator("k"))]
            blacks = [i for i, one in enumerate(drawn) if str(one.operator) in ("g", "rg")]
            assert blacks
            whole = [rich[0] if i in blacks else one for i, one in enumerate(drawn)]
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(whole))
        out = BytesIO()
        pdf.save(out)
    assert flaws(out.getvalue()) == {Flaw.RICH}


def twins(*addresses: str) -> bytes:
    """Return a sheet with both codes side by side, and the *addresses* under them."""
    columns = (
        f'<div class="spot" style="top:40mm;left:{left}mm;width:30mm;font-size:5pt">'
        f"{drawing(encode(url), 'x')}{address}</div>"
        for left, url, address in zip((10, 60), (URL, OTHER), addresses, strict=True)
    )
    return sheet(code="", address="", more="".join(columns), at="top:0;left:0")


def test_addresses_that_were_exchanged_are_seen() -> None:
    """On a sheet of several codes, each must have its own address nearest."""
    other = "marelle.example/Q/USKSX"
    assert flaws(twins(ADDRESS, other), URL, OTHER) == set()
    assert flaws(twins(other, ADDRESS), URL, OTHER) == {Flaw.UNSAID}


def found(proof: Proof) -> Iterator[tuple[str, str, str]]:
    """Yield the code, the message and the hint of each finding."""
    for each in refusals(proof, "flyers/DPE/a5.pdf", Span("flyers/x.yml")):
        yield each.code.id, each.message, each.hint


def test_each_flaw_is_told_with_what_to_do(sound: Proof) -> None:
    """Every flaw has a sentence of its own, that names the file, and a hint."""
    told = set()
    for flaw in Flaw:
        spoilt = replace(sound, faults=(Fault(flaw=flaw, text=URL),))
        ((code, message, hint),) = found(spoilt)
        assert code == codes.CODE_NOT_DECODED.id
        assert "flyers/DPE/a5.pdf" in message
        assert hint.endswith(".")
        told.add(message)
    assert len(told) == len(Flaw)

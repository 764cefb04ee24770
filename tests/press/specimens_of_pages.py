"""Faults of what is printed: sizes, inks, codes."""

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from fakes.printed import CODE
from press.specimen import Edit, Specimen, boxed, painted


def _shorter(pdf: Pdf) -> None:
    del pdf.pages[1]


def _emptied(pdf: Pdf) -> None:
    pdf.pages[1].obj.Contents = pdf.make_stream(b"")


def _turned(pdf: Pdf) -> None:
    pdf.pages[0].obj.Rotate = 90


def _trimmed(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.BleedBox = page.obj.TrimBox


PAGES = [
    Specimen(rule="page-count", kind="office", edit=_shorter),
    Specimen(rule="page-sizes", kind="office", edit=boxed("/MediaBox", (0, 0, 20, 0), 1)),
    Specimen(rule="trim-size", kind="accessible", edit=boxed("/TrimBox", (0, 0, -0.05, 0), 0)),
    Specimen(rule="boxes-nested", kind="bare", edit=boxed("/BleedBox", (-9, 0, 0, 0), 0)),
    Specimen(rule="box-origin", kind="office", edit=boxed("/MediaBox", (-9, -9, 0, 0))),
    Specimen(rule="bad-box", kind="office", edit=boxed("/ArtBox", (0, 0, -595, 0), 0)),
    Specimen(rule="turned-page", edit=_turned),
    Specimen(rule="bleed-too-small", kind="bare", edit=_trimmed),
    Specimen(
        rule="bleed-not-filled",
        html=("top:calc(-1*var(--bleed));left:calc(-1*var(--bleed))", "top:0;left:0"),
    ),
    Specimen(rule="marks-inside", edit=painted("/All CS 1 SCN 1 w 20 300 m 40 300 l S")),
    Specimen(rule="empty-page", kind="office", edit=_emptied),
    Specimen(rule="text-cut", kind="accessible", html=("50mm 20mm 0", "50mm 0 0;margin-left:-4mm")),
    Specimen(rule="text-near-edge", html=("padding:50mm 20mm 0", "padding:50mm 2mm 0")),
]


def _picture(space: Name, data: bytes, size: int) -> Edit:
    def edit(pdf: Pdf) -> None:
        about = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=size,
            Height=size,
            ColorSpace=space,
            BitsPerComponent=8,
        )
        held = Dictionary(Picture=Stream(pdf, data, about))
        painted("20 0 0 20 60 60 cm /Picture Do", XObject=held)(pdf)

    return edit


def _pattern(pdf: Pdf) -> None:
    tile = pdf.make_stream(b"1 0 0 rg 0 0 4 4 re f")
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = Array([0, 0, 8, 8]), 8, 8, Dictionary()
    painted("", Pattern=Dictionary(Tile=tile))(pdf)


def _shading(pdf: Pdf) -> None:
    between = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    shade = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 9])
    shade.Function = between
    painted("", Shading=Dictionary(Shade=pdf.make_indirect(shade)))(pdf)


_GOLD = Array([Name.Separation, Name.Gold, Name.DeviceCMYK, Dictionary(FunctionType=2)])
_SQUARE = "60 60 20 20 re f"
INKS = [
    Specimen(rule="rgb-left", edit=painted(f"1 0 0 rg {_SQUARE}")),
    Specimen(rule="rgb-left", name="space", edit=painted(f"/DeviceRGB cs 1 0 0 sc {_SQUARE}")),
    Specimen(
        rule="rgb-left", name="picture", edit=_picture(Name.DeviceRGB, b"\0\0\xff" * 2500, 50)
    ),
    Specimen(rule="rgb-left", name="pattern", edit=_pattern),
    Specimen(rule="rgb-left", name="shading", edit=_shading),
    Specimen(rule="no-intent", edit=lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    Specimen(rule="black-of-colours", edit=painted(f"0.4 0.4 0.4 1 k {_SQUARE}")),
    Specimen(
        rule="black-of-colours", kind="office", name="office", edit=painted(f"0 0 0 rg {_SQUARE}")
    ),
    Specimen(rule="small-text-of-inks", html=("p{color:#7f1d4e", "p{font-size:8pt;color:#7f1d4e")),
    Specimen(rule="too-much-ink", edit=painted(f"1 1 1 0.5 k {_SQUARE}")),
    Specimen(
        rule="too-much-ink",
        name="picture",
        edit=_picture(Name.DeviceCMYK, b"\xff\xff\xf0\x40" * 2500, 50),
    ),
    Specimen(
        rule="spot-colour",
        edit=painted(f"/Gold cs 1 scn {_SQUARE}", ColorSpace=Dictionary(Gold=_GOLD)),
    ),
    Specimen(
        rule="white-overprint",
        edit=painted(
            f"/Over gs 0 0 0 0 k {_SQUARE}", ExtGState=Dictionary(Over=Dictionary(op=True))
        ),
    ),
    Specimen(
        rule="transparency",
        edit=painted(
            f"/Half gs 0 0 0 1 k {_SQUARE}", ExtGState=Dictionary(Half=Dictionary(ca=0.5))
        ),
    ),
    Specimen(rule="hairline", edit=painted("0 0 0 1 K 0.05 w 60 60 m 90 90 l S")),
    Specimen(rule="coarse-picture", edit=_picture(Name.DeviceGray, b"\x80" * 100, 10)),
]

_BESIDE = (
    "<b style='position:absolute;left:41mm;top:100mm;width:2mm;height:9mm;background:#000'></b>"
)
SYMBOLS = [
    Specimen(rule="code-not-black", html=('fill="#000"', 'fill="#0b6e4f"')),
    Specimen(rule="code-too-small", html=("width:60mm;height:60mm", "width:14mm;height:14mm")),
    Specimen(rule="code-not-quiet", html=(CODE, CODE + _BESIDE)),
    Specimen(rule="code-near-edge", html=("left:40mm;top:90mm", "left:-3mm;top:90mm")),
]

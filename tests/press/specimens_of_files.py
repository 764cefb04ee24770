"""Faults of the file: fonts, structure, safety, identity."""

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String

from press.specimen import Specimen, noted


def _fonts(pdf: Pdf, kind: str) -> list[Dictionary]:
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Subtype") == kind]


def _without(kind: str, key: str):
    def edit(pdf: Pdf) -> None:
        del next(o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == kind)[
            key
        ]

    return edit


def _drawn(pdf: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontMatrix=[1, 0, 0, 1, 0, 0])
    font.CharProcs, font.Encoding = Dictionary(), Dictionary()
    pdf.pages[0].obj.Resources.Font.Drawn = pdf.make_indirect(font)


def _unlettered(pdf: Pdf) -> None:
    del _fonts(pdf, "/Type0")[0]["/ToUnicode"]


FONTS = [
    Specimen(
        rule="font-not-embedded", kind="office", edit=_without("/FontDescriptor", "/FontFile2")
    ),
    Specimen(rule="font-type-3", kind="accessible", edit=_drawn),
    Specimen(rule="font-without-letters", kind="office", edit=_unlettered),
    Specimen(rule="text-too-small", kind="accessible", html=("font:20pt", "font:4pt")),
]


def _root(**keys: object):
    def edit(pdf: Pdf) -> None:
        for key, value in keys.items():
            if value is None:
                del pdf.Root[f"/{key}"]
            else:
                pdf.Root[f"/{key}"] = value

    return edit


def _said(old: str, new: str):
    def edit(pdf: Pdf) -> None:
        text = pdf.Root.Metadata.read_bytes().decode()
        assert old in text
        pdf.Root.Metadata.write(text.replace(old, new).encode())

    return edit


def _untitled(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]
    _said("dc:title", "dc:other")(pdf)


def _element(role: str, change):
    def edit(pdf: Pdf) -> None:
        change(next(o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == role))

    return edit


def _deeper(element: Dictionary) -> None:
    element.S = Name.H3


def _wordless(element: Dictionary) -> None:
    del element["/Alt"]


def _forgotten(pdf: Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/S") == "/H1":
            for kid in [thing, *thing.K] if isinstance(thing.K, Array) else [thing, thing.K]:
                if isinstance(kid, Dictionary) and "/K" in kid:
                    del kid["/K"]


def _bare_paint(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"q 0 g 60 60 20 20 re f Q")


TAGS = [
    Specimen(rule="not-tagged", kind="accessible", edit=_root(MarkInfo=Dictionary(Marked=False))),
    Specimen(rule="no-language", kind="accessible", edit=_root(Lang=None)),
    Specimen(rule="no-title", kind="accessible", edit=_untitled),
    Specimen(rule="title-not-shown", kind="accessible", edit=_root(ViewerPreferences=None)),
    Specimen(rule="not-declared", kind="accessible", edit=_said("pdfuaid:part", "pdfuaid:port")),
    Specimen(rule="figure-without-words", kind="accessible", edit=_element("/Figure", _wordless)),
    Specimen(rule="headings-order", kind="accessible", edit=_element("/H1", _deeper)),
    Specimen(rule="outside-structure", kind="accessible", edit=_bare_paint),
    Specimen(rule="not-in-order", kind="accessible", edit=_forgotten),
    Specimen(rule="annotation-without-words", kind="accessible", edit=noted()),
    Specimen(
        rule="keyboard-order", kind="accessible", edit=noted(Contents=String("note"), tabs=False)
    ),
]


def _attached(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = b"secret"


def _elsewhere(pdf: Pdf) -> None:
    stream = pdf.make_stream(b"")
    stream.F = String("/etc/hostname")
    pdf.Root.Elsewhere = stream


def _scripted(pdf: Pdf) -> None:
    act = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=[String("x"), act]))


_AWAY = Dictionary(S=Name.URI, URI=String("https://elsewhere.example/"))
SAFETY = [
    Specimen(rule="script", edit=_scripted),
    Specimen(rule="embedded-file", edit=_attached),
    Specimen(rule="outside-stream", edit=_elsewhere),
    Specimen(rule="action", kind="office", edit=noted(A=_AWAY)),
    Specimen(rule="action", kind="office", name="launch", edit=noted(A=Dictionary(S=Name.Launch))),
    Specimen(rule="opening-action", edit=_root(OpenAction=Dictionary(S=Name.Named, N=Name.Print))),
    Specimen(rule="encrypted", lock=Encryption(owner="owner", user="")),
    Specimen(rule="encrypted", name="closed", lock=Encryption(owner="owner", user="user")),
    Specimen(rule="form", edit=_root(AcroForm=Dictionary(Fields=[Dictionary(FT=Name.Tx)]))),
    Specimen(rule="media", kind="office", edit=noted(Subtype=Name.Movie)),
    Specimen(rule="layer", edit=_root(OCProperties=Dictionary(OCGs=[]))),
]


def _info(key: str, value: str):
    def edit(pdf: Pdf) -> None:
        pdf.docinfo[key] = value

    return edit


def _undeclared(pdf: Pdf) -> None:
    del pdf.docinfo["/Trapped"]


def _heavy(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"n " * 200_001)


IDENTITY = [
    Specimen(rule="pdf-version", cut=lambda data: data.replace(b"%PDF-1.7", b"%PDF-2.0", 1)),
    Specimen(rule="no-identifier", cut=lambda data: data.replace(b"/ID [", b"/IX [")),
    Specimen(rule="dated", kind="office", edit=_info("/CreationDate", "D:20270101000000Z")),
    Specimen(rule="no-trapped", edit=_undeclared),
    Specimen(rule="unreadable", cut=lambda data: data[:40]),
    Specimen(rule="unreadable", name="text", cut=lambda _data: b"a page"),
    Specimen(rule="too-much", kind="office", edit=_heavy),
]

"""A small printed document: a code, black text, an accent that bleeds, on two sides of A5."""

from functools import lru_cache

from fakes.icc import icc
from marelle.catalogue.profiles import shipped_profiles
from marelle.model import Profile
from marelle.press import Copy, Paper, copies
from marelle.render.symbol import drawing, encode

A5 = Paper(width_mm=148, height_mm=210, sides=2, up=2)
IDENTIFIER = "0123456789abcdef" * 2
ADDRESS = "marelle.example/Q/3ZV4S"
CODE = drawing(encode(f"HTTPS://{ADDRESS.upper()}"), f"Code à scanner : il ouvre {ADDRESS}")
HTML = f"""<html lang="fr"><title>Trier</title><style>
@page{{size:148mm 210mm;margin:0}} :root{{--bleed:0mm}} body{{margin:0}}
section{{height:210mm;position:relative;page-break-after:always}}
section:last-child{{page-break-after:auto}}
i{{position:absolute;top:calc(-1*var(--bleed));left:calc(-1*var(--bleed));height:40mm;width:30mm;
background:#0b6e4f}} h1,p{{margin:0;padding:50mm 20mm 0;font:20pt Atkinson;color:#000}}
p{{color:#7f1d4e}} svg{{position:absolute;left:40mm;top:90mm;width:60mm;height:60mm}}
</style><section><i></i><h1>Trier</h1>{CODE}</section><section><p>39 75</p></section>"""


@lru_cache
def made(profile: Profile, *, inked: bool = False, html: str = HTML) -> dict[str, Copy]:
    """Return the copies of *html* by kind, in four inks when *inked*."""
    given = icc() if inked else b""
    return {c.kind: c for c in copies(html, A5, profile, IDENTIFIER, icc=given)}


def copy(kind: str, html: str = HTML) -> bytes:
    """Return a copy of *html* as it is sent: in four inks to the print shop."""
    name = {"press": "imprimeur", "bare": "imprimeur-sans-reperes"}.get(kind, "bureau")
    inked = kind in ("press", "bare")
    return made(shipped_profiles()[name], inked=inked, html=html)["press" if inked else kind].pdf

"""Lint, fonts: what is read here is read everywhere."""

from pikepdf import Array, Dictionary

from marelle.i18n import N_
from marelle.press.lint.base import Document, Found
from marelle.press.lint.rules import rule

SMALLEST = 5.0  # points; the line of names of a press copy has six
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


@rule("font-not-embedded", N_("Une police n’est pas dans le fichier."))
def _embedded(document: Document) -> Found:
    for font in document.fonts:
        inner = font.get("/DescendantFonts", Array([font]))[0]
        about = inner.get("/FontDescriptor", Dictionary())
        if font.get("/Subtype") != "/Type3" and not any(key in about for key in _FILES):
            yield 0, str(font.get("/BaseFont", ""))


@rule("font-type-3", N_("Une police est faite de dessins : elle s’imprime mal en petit."))
def _drawn(document: Document) -> Found:
    for font in document.fonts:
        if font.get("/Subtype") == "/Type3":
            yield 0, str(font.get("/Name", ""))


@rule("font-without-letters", N_("Une police ne dit pas quelles lettres elle dessine."))
def _letters(document: Document) -> Found:
    for font in document.fonts:
        if font.get("/Subtype") == "/Type0" and "/ToUnicode" not in font:
            yield 0, str(font.get("/BaseFont", ""))


@rule("text-too-small", N_("Un texte a moins de 5 points de haut."))
def _small(document: Document) -> Found:
    for view in document.pages:
        smallest = min((mark.width for mark in view.of("text")), default=SMALLEST)
        if smallest < SMALLEST - 0.01:
            yield view.number, f"{smallest:.1f} pt"

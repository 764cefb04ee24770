"""Lint, identity: which document it is, and which readers can open it."""

from marelle.i18n import N_
from marelle.press.lint.base import Document, Found
from marelle.press.lint.rules import rule

OLDEST, NEWEST = "1.4", "1.7"


@rule("pdf-version", N_("La version de PDF est trop vieille ou trop neuve pour un imprimeur."))
def _version(document: Document) -> Found:
    if not OLDEST <= document.pdf.pdf_version <= NEWEST:
        yield 0, document.pdf.pdf_version


@rule("no-identifier", N_("Le fichier n’a pas d’identifiant."))
def _identifier(document: Document) -> Found:
    if not len(document.pdf.trailer.get("/ID", ())):
        yield 0, ""


@rule(
    "dated",
    N_("Le fichier porte une date : deux fois le même contenu ne donne pas le même fichier."),
)
def _dated(document: Document) -> Found:
    if any(key in document.pdf.docinfo for key in ("/CreationDate", "/ModDate")):
        yield 0, ""


@rule("no-trapped", N_("Le fichier ne dit pas s’il a déjà été grossi pour la presse."), ("press",))
def _trapped(document: Document) -> Found:
    if str(document.pdf.docinfo.get("/Trapped", "")) not in ("/True", "/False"):
        yield 0, ""

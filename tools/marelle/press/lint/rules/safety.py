"""Lint, safety: a printed document runs, fetches and hides nothing."""

from pikepdf import Dictionary, Stream

from marelle.i18n import N_
from marelle.press.lint.base import Document, Found
from marelle.press.lint.rules import rule

_MEDIA = {"/Movie", "/Sound", "/Screen", "/RichMedia", "/3D", "/FileAttachment"}


@rule("script", N_("Le fichier contient un programme JavaScript."))
def _script(document: Document) -> Found:
    named = document.pdf.Root.get("/Names", Dictionary())
    if "/JavaScript" in named or any(
        o.get("/S") == "/JavaScript" or "/JS" in o for o in document.objects
    ):
        yield 0, ""


@rule("embedded-file", N_("Un autre fichier est attaché à celui-ci."))
def _embedded(document: Document) -> Found:
    for thing in document.objects:
        if thing.get("/Type") == "/EmbeddedFile" or "/EF" in thing:
            yield 0, ""
            return


@rule("outside-stream", N_("Une partie du document est à lire dans un autre fichier."))
def _outside(document: Document) -> Found:
    for thing in document.objects:
        if isinstance(thing, Stream) and "/F" in thing:
            yield 0, ""


@rule("action", N_("Le document ouvre autre chose que l’adresse imprimée."))
def _action(document: Document) -> Found:
    allowed = {f"https://{address}" for address in document.expected.addresses}
    for thing in document.objects:
        kind = str(thing.get("/S", "")) if "/URI" in thing or "/F" in thing else ""
        if str(thing.get("/S", "")) in ("/Launch", "/GoToR", "/SubmitForm", "/ImportData"):
            yield 0, str(thing.S)
        elif kind == "/URI" and str(thing.URI) not in allowed:
            yield 0, str(thing.URI)[:80]


@rule("opening-action", N_("Le document fait quelque chose tout seul quand on l’ouvre."))
def _opening(document: Document) -> Found:
    opening = document.pdf.Root.get("/OpenAction")
    if isinstance(opening, Dictionary) and opening.get("/S") != "/GoTo":
        yield 0, str(opening.get("/S", ""))
    if "/AA" in document.pdf.Root or any("/AA" in page.obj for page in document.pdf.pages):
        yield 0, "/AA"


@rule("encrypted", N_("Le fichier est chiffré."))
def _encrypted(document: Document) -> Found:
    if document.pdf.is_encrypted:
        yield 0, ""


@rule("form", N_("Le document contient un formulaire à remplir à l’écran."))
def _form(document: Document) -> Found:
    if len(document.pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", ())):
        yield 0, ""


@rule("media", N_("Le document contient du son, une vidéo ou un fichier joint."))
def _media(document: Document) -> Found:
    for number, annotation in document.annotations():
        if str(annotation.get("/Subtype", "")) in _MEDIA:
            yield number, str(annotation.Subtype)


@rule("layer", N_("Le document a des calques : ce qui est imprimé dépend du logiciel."))
def _layer(document: Document) -> Found:
    if "/OCProperties" in document.pdf.Root:
        yield 0, ""

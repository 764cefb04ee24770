"""Lint, tags: what is needed for the accessible copy to be read aloud (ISO 14289-1, section 7)."""

import re
from itertools import pairwise

from pikepdf import Dictionary, Name

from marelle.i18n import N_
from marelle.press.lint.base import Document, Found
from marelle.press.lint.rules import rule

_FOR = ("accessible",)
_UA = re.compile(r"pdfuaid:part(?:>|=\")1\b")


@rule(
    "not-tagged",
    N_("Le document n’a pas de structure : il ne peut pas être lu à voix haute."),
    _FOR,
)
def _tagged(document: Document) -> Found:
    root = document.pdf.Root
    marked = root.get("/MarkInfo", Dictionary()).get("/Marked", False)
    if not marked or not document.elements:
        yield 0, ""


@rule("no-language", N_("Le document ne dit pas sa langue."), _FOR)
def _language(document: Document) -> Found:
    if not str(document.pdf.Root.get("/Lang", "")).strip():
        yield 0, ""


@rule("no-title", N_("Le document n’a pas de titre."))
def _title(document: Document) -> Found:
    titled = str(document.pdf.docinfo.get("/Title", "")).strip()
    if not titled and "<dc:title>" not in document.metadata:
        yield 0, ""


@rule("title-not-shown", N_("La fenêtre montre le nom du fichier au lieu du titre."), _FOR)
def _shown(document: Document) -> Found:
    wishes = document.pdf.Root.get("/ViewerPreferences", Dictionary())
    if not wishes.get("/DisplayDocTitle", False):
        yield 0, ""


@rule("not-declared", N_("Le document ne déclare pas PDF/UA-1."), _FOR)
def _declared(document: Document) -> Found:
    if not _UA.search(document.metadata):
        yield 0, ""


@rule("figure-without-words", N_("Une figure n’a pas de texte de remplacement."), _FOR)
def _figure(document: Document) -> Found:
    for element in document.elements:
        words = str(element.get("/Alt", "")) or str(element.get("/ActualText", ""))
        if document.roles(element) == "Figure" and not words.strip():
            yield 0, ""


@rule(
    "headings-order", N_("Les titres sautent un niveau, ou ne commencent pas par le premier."), _FOR
)
def _headings(document: Document) -> Found:
    roles = [document.roles(element) for element in document.elements]
    levels = [int(role[1:]) for role in roles if re.fullmatch("H[1-6]", role)]
    for before, after in pairwise([0, *levels]):
        if after > before + 1:
            yield 0, f"H{after}"


@rule(
    "outside-structure", N_("Quelque chose est montré sans être ni lu, ni déclaré décoratif."), _FOR
)
def _outside(document: Document) -> Found:
    for view in document.pages:
        if any(mark.said < 0 and not mark.artifact for mark in view.marks):
            yield view.number, ""


@rule("not-in-order", N_("Un contenu n’est à aucune place dans l’ordre de lecture."), _FOR)
def _order(document: Document) -> Found:
    placed = {(page, said) for page, said in _placed(document)}
    for view in document.pages:
        said = {mark.said for mark in view.marks if mark.said >= 0 and not mark.artifact}
        if not all((view.page.objgen, one) in placed for one in said):
            yield view.number, ""


def _placed(document: Document) -> list[tuple[tuple[int, int], int]]:
    """Return the page and the number of every content that an element holds."""
    found = []
    for element in document.elements:
        kids = element.get("/K", ())
        for kid in [kids] if isinstance(kids, (Dictionary, int)) else kids:
            own = kid if isinstance(kid, Dictionary) else Dictionary()
            page = own.get("/Pg", element.get("/Pg"))
            number = own.get("/MCID") if own else kid
            if isinstance(number, int) and page is not None:
                found.append((page.objgen, number))
    return found


@rule("annotation-without-words", N_("Un lien ou une note ne dit pas où il mène."), _FOR)
def _annotation(document: Document) -> Found:
    for number, annotation in document.annotations():
        hidden = annotation.get("/Subtype") == "/Popup" or int(annotation.get("/F", 0)) & 2
        if not hidden and not str(annotation.get("/Contents", "")).strip():
            yield number, ""


@rule("keyboard-order", N_("Au clavier, les liens de la page ne viennent pas dans l’ordre."), _FOR)
def _keyboard(document: Document) -> Found:
    for number, page in enumerate(document.pdf.pages, 1):
        if len(page.obj.get("/Annots", ())) and page.obj.get("/Tabs") != Name.S:
            yield number, ""

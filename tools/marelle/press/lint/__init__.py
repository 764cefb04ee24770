"""Lint: the bytes of a PDF and what it should be in, everything that is wrong with it out.

Rules are functions of ``rules/``, one file a family. Nothing is drawn: proofs of the codes do that.
"""

from io import BytesIO
from warnings import catch_warnings

from pikepdf import Dictionary, PasswordError, Pdf, PdfError

from marelle.i18n import N_
from marelle.press.lint.base import Document, Expected, Finding, Rule
from marelle.press.lint.rules import EVERY, every_rule
from marelle.press.lint.rules.inks import loads
from marelle.press.lint.walk import TooMuchError

__all__ = ["UNREADABLE", "Expected", "Finding", "Rule", "every_rule", "lint", "most_ink"]
MOST_PAGES = 200
UNREADABLE = Finding(rule="unreadable", sentence=N_("Ce n’est pas un PDF entier."))
TOO_MUCH = Finding(rule="too-much", sentence=N_("Le document est trop chargé pour être vérifié."))
LOCKED = Finding(rule="encrypted", sentence=N_("Le fichier est chiffré."))


def lint(data: bytes, expected: Expected | None = None) -> list[Finding]:
    """Return what is wrong with a PDF, family by family. Never raises; sentences are in French.

    Without *expected*, it is held to what it seems to be.
    """
    try:
        with catch_warnings(action="error"), Pdf.open(BytesIO(data)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                return [TOO_MUCH]
            return _found(Document(pdf, expected or seeming(pdf)))
    except PasswordError:
        return [LOCKED]
    except TooMuchError:
        return [TOO_MUCH]
    # Made by anybody: a key of the wrong kind is found out when it is used.
    except (PdfError, Warning, LookupError, ValueError, TypeError, AttributeError, RuntimeError):
        return [UNREADABLE]


def most_ink(data: bytes) -> float:
    """Return the most ink that a PDF of ours asks for in one point, in percent; RGB says none."""
    with Pdf.open(BytesIO(data)) as pdf:
        views = Document(pdf, Expected()).pages
        return max((load for view in views for load in loads(view.marks)), default=0.0)


def seeming(pdf: Pdf) -> Expected:
    """Return what a PDF of unknown origin seems to be: cut by a print shop, or read aloud."""
    page = pdf.pages[0].obj
    if list(page.get("/TrimBox", page.MediaBox)) != list(page.MediaBox):
        inked = len(pdf.Root.get("/OutputIntents", ()))
        return Expected(kind="press", colours="cmyk" if inked else "")
    tagged = pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked", False)
    return Expected(kind="accessible" if tagged else "")


def _found(document: Document) -> list[Finding]:
    kind = document.expected.kind
    return [
        Finding(rule=rule.name, sentence=rule.sentence, page=page, seen=seen)
        for rule in every_rule().values()
        if kind in rule.kinds or (not kind and len(rule.kinds) == len(EVERY))
        for page, seen in rule.check(document)
    ]

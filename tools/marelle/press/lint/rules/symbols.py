"""Lint, codes: black ink alone, modules wide enough, silence around (ISO/IEC 18004, 5.3.8)."""

from marelle.i18n import N_
from marelle.press.lint.base import POINTS, Document, Found
from marelle.press.lint.rules import rule
from marelle.press.lint.state import grown, meet, within
from marelle.proof.findings import LEAST_MM

QUIET = 4  # modules


@rule("code-not-black", N_("Un code n’est pas imprimé avec la seule encre noire."))
def _black(document: Document) -> Found:
    for view in document.pages:
        for symbol in view.symbols():
            inks = symbol.colour.inks
            if inks is None or any(inks[:3]) or inks[3] < 0.99:
                yield view.number, symbol.colour.space


@rule("code-too-small", N_("Les carrés d’un code font moins de 0,4 mm."))
def _small(document: Document) -> Found:
    for view in document.pages:
        for symbol in view.symbols():
            if symbol.step < (LEAST_MM - 0.005) * POINTS:
                yield view.number, f"{symbol.step / POINTS:.2f} mm"


@rule("code-not-quiet", N_("Quelque chose est imprimé dans la marge blanche d’un code."))
def _quiet(document: Document) -> Found:
    for view in document.pages:
        for symbol in view.symbols():
            around = grown(symbol.box, (QUIET - 0.1) * symbol.step)
            near = (
                mark
                for mark in view.marks
                if mark is not symbol
                and not mark.state.holed
                and not (mark.colour.white and mark.kind != "image")
            )
            # What holds the whole code is its ground or its frame.
            if any(meet(mark.box, around) and not within(around, mark.box) for mark in near):
                yield view.number, ""


@rule(
    "code-near-edge",
    N_("Un code est trop près du bord : la coupe peut l’abîmer."),
    ("accessible", "press"),
)
def _edge(document: Document) -> Found:
    margin = document.expected.safety * POINTS
    for view in document.pages:
        safe = grown(view.trim, -margin)
        if margin and not all(within(symbol.box, safe) for symbol in view.symbols()):
            yield view.number, ""

"""Stage 4, copies: what the lint finds on a copy, as findings that keep it from being published."""

from collections.abc import Iterable

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import N_, _
from marelle.model import Profile
from marelle.press import Copy
from marelle.press.lint import Expected, Finding, lint
from marelle.press.paper import Paper

_OURS = N_("Raccourcissez les textes, ou changez le gabarit ou le profil d’impression.")
_ELSEWHERE = N_("Corrigez le document dont il vient, puis exportez-le de nouveau.")
_ALIVE = N_("Exportez-le de nouveau sans ce contenu : un PDF à imprimer n’a que des pages.")
# What to do about a PDF that Marelle did not make; its author is elsewhere.
_HINTS = {
    "unreadable": N_("Il est vide, coupé ou abîmé : copiez-le ou exportez-le de nouveau."),
    "encrypted": N_("Demandez-le sans mot de passe, ou exportez-le sans protection."),
    "too-much": N_("Coupez-le en plusieurs fichiers."),
    **dict.fromkeys(
        (
            *("script", "embedded-file", "outside-stream", "action"),
            *("opening-action", "form", "media", "layer"),
        ),
        _ALIVE,
    ),
}


def expected(
    copy: Copy, paper: Paper, profile: Profile, addresses: Iterable[str], pages: int
) -> Expected:
    """Return what *copy* must be, to have been made with *profile*; *pages* is 0 for any number."""
    laid = paper.on(profile.sheet).up > 1 and copy.kind == "office"
    press = copy.kind == "press"
    own = copy.kind != "accessible"
    return Expected(
        kind=copy.kind,
        width_mm=0 if laid else paper.width_mm,
        height_mm=0 if laid else paper.height_mm,
        pages=pages,
        bleed=profile.bleed if press else 0,
        safety=profile.safety,
        ink=profile.ink if own else 0,
        colours=copy.colours if own else "",
        transparency=profile.transparency or not press,
        addresses=tuple(addresses),
    )


def unfit(copy: Copy, wanted: Expected, path: str, span: Span) -> list[Diagnostic]:
    """Return a finding for each rule that *copy*, to be published at *path*, does not keep to."""
    seen = {found.rule: found for found in reversed(lint(copy.pdf, wanted))}
    said = _("{path} : {sentence}")
    return [
        _refusal(found, span, said.format(path=path, sentence=told(found)), _(_OURS))
        for found in seen.values()
    ]


def printable(name: str, data: bytes) -> list[Diagnostic]:
    """Return a finding for each rule that a PDF of anybody, called *name*, does not keep to."""
    refused = []
    for found in lint(data):
        hint = _HINTS.get(found.rule, _ELSEWHERE)
        refused.append(_refusal(found, Span(name), told(found), _(hint)))
    return refused


def _refusal(found: Finding, span: Span, message: str, hint: str) -> Diagnostic:
    rule = _("Règle : « {rule} ».").format(rule=found.rule)
    return Diagnostic(code=codes.UNFIT_COPY, span=span, message=message, hint=f"{hint} {rule}")


def told(found: Finding) -> str:
    """Return the sentence of a finding, with the page and what was seen there."""
    place = _("page {page}").format(page=found.page) if found.page else ""
    seen = ", ".join(filter(None, (place, found.seen)))
    sentence = _(found.sentence)
    return f"{sentence.removesuffix('.')} ({seen})." if seen else sentence

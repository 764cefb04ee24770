"""Stage 4, copies: what the lint finds on a copy, as findings that keep it from being published."""

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.model import Profile
from marelle.press import Copy
from marelle.press.lint import Expected, Finding, lint
from marelle.press.paper import Paper


def expected(copy: Copy, paper: Paper, profile: Profile, address: str) -> Expected:
    """Return what *copy* must be, to have been made with *profile*."""
    laid = paper.on(profile.sheet).up > 1 and copy.kind == "office"
    press = copy.kind == "press"
    own = copy.kind != "accessible"
    return Expected(
        kind=copy.kind,
        width_mm=0 if laid else paper.width_mm,
        height_mm=0 if laid else paper.height_mm,
        pages=paper.sides,
        bleed=profile.bleed if press else 0,
        safety=profile.safety,
        ink=profile.ink if own else 0,
        colours=copy.colours if own else "",
        transparency=profile.transparency or not press,
        addresses=(address,),
    )


def unfit(copy: Copy, wanted: Expected, path: str, span: Span) -> list[Diagnostic]:
    """Return a finding for each rule that *copy*, to be published at *path*, does not keep to."""
    seen = {found.rule: found for found in reversed(lint(copy.pdf, wanted))}
    return [_refusal(found, path, span) for found in seen.values()]


def _refusal(found: Finding, path: str, span: Span) -> Diagnostic:
    place = _("{path}, page {page}").format(path=path, page=found.page) if found.page else path
    return Diagnostic(
        code=codes.UNFIT_COPY,
        span=span,
        message=_("{place} : {sentence}").format(place=place, sentence=told(found)),
        hint=_(
            "Raccourcissez les textes, ou changez le gabarit ou le profil d’impression "
            "(règle « {rule} »)."
        ).format(rule=found.rule),
    )


def told(found: Finding) -> str:
    """Return the sentence of a finding, with what was seen."""
    sentence = _(found.sentence)
    return f"{sentence.removesuffix('.')} ({found.seen})." if found.seen else sentence

"""The faults of a proof as findings: none lets the document out, each says what to do."""

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import N_, _
from marelle.proof.findings import Fault, Flaw, Proof

_SHORTEN = N_("Raccourcissez l’adresse du site dans content/catalogue.yml.")
_TEMPLATE = N_("Corrigez le gabarit de ce format, dans flyers/templates/.")
# What is wrong with {path}, and what to do.
_WORDS: dict[Flaw, tuple[str, str]] = {
    Flaw.MISSING: (
        N_("Le code imprimé sur {path} ne se lit pas, ou ne donne pas {text}."),
        _SHORTEN,
    ),
    Flaw.UNREAD: (
        N_("Un des deux lecteurs ne lit pas {text} sur {path}."),
        _SHORTEN,
    ),
    Flaw.STRANGER: (
        N_("Un code de {path} donne {text}, qui n’y est pas attendu."),
        N_("Retirez l’image qui porte ce code."),
    ),
    Flaw.UNSAID: (
        N_("L’adresse {text} n’est pas imprimée entière près de son code, sur {path}."),
        _SHORTEN,
    ),
    Flaw.SMALL: (
        N_("Les carrés du code de {path} font moins de 0,4 mm : un téléphone les confond."),
        _SHORTEN,
    ),
    Flaw.CROWDED: (
        N_("Il manque du blanc autour du code de {path}."),
        _TEMPLATE,
    ),
    Flaw.COVERED: (
        N_("Quelque chose est dessiné par-dessus le code de {path}."),
        _TEMPLATE,
    ),
    Flaw.PALE: (
        N_("Le code de {path} n’est pas noir sur blanc."),
        _TEMPLATE,
    ),
    Flaw.RICH: (
        N_("Le code de {path} mêle plusieurs encres : mal calées, elles le brouillent."),
        _TEMPLATE,
    ),
    Flaw.WEAK: (
        N_("Le code de {path} supporte trop peu de dégâts."),
        _TEMPLATE,
    ),
}


def refusals(proof: Proof, path: str, span: Span) -> list[Diagnostic]:
    """Return a finding per fault of the document to be published at *path*."""
    return [_refusal(fault, path, span) for fault in proof.faults]


def _refusal(fault: Fault, path: str, span: Span) -> Diagnostic:
    message, hint = _WORDS[fault.flaw]
    return Diagnostic(
        code=codes.CODE_NOT_DECODED,
        span=span,
        message=_(message).format(path=path, text=fault.text),
        hint=_(hint),
    )

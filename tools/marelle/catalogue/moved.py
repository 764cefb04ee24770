"""Stage 3, model: codes and campaigns in; moved codes still asked for with their old promise out.

A move says that the paper which hangs is to open something else. Printing more of it, with a
promise made for the old target, is what nobody meant.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from marelle.catalogue.ledger import PERMANENT
from marelle.diagnostics import Diagnostic, Related, Severity, Span, codes
from marelle.i18n import _
from marelle.model import Campaign, Direction, PrintedCode, Target


def outdated(
    every: Iterable[PrintedCode],
    campaigns: Iterable[Campaign],
    directions: Iterable[Direction],
    today: date,
) -> Iterator[Diagnostic]:
    """Yield a finding for each code to be printed again though it was moved away from its paper.

    A campaign can say the new target, so it must; a direction's poster can only be told about.
    """
    running: Mapping[str, Campaign] = {one.id: one for one in campaigns if not one.over(today)}
    own = {one.code: one.span for one in directions}
    for code in every:
        if not (code.wanted and code.before):
            continue
        if code.campaign == PERMANENT:
            if code.target != Target(kind="direction", id=code.direction):
                yield _poster(code, own[code.direction])
        elif (one := running.get(code.campaign)) and one.target in set(code.before) - {code.target}:
            yield _campaign(code, one)


def _campaign(code: PrintedCode, campaign: Campaign) -> Diagnostic:
    return Diagnostic(
        code=codes.CODE_CHANGED_TARGET,
        span=campaign.where("target"),
        message=_(
            "Le code {code} a été déplacé : il ouvre « {new} », plus « {old} » ; la campagne "
            "promet encore « {old} »."
        ).format(code=code.code, new=code.target.id, old=campaign.target.id),
        hint=_hint(campaign).format(target=f"{{{code.target.kind}: {code.target.id}}}"),
        related=_line(code),
    )


def _hint(campaign: Campaign) -> str:
    if len(campaign.places) > 1:
        return _(
            "Écrivez « target: {target} » et une promesse qui lui va ; ou retirez ce lieu de la "
            "campagne : le papier déjà posé reste bon."
        )
    return _(
        "Écrivez « target: {target} » et une promesse qui lui va ; ou retirez cette campagne : le "
        "papier déjà posé reste bon."
    )


def _poster(code: PrintedCode, span: Span) -> Diagnostic:
    return Diagnostic(
        code=codes.CODE_CHANGED_TARGET,
        severity=Severity.WARNING,
        span=span,
        message=_(
            "Le code {code} a été déplacé : l’affiche de {direction} promet sa direction, et ouvre "
            "« {new} »."
        ).format(code=code.code, direction=code.direction, new=code.target.id),
        hint=_(
            "Pour des affiches neuves avec un autre code, tapez « marelle codes retire {code} "
            '--instead {target} --why "…" ».'
        ).format(code=code.code, target=f"{code.target.kind}:{code.target.id}"),
        related=_line(code),
    )


def _line(code: PrintedCode) -> tuple[Related, ...]:
    return (Related(Span(*code.span), _("ligne du registre")),)

"""Stage 3, model: recorded codes and what is to be printed in, one code each out.

A code belongs to (campaign, direction, place) and never changes hands. Whatever the ledger lists
must still open something; what it opens changes only by a recorded move, or with its name.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from marelle.catalogue.former import Former
from marelle.catalogue.ledger import PERMANENT
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.ids import new_code
from marelle.model import Campaign, Direction, PrintedCode, Target


def wanted_prints(
    directions: Iterable[Direction], campaigns: Iterable[Campaign]
) -> list[PrintedCode]:
    """Return what paper needs, each without its code: one per direction, one per place."""
    prints = [
        PrintedCode(
            code="",
            target=Target(kind="direction", id=direction.code),
            campaign=PERMANENT,
            direction=direction.code,
            span=direction.span,
        )
        for direction in directions
    ]
    for campaign in campaigns:
        prints += [
            PrintedCode(
                code="",
                target=campaign.target,
                campaign=campaign.id,
                direction=campaign.direction,
                place=place,
                span=campaign.span,
            )
            for place in [p.id for p in campaign.places] or [""]
        ]
    return prints


def renamed(recorded: Iterable[PrintedCode], names: Former) -> list[PrintedCode]:
    """Return *recorded* with what each opens, and its direction, under their names of today.

    *names* gives what bears each former name.
    """
    return [_renamed(code, names) for code in recorded]


def _renamed(code: PrintedCode, names: Former) -> PrintedCode:
    before = dict.fromkeys((*code.before, *(_today(target, names) for target in code.before)))
    direction = names["direction"].get(code.direction, code.direction)
    code = replace(code, before=tuple(before), direction=direction)
    target = code.leads_to
    if target is None or (today := _today(target, names)) == target:
        return code
    if code.retired:
        return replace(code, instead=today, renamed=True)
    return replace(code, target=today, before=(*code.before, target), renamed=True)


def _today(target: Target, names: Former) -> Target:
    """Return *target* under its name of today."""
    today = names.get(target.kind, {}).get(target.id)
    return replace(target, id=today) if today else target


def assign(
    recorded: Iterable[PrintedCode], wanted: Iterable[PrintedCode]
) -> tuple[list[PrintedCode], list[Diagnostic]]:
    """Give each wanted print its code: the recorded one, else a new one nobody ever had.

    Returns every code, recorded first; codes that are not in the ledger have no date. A retired
    code is never printed again: what had it, and is still wanted, gets another.
    """
    every = list(recorded)
    known = {_owner(line): rank for rank, line in enumerate(every) if not line.retired}
    taken = {line.code for line in every}
    found: list[Diagnostic] = []
    for one in wanted:
        rank = known.get(_owner(one))
        if rank is None:
            code = new_code("/".join(_owner(one)), taken)
            taken.add(code)
            every.append(replace(one, code=code, wanted=True))
            continue
        line = every[rank]
        if one.target not in (line.target, *line.before):
            found.append(_moved(one, line))
        every[rank] = replace(line, wanted=True)
    return every, found


def _owner(code: PrintedCode) -> tuple[str, str, str]:
    return (code.campaign, code.direction, code.place)


def lost(every: Iterable[PrintedCode], exists: Callable[[Target], bool]) -> list[Diagnostic]:
    """Return a finding for each recorded code that opens nothing any more."""
    return [
        Diagnostic(
            code=codes.PRINTED_CODE_LOST,
            span=line.span,
            message=_("Le code imprimé {code} n’ouvre plus rien : {target} n’existe plus.").format(
                code=line.code, target=target.id
            ),
            hint=_way_out(line, target),
        )
        for line in every
        if line.printed and (target := line.leads_to) and not exists(target)
    ]


def _way_out(line: PrintedCode, target: Target) -> str:
    if line.retired:
        return _(
            "Dites ce qui remplace ce papier : "
            '« marelle codes retire {code} --instead … --why "…" ».'
        ).format(code=line.code)
    if target.kind == "module":
        return _(
            "Remettez ce module. S’il a changé de nom, écrivez « formerly: [{name}] » dans sa "
            'fiche ; sinon, tapez « marelle codes move {code} module:… --why "…" ».'
        ).format(name=target.id, code=line.code)
    return _(
        "Remettez ce qu’il ouvrait : ce code est collé sur un mur ; sinon, tapez "
        '« marelle codes move {code} … --why "…" ».'
    ).format(code=line.code)


def _moved(one: PrintedCode, line: PrintedCode) -> Diagnostic:
    return Diagnostic(
        code=codes.CODE_CHANGED_TARGET,
        span=one.span,
        message=_("Le code {code} est imprimé pour « {old} » ; il ouvrirait « {new} ».").format(
            code=line.code, old=line.target.id, new=one.target.id
        ),
        hint=_(
            "Gardez la cible d’origine, ou créez une autre campagne ; si ce papier doit vraiment "
            'changer, tapez « marelle codes move {code} {target} --why "…" ».'
        ).format(code=line.code, target=f"{one.target.kind}:{one.target.id}"),
        related=(Related(Span(*line.span), _("ligne du registre")),),
    )

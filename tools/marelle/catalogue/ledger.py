"""Stage 3, model: printed codes. The ledger and what is to be printed in, one code each out.

A code belongs to (campaign, direction, place) and never changes hands: the ledger
(``flyers/ledger.yml``) is append-only, and whatever it lists must still open something.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.ids import is_code, new_code
from marelle.model import Campaign, Direction, PrintedCode, Target
from marelle.read.document import Document, Node

LEDGER = "flyers/ledger.yml"
PERMANENT = "permanent"
HEADER = (
    "# yaml-language-server: $schema=../schemas/ledger.schema.json\n"
    "# Registre des codes imprimés. Marelle ajoute à la fin ; on n’efface jamais une ligne.\n"
    "codes:\n"
)


def read_ledger(document: Document) -> tuple[list[PrintedCode], list[Diagnostic]]:
    """Return the recorded codes of the ledger's sound lines, and what is wrong with them."""
    recorded: dict[str, PrintedCode] = {}
    found: list[Diagnostic] = []
    for line in (_line(node) for node in document.root.records("codes") if node.sound):
        if not is_code(line.code):
            found.append(_mistyped(line))
        elif earlier := recorded.get(line.code):
            found.append(_repeated(line, earlier))
        else:
            recorded[line.code] = line
    return list(recorded.values()), found


def _line(node: Node) -> PrintedCode:
    kind, target = next(iter(node.get("target").items()))
    return PrintedCode(
        code=node.get("code"),
        target=Target(kind=kind, id=target),
        campaign=node.get("campaign"),
        direction=node.get("direction"),
        place=node.get("place", ""),
        printed=date.fromisoformat(node.get("printed")),
        span=node["code"].span,
    )


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


def assign(
    recorded: Iterable[PrintedCode], wanted: Iterable[PrintedCode]
) -> tuple[list[PrintedCode], list[Diagnostic]]:
    """Give each wanted print its code: the recorded one, else a new one nobody has.

    Returns every code, recorded first; codes that are not in the ledger have no date.
    """
    every = list(recorded)
    known = {_owner(line): line for line in every}
    taken = {line.code for line in every}
    found: list[Diagnostic] = []
    for one in wanted:
        if line := known.get(_owner(one)):
            if line.target != one.target:
                found.append(_moved(one, line))
            continue
        code = new_code("/".join(_owner(one)), taken)
        taken.add(code)
        every.append(replace(one, code=code))
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
                code=line.code, target=line.target.id
            ),
            hint=_("Remettez ce qu’il ouvrait : ce code est collé sur un mur."),
        )
        for line in every
        if line.printed and not exists(line.target)
    ]


def new_lines(every: Iterable[PrintedCode], today: date) -> str:
    """Return the text to add at the end of the ledger for the codes it does not have yet."""
    return "".join(
        # Quoted: 22345 alone would be a number, and 2E345 too.
        f'  - {{code: "{c.code}", target: {{{c.target.kind}: {c.target.id}}}, '
        f"campaign: {c.campaign}, direction: {c.direction}, "
        + (f"place: {c.place}, " if c.place else "")
        + f"printed: {today.isoformat()}}}\n"
        for c in every
        if c.printed is None
    )


def _mistyped(line: PrintedCode) -> Diagnostic:
    return Diagnostic(
        code=codes.BAD_PRINTED_CODE,
        span=line.span,
        message=_("« {code} » n’est pas un code imprimé : son dernier caractère le dément.").format(
            code=line.code
        ),
        hint=_(
            "Reprenez la ligne d’origine dans l’historique git ; on n’écrit pas un code à la main."
        ),
    )


def _repeated(line: PrintedCode, earlier: PrintedCode) -> Diagnostic:
    return Diagnostic(
        code=codes.DUPLICATE_PRINTED_CODE,
        span=line.span,
        message=_("Le code {code} est déjà au registre.").format(code=line.code),
        hint=_("Retirez la ligne ajoutée en double."),
        related=(Related(earlier.span, _("première ligne de ce code")),),
    )


def _moved(one: PrintedCode, line: PrintedCode) -> Diagnostic:
    return Diagnostic(
        code=codes.CODE_CHANGED_TARGET,
        span=one.span,
        message=_("Le code {code} est imprimé pour « {old} » ; il ouvrirait « {new} ».").format(
            code=line.code, old=line.target.id, new=one.target.id
        ),
        hint=_("Gardez la cible d’origine, ou créez une autre campagne : elle aura ses codes."),
        related=(Related(Span(*line.span), _("ligne du registre")),),
    )

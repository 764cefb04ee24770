"""After a code was printed: what becomes of it, said by its correspondent, enters the ledger.

A code, a decision and its reason come in; one line is added at the end of ``flyers/ledger.yml``.
The rest of the project may well have errors: a lost target is what one mends in this way.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from marelle.catalogue import LoadedShared, load_shared
from marelle.catalogue.ledger import LEDGER, PERMANENT
from marelle.diagnostics import has_errors
from marelle.diagnostics.nearest import closest
from marelle.engine.lock import PATIENCE, only_builder
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import is_code
from marelle.model import PrintedCode, Target
from marelle.read.listing import scan
from marelle.record import append, moved_line, retired_line

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """``line`` was added to the ledger about ``code``, which is now as it says.

    ``reprinted`` tells that a campaign, or a direction, still asks for paper in its place: with
    another code if it was retired, with a promise that is not of its target if it was moved.
    """

    code: PrintedCode
    line: str
    reprinted: bool = False


def move(root: Path, name: str, target: Target, why: str, today: date) -> Amended:
    """Make the code *name* open *target* from *today* on; ``Refusal`` when it may not."""

    def moved(code: PrintedCode) -> tuple[PrintedCode, str]:
        if code.target == target and not code.retired:
            sentence = _("Le code {code} ouvre déjà « {target} ».")
            raise Refusal(sentence.format(code=code.code, target=said(target)))
        now = replace(code, target=target, retired=None)
        return now, moved_line(now, today, why.strip())

    return _amend(root, name, target, why, today, moved)


def retire(root: Path, name: str, instead: Target | None, why: str, today: date) -> Amended:
    """Retire the code *name*: its page says so, and offers *instead*; ``Refusal`` as above."""

    def retired(code: PrintedCode) -> tuple[PrintedCode, str]:
        if code.retired and code.instead == instead:
            sentence = _("Le code {code} est déjà retiré, depuis le {day}.")
            raise Refusal(sentence.format(code=code.code, day=code.retired.isoformat()))
        now = replace(code, retired=today, instead=instead)
        return now, retired_line(now, today, why.strip())

    return _amend(root, name, instead, why, today, retired)


def said(target: Target) -> str:
    """Return a target as one types it: ``module:tri``."""
    return f"{target.kind}:{target.id}"


def _amend(
    root: Path,
    name: str,
    target: Target | None,
    why: str,
    today: date,
    decide: Callable[[PrintedCode], tuple[PrintedCode, str]],
) -> Amended:
    _refuse_reason(why)
    with only_builder(root / "build", PATIENCE):
        listing, _found = scan(root)
        shared = load_shared(root, listing.shared, listing.refused)
        if target:
            _refuse_unknown(target, shared, listing.modules)
        now, line = decide(_recorded(name, shared))
        append(root, [line])
    return Amended(code=now, line=line.strip(), reprinted=_asked(now, shared, today))


def _refuse_reason(why: str) -> None:
    if not why.strip():
        raise Refusal(_("Dites pourquoi, avec « --why » : on relira le registre dans dix ans."))
    if len(why.strip()) > LONGEST_REASON or not why.strip().isprintable():
        raise Refusal(
            _("Dites pourquoi en une ligne de {most} signes au plus.").format(most=LONGEST_REASON)
        )


def _recorded(name: str, shared: LoadedShared) -> PrintedCode:
    """Return the code *name* as the ledger has it."""
    code = name.upper()
    for one in shared.codes:
        if one.code == code:
            return one
    if any(d.span.path == LEDGER for d in shared.diagnostics if has_errors([d])):
        raise Refusal(_("Le registre a des erreurs : tapez d’abord « marelle check »."))
    if not is_code(code):
        raise Refusal(
            _("« {name} » n’est pas un code imprimé : relisez-le sur le papier.").format(name=name)
        )
    raise Refusal(_("Le code {code} n’est pas au registre.").format(code=code))


def _refuse_unknown(target: Target, shared: LoadedShared, modules: Iterable[str]) -> None:
    names = [*modules] if target.kind == "module" else [*(shared.names.get(target.kind) or ())]
    if target.id in names:
        return
    near = closest(target.id, names)
    sentence = _("« {target} » n’existe pas dans ce projet.").format(target=said(target))
    if near:
        guess = said(replace(target, id=near))
        sentence += _(" Vouliez-vous dire « {near} » ?").format(near=guess)
    raise Refusal(sentence)


def _asked(code: PrintedCode, shared: LoadedShared, today: date) -> bool:
    """Tell whether the project asks for the paper of *code*, for which the code is no more."""
    campaign = next((c for c in shared.campaigns if c.id == code.campaign), None)
    if campaign is None:
        own = any(direction.code == code.direction for direction in shared.directions)
        promised = Target(kind="direction", id=code.direction)
        return own and code.campaign == PERMANENT and _unkept(code, promised)
    places = {place.id for place in campaign.places} or {""}
    here = campaign.direction == code.direction and code.place in places
    return here and not campaign.over(today) and _unkept(code, campaign.target)


def _unkept(code: PrintedCode, promised: Target) -> bool:
    return bool(code.retired) or code.target != promised

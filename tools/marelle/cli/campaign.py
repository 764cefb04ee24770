"""What a new campaign opens: ``module:dans-ma-rue`` typed in, the words of its skeleton out."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from marelle.catalogue import LoadedShared, load_module
from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.read.listing import SourceFile


def openable(
    shared: LoadedShared, modules: Mapping[str, Sequence[SourceFile]]
) -> dict[str, list[str]]:
    """Return the names of all that a code may open, by kind."""
    return {
        "direction": [one.code for one in shared.directions],
        "module": [*modules],
        "collection": [one.id for one in shared.collections],
        "path": [one.id for one in shared.paths],
        "positioning": [one.id for one in shared.positionings],
        "challenge": [one.id for one in shared.challenges],
    }


def aimed(
    opens: str | None,
    direction: str,
    shared: LoadedShared,
    root: Path,
    modules: Mapping[str, Sequence[SourceFile]],
) -> dict[str, str]:
    """Return the words of a campaign that opens *opens*, by their names in the skeleton.

    Raises ``Refusal``, with what there is, for what is not there.
    """
    known = openable(shared, modules)
    kind, _colon, name = (opens or f"direction:{direction}").partition(":")
    if kind not in known:
        raise Refusal(
            _("Un code n’ouvre pas « {kind} ». Écrivez l’un de ceux-ci : {kinds}.").format(
                kind=kind, kinds=", ".join(f"{one}:…" for one in known)
            )
        )
    if name not in known[kind]:
        raise Refusal(_unknown(kind, name, sorted(known[kind])))
    promise, end = _("Apprenez un bon réflexe."), date(date.today().year + 1, 12, 31)
    if kind == "module" and (module := load_module(root, name, modules[name]).module):
        minutes = "1 minute" if module.duration == 1 else f"{module.duration} minutes"
        promise = _("En {minutes}, apprenez un bon réflexe.").format(minutes=minutes)
        end = min(end, module.valid_until)
    if kind == "challenge":
        end = next(one.last for one in shared.challenges if one.id == name)
    words = {"kind": kind, "target": name, "promise": promise, "until": end.isoformat()}
    return words | {"title": _("Affiches pour {name}").format(name=name)}


def owner(
    opens: str | None,
    shared: LoadedShared,
    root: Path,
    modules: Mapping[str, Sequence[SourceFile]],
) -> str:
    """Return the direction of what *opens* names, nothing when it has none or is not there."""
    kind, _colon, name = (opens or "").partition(":")
    if kind == "module" and name in modules:
        module = load_module(root, name, modules[name]).module
        return module.direction if module else ""
    owned = {("challenge", one.id): one.direction for one in shared.challenges}
    owned |= {("path", one.id): one.direction for one in shared.paths}
    owned |= {("positioning", one.id): one.direction for one in shared.positionings}
    owned |= {("direction", one.code): one.code for one in shared.directions}
    return owned.get((kind, name), "")


def _unknown(kind: str, name: str, known: list[str]) -> str:
    close = closest(name, known)
    guess = _(" Vouliez-vous écrire « {word} » ?").format(word=close) if close else ""
    there = ", ".join(known) or _("rien encore")
    return (
        _("Il n’y a pas de « {kind}:{name} ».").format(kind=kind, name=name)
        + guess
        + " "
        + _("Il y a : {names}.").format(names=there)
    )

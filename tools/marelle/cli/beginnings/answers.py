"""What somebody typed in, what it means or why it cannot be out."""

import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.read.listing import RESERVED
from marelle.tidy.quotes import retyped

# Names that one can look through: more of them are told in a row.
_FEW = 30


def given(path: str) -> Path:
    """Return the file that somebody names; ``Refusal`` when there is none."""
    file = Path(path)
    if not file.is_file():
        raise Refusal(_("Le fichier « {path} » n’existe pas.").format(path=path))
    return file


def scalar(text: str) -> str:
    """Return *text* as one types it in YAML, also between brackets."""
    return retyped(text, "", "", flow=True)


def tell(known: Collection[str]) -> None:
    """Tell what there is, numbered when one can look through it."""
    if len(known) > _FEW:
        print(_("  il y a : {names}").format(names=", ".join(known)), file=sys.stderr)
        return
    for rank, name in enumerate(known, 1):
        words = f"{name}, {known[name]}" if isinstance(known, Mapping) else name
        print(f"  {rank}. {words}", file=sys.stderr)


def several(answer: str, known: Sequence[str]) -> list[str]:
    """Return what an *answer* lists between commas, once each: names, or numbers of *known*."""
    words = dict.fromkeys(word.strip() for word in answer.split(",") if word.strip())
    names = dict(enumerate(known, 1))
    return list(dict.fromkeys(names.get(int(w), w) if w.isdecimal() else w for w in words))


def fits(name: str) -> bool:
    """Tell whether something may bear *name*."""
    return bool(ID_PATTERN.match(name)) and not RESERVED.match(name)


def unfit(name: str) -> str:
    """Return why nothing may bear *name*."""
    sentence = _(
        "« {name} » n’est pas un nom possible : une lettre minuscule, puis lettres, "
        "chiffres ou tirets."
    )
    return sentence.format(name=name)


def unknown(typed: str, known: Sequence[str], option: str = "") -> str:
    """Return that *typed*, said by an *option* if by any, is none of *known*, and what there is."""
    near = closest(typed, known)
    guess = _(" Vouliez-vous écrire « {word} » ?").format(word=near) if near else ""
    there = _("Il y a : {names}.").format(names=", ".join(known))
    said = f"--{option} {typed}" if option else typed
    return _("« {name} » n’existe pas ici.").format(name=said) + guess + " " + there

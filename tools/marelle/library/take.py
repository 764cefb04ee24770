"""The library: a bundle and a project in, the module in its place out; all of it, or nothing.

The module is checked as any of the project before it is seen there. As it was lent, it is kept in
``.marelle/borrowed/``.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from marelle.catalogue import LoadedShared, load_shared
from marelle.catalogue.folder import read_checked
from marelle.diagnostics import Diagnostic, has_errors
from marelle.engine.lock import PATIENCE, only_builder
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.library.bundle import Bundle, Word
from marelle.library.fitting import home_of
from marelle.library.mend import mend
from marelle.library.sheet import word
from marelle.library.shelf import SHELF, desk, exchange, lay, module_folder
from marelle.library.staging import kept_copy, staged
from marelle.read.listing import scan

GLOSSARY = "content/glossary.yml"
_RESERVED = re.compile(
    r"all rights reserved|tous droits r.serv.s|copyright|©|proprietary|propri.taire", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asks beside the source: another name, where to file it, ``sure`` of rights."""

    source: str
    name: str = ""
    direction: str = ""
    collection: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was written: the module's name here, the acronyms added, those that differ, the links
    that now open the lender's site, and the findings of the module."""

    id: str
    added: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    found: tuple[Diagnostic, ...] = ()


def closed(licence: str) -> bool:
    """Tell whether a licence keeps its rights, so that one has to ask before borrowing."""
    return bool(_RESERVED.search(licence))


def take(root: Path, bundle: Bundle, wish: Wish, today: date) -> Taken:
    """Write the module of *bundle* in the project *root*.

    Raises ``Refusal`` for what has to be asked or decided, ``Unfit`` for what is wrong in it.
    """
    about = bundle.about
    if closed(about.licence) and not wish.sure:
        raise Refusal(
            _(
                "Licence du prêteur : « {licence} ». Demandez-lui son accord ; si vous l’avez, "
                "ajoutez « --yes »."
            ).format(licence=about.licence)
        )
    with only_builder(root / "build", PATIENCE):
        mend(root)
        listing, _found = scan(root)
        shared = load_shared(root, listing.shared, listing.refused)
        home = home_of(about, shared, wish.name, wish.direction, wish.collection)
        _refuse_name(root, home.id)
        with desk(root) as place:
            files, links, loaded = staged(
                place, bundle, home, wish.source, shared, listing.modules, today
            )
            text, added, other = _glossary(root, about.terms, shared)
            new = place / "glossary.yml"
            new.write_bytes(text)
            with exchange(place) as swap:
                swap.put(kept_copy(place, bundle), root / SHELF / home.id)
                if added:
                    swap.put(new, root / GLOSSARY)
                swap.put(lay(place / "final", files), module_folder(root, home.id))
    return Taken(
        id=home.id,
        added=added,
        other=other,
        links=links,
        found=tuple(loaded.diagnostics),
    )


def _refuse_name(root: Path, name: str) -> None:
    if not ID_PATTERN.match(name):
        sentence = _("« {text} » : une lettre minuscule, puis lettres, chiffres ou tirets")
        raise Refusal(sentence.format(text=name))
    if module_folder(root, name).exists():
        raise Refusal(
            _(
                "« {name} » existe déjà ici. Donnez-lui un autre nom avec « --as », ou mettez-le à "
                "jour avec « --update »."
            ).format(name=name)
        )


def _glossary(
    root: Path, terms: Iterable[Word], shared: LoadedShared
) -> tuple[bytes, tuple[str, ...], tuple[str, ...]]:
    """Return the glossary with the acronyms of a module, which were added, which differ here."""
    known = {t.term: t.meaning for t in shared.glossary} | {
        d.code: d.name for d in shared.directions
    }
    new = [each for each in terms if each.term not in known]
    other = tuple(t.term for t in terms if known.get(t.term, t.meaning) != t.meaning)
    file = root / GLOSSARY
    before = file.read_text(encoding="utf-8") if file.is_file() else "terms:\n"
    lines = "".join(word(asdict(each)) for each in new)
    text = f"{before}{'' if before.endswith(chr(10)) else chr(10)}{lines}".encode()
    found = read_checked(GLOSSARY, text, "glossary")[1]
    if new and has_errors(found):  # written in a way that lines cannot simply be added to
        return before.encode(), (), other
    return text, tuple(each.term for each in new), other

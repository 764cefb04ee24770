"""What is delivered to an LMS: the packages that were made and the last note in, rows out.

A row says of one package all that its administrator has to know, and what changed since.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from marelle.compare import Version
from marelle.compare.known import known_as
from marelle.compare.module import version_of
from marelle.compare.version import from_json, to_json
from marelle.compare.words import elsewhere, mark
from marelle.engine.manifest import Entry
from marelle.i18n import _
from marelle.ids import manifest_id, variant_id
from marelle.model import Catalogue, Module
from marelle.outputs.packages.course import Course, courses
from marelle.outputs.packages.last import FORMAT, Last, read_note
from marelle.outputs.packages.profile import Profile
from marelle.outputs.packages.update import LESSON, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One package. ``version`` tells what the author wrote, ``sha256`` the very bytes.

    ``size`` is in bytes, ``minutes`` is how long the module takes, ``pass_mark`` is in per cent,
    ``None`` when it is not graded; ``require`` is the status to ask for in the LMS; ``change`` is
    ``new``, ``same`` or ``changed``, and ``changes`` and ``remarks`` are sentences; ``lesson`` is
    what learners have, for the next delivery to be compared with: ``None`` for a path, whose
    modules have it. ``known`` is what the platform knows the package by. ``ends`` are the last day
    of what it says, and of each of its facts, with that fact.
    """

    module: str
    title: str
    edition: str
    file: str
    version: str
    sha256: str
    size: int
    minutes: int
    pass_mark: int | None
    require: str
    change: str
    changes: tuple[str, ...]
    remarks: tuple[str, ...]
    lesson: Mapping[str, Any] | None
    known: str
    ends: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A package of the last note that is no longer there."""

    file: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """All that is delivered, what is no longer, and what is to be known of the whole.

    ``day`` is that of the delivery, as it was asked for; ``last`` is what it is compared with.
    """

    profile: Profile
    rows: tuple[Row, ...]
    removed: tuple[Gone, ...]
    warnings: tuple[str, ...]
    day: date | None
    last: Last


def delivery(
    catalogue: Catalogue,
    entries: Sequence[Entry],
    asked: Profile,
    text: str,
    day: date | None = None,
) -> Delivery:
    """Return what *entries* deliver, compared with *text*, the last note or nothing.

    Raises ``ValueError`` when *text* is no delivery note. Call it while ``i18n.speaking``.
    """
    last = read_note(text)
    before = last.packages
    described: list[Module | Course] = [*catalogue.modules, *courses(catalogue)]
    named = {each.id: each for each in described}
    named |= {variant_id(v.module.id, v.direction): v.module for v in catalogue.variants}
    made = [entry for entry in entries if entry.output == "packages" and entry.module]
    first: dict[str, str] = {}
    rows = []
    for entry in sorted(made, key=lambda entry: entry.path):
        file = entry.path.removeprefix("scorm/")
        shared = first.setdefault(_told_apart(entry, asked), entry.module)
        remarks = tuple(_remarks(entry, asked, shared))
        known = known_as(_edition(entry), entry.module, catalogue.site.url)
        rows.append(_row(named[entry.module], known, entry, asked, before.get(file), remarks))
    here = {row.file for row in rows}
    gone = (Gone(file=f, title=row["title"]) for f, row in sorted(before.items()) if f not in here)
    return Delivery(
        profile=asked,
        rows=tuple(rows),
        removed=tuple(gone),
        warnings=tuple(_warnings(catalogue, asked, last)),
        day=day,
        last=replace(last, packages={}),
    )


def _warnings(catalogue: Catalogue, asked: Profile, last: Last) -> Iterator[str]:
    """Yield what is compared badly, and what is left out."""
    if last.profile not in ("", asked.name):
        sentence = _("Le dernier bordereau est celui d’une autre plateforme, {name}.")
        yield sentence.format(name=last.profile)
    if bought := [module.title for module in catalogue.modules if module.package]:
        sentence = _("Pas livrés, car ce sont déjà des paquets d’éditeur\u00a0: {names}.")
        yield sentence.format(names=", ".join(f"«\u00a0{title}\u00a0»" for title in bought))


def written(made: Delivery, lang: str) -> bytes:
    """Return the note as JSON: the next delivery is compared with it."""
    asked = made.profile
    whole = {
        "format": FORMAT,
        "date": made.day.isoformat() if made.day else None,
        "profile": asked.name,
        "platform": asked.label[lang],
        "status": asked.status,
        "settings": asked.settings[lang],
        "packages": [_kept(row) for row in made.rows],
        "removed": [asdict(gone) for gone in made.removed],
        "warnings": made.warnings,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _kept(row: Row) -> dict[str, Any]:
    kept = asdict(row)
    if row.lesson is None:
        del kept[LESSON]
    return kept


def _graded(module: Module | Course) -> bool:
    return module.graded if isinstance(module, Course) else module.pass_mark is not None


def _row(
    module: Module | Course,
    known: str,
    entry: Entry,
    asked: Profile,
    before: Mapping[str, Any] | None,
    remarks: tuple[str, ...],
) -> Row:
    lesson = None if isinstance(module, Course) else replace(version_of(module), package=known)
    changes = () if before is None else tuple(_changes(module, lesson, known, entry, before))
    graded = _graded(module) and asked.status != "completed"
    return Row(
        module=module.id,
        title=module.title,
        edition=_edition(entry),
        file=entry.path.removeprefix("scorm/"),
        version=module.digest[:8],
        sha256=entry.sha256,
        size=entry.size,
        minutes=module.duration,
        pass_mark=module.pass_mark,
        require="passed" if graded else "completed",
        change="new" if before is None else "changed" if changes else "same",
        changes=changes,
        remarks=remarks,
        lesson=to_json(lesson) if lesson else None,
        known=known,
        ends=tuple((day.isoformat(), fact) for day, fact in module.ends),
    )


def _changes(
    module: Module | Course,
    lesson: Version | None,
    known: str,
    entry: Entry,
    before: Mapping[str, Any],
) -> Iterator[str]:
    """Yield what changed of a package since the last note, in sentences."""
    if before["sha256"] == entry.sha256:
        return
    if before["title"] != module.title:
        yield _("Le titre était « {title} ».").format(title=before["title"])
    if before["pass_mark"] != module.pass_mark and LESSON not in before:
        old, new = (mark(each) for each in (before["pass_mark"], module.pass_mark))
        yield _("Le seuil de réussite passe de {old} à {new}.").format(old=old, new=new)
    if before["minutes"] != module.duration:
        yield _("La durée passe de {old} à {new} minutes.").format(
            old=before["minutes"], new=module.duration
        )
    was = before.get("known") or before.get(LESSON, {}).get("package") or known
    if before["version"] != module.digest[:8]:
        yield _("Le contenu a changé.")
    elif was == known:
        yield _("Le contenu est le même ; l’emballage a changé.")
    if lesson and LESSON in before:
        yield from told(from_json(before[LESSON]), lesson)
    elif was != known:
        yield elsewhere(was, known)


def _edition(entry: Entry) -> str:
    return entry.kind.removeprefix("scorm-")


def _told_apart(entry: Entry, asked: Profile) -> str:
    """Return what the platform compares two packages by, within an edition."""
    name = manifest_id(entry.module)
    return f"{entry.kind} {name[: asked.identifier or len(name)]}"


def _remarks(entry: Entry, asked: Profile, shared: str) -> Iterator[str]:
    """Yield what the platform may not bear."""
    if asked.size and entry.size > asked.size:
        yield _("Ce paquet dépasse {limit} Mo, le plus que conseille la plateforme.").format(
            limit=asked.size // 1_000_000
        )
    if asked.file_name and len(f"{entry.module}.zip") > asked.file_name:
        yield _("Le nom du fichier dépasse {limit} caractères.").format(limit=asked.file_name)
    if shared != entry.module:
        yield _("La plateforme le confond avec « {module} ».").format(module=shared)

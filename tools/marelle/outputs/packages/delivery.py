"""What is delivered to an LMS: the packages that were made and the last note in, rows out.

A row says of one package all that its administrator has to know, and what changed since.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from marelle.compare import Version
from marelle.compare.known import known_as
from marelle.compare.module import version_of
from marelle.compare.version import from_json, to_json
from marelle.compare.words import mark
from marelle.engine.manifest import Entry
from marelle.i18n import _
from marelle.ids import manifest_id
from marelle.model import Catalogue, Module
from marelle.outputs.packages.course import Course, courses
from marelle.outputs.packages.profile import Profile
from marelle.outputs.packages.update import LESSON, told

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One package. ``version`` tells what the author wrote, ``sha256`` the very bytes.

    ``size`` is in bytes, ``minutes`` is how long the module takes, ``pass_mark`` is in per cent,
    ``None`` when it is not graded; ``require`` is the status to ask for in the LMS; ``change`` is
    ``new``, ``same`` or ``changed``, and ``changes`` and ``remarks`` are sentences; ``lesson`` is
    what learners have, for the next delivery to be compared with: ``None`` for a path, whose
    modules have it.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """All that is delivered, and the packages of the last note that are no longer there."""

    profile: Profile
    rows: tuple[Row, ...]
    removed: tuple[str, ...]


def delivery(catalogue: Catalogue, entries: Sequence[Entry], asked: Profile, last: str) -> Delivery:
    """Return what *entries* deliver, compared with *last*, the text of a note or nothing.

    Raises ``ValueError`` when *last* is no delivery note. Call it while ``i18n.speaking``.
    """
    before = read_note(last)
    described: list[Module | Course] = [*catalogue.modules, *courses(catalogue)]
    named = {each.id: each for each in described}
    made = [entry for entry in entries if entry.output == "packages" and entry.module]
    first: dict[str, str] = {}
    rows = []
    for entry in sorted(made, key=lambda entry: entry.path):
        file = entry.path.removeprefix("scorm/")
        shared = first.setdefault(_told_apart(entry, asked), entry.module)
        remarks = tuple(_remarks(entry, asked, shared))
        lesson = _version(named[entry.module], _edition(entry), catalogue.site.url)
        rows.append(_row(named[entry.module], lesson, entry, asked, before.get(file), remarks))
    here = {row.file for row in rows}
    return Delivery(
        profile=asked, rows=tuple(rows), removed=tuple(sorted(f for f in before if f not in here))
    )


def read_note(text: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the packages of a note by file; none of an empty text.

    Raises ``ValueError`` when it is no delivery note of ours.
    """
    if not text:
        return {}
    note = json.loads(text)
    if not isinstance(note, dict) or note.get("format") != FORMAT:
        raise ValueError
    rows = note.get("packages")
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        raise ValueError
    return {row["file"]: row for row in rows}


def _is_row(row: Any) -> bool:
    names = ("module", "title", "version", "sha256", "minutes", "pass_mark")
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        return False
    if LESSON in row:
        from_json(row[LESSON])
    return all(name in row for name in names)


def written(made: Delivery, lang: str) -> bytes:
    """Return the note as JSON: the next delivery is compared with it."""
    asked = made.profile
    whole = {
        "format": FORMAT,
        "profile": asked.name,
        "platform": asked.label[lang],
        "status": asked.status,
        "settings": asked.settings[lang],
        "packages": [_kept(row) for row in made.rows],
        "removed": made.removed,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _kept(row: Row) -> dict[str, Any]:
    kept = asdict(row)
    if row.lesson is None:
        del kept[LESSON]
    return kept


def _version(module: Module | Course, edition: str, site: str) -> Version | None:
    """Return what learners have of a module, and what a platform knows it by."""
    if isinstance(module, Course):
        return None
    return replace(version_of(module), package=known_as(edition, module.id, site))


def _graded(module: Module | Course) -> bool:
    return module.graded if isinstance(module, Course) else module.pass_mark is not None


def _row(
    module: Module | Course,
    lesson: Version | None,
    entry: Entry,
    asked: Profile,
    before: Mapping[str, Any] | None,
    remarks: tuple[str, ...],
) -> Row:
    changes = () if before is None else tuple(_changes(module, lesson, entry, before))
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
    )


def _changes(
    module: Module | Course, lesson: Version | None, entry: Entry, before: Mapping[str, Any]
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
    known = lesson.package if lesson else ""
    if before["version"] != module.digest[:8]:
        yield _("Le contenu a changé.")
    elif before.get(LESSON, {}).get("package", known) in ("", known):
        yield _("Le contenu est le même ; l’emballage a changé.")
    if lesson and LESSON in before:
        yield from told(from_json(before[LESSON]), lesson)


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

"""What a package changes for those who have the last one: a module and its last delivery in.

Out come sentences for the delivery note, and a refusal when an id was given to another question.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from marelle.compare import Fate, Version, compare
from marelle.compare.module import version_of
from marelle.compare.recycled import recycled
from marelle.compare.version import from_json
from marelle.compare.words import said, sentences, worth_saying
from marelle.engine.job import Artifact, Job, JobRefused, key_of
from marelle.i18n import _, speaking
from marelle.model import Catalogue, Module

LESSON = "lesson"  # the key of a row of the note where the version is kept


def told(old: Version, new: Version) -> Iterator[str]:
    """Yield what learners keep and lose, then what becomes of each question that changed."""
    difference = compare(old, new)
    if difference.same:
        return
    yield from sentences(difference)
    for change in difference.changes:
        if worth_saying(change):
            yield _("{id} – {said}.").format(id=change.id, said=said(change))


def checks(catalogue: Catalogue, rows: Mapping[str, Mapping[str, Any]]) -> Iterator[Job]:
    """Yield a job for each module that a note has another version of; *rows* are its packages."""
    last = {row["module"]: row for row in rows.values() if LESSON in row}
    for module in catalogue.modules:
        row = last.get(module.id)
        if row and row["version"] != module.digest[:8]:
            yield Job(
                output="packages",
                label=module.id,
                key=key_of("ids", module.id, module.digest, repr(row[LESSON])),
                run=check_ids,
                args=(module, row[LESSON], row["version"], catalogue.site.lang),
            )


def check_ids(module: Module, last: Mapping[str, Any], version: str, lang: str) -> list[Artifact]:
    """Return nothing; raise ``JobRefused`` when an id was given to another question.

    *version* is that of the module on the note, and tells its places from those of today.
    """
    with speaking(lang):
        difference = compare(from_json(last), version_of(module))
        found = [
            recycled(module.id, change, f"{version}:")
            for change in difference.changes
            if change.fate is Fate.RECYCLED
        ]
    if found:
        raise JobRefused(found)
    return []

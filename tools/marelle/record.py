"""Between stages 4 and 5: codes whose documents were just made enter the ledger, for ever.

The catalogue's codes and what their jobs gave come in; lines are added at the end of
``flyers/ledger.yml``. Nothing else in Marelle writes a source, and nothing takes a line away.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from marelle.catalogue.address import fictional
from marelle.catalogue.folder import read_checked
from marelle.catalogue.ledger import HEADER, LEDGER
from marelle.diagnostics import has_errors
from marelle.engine.cache import Cache
from marelle.engine.job import Job
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import PrintedCode, Target

_DIGEST = 16  # hex of a SHA-256: what a person can compare with that of « sha256sum »


def carriers(jobs: Iterable[Job], cache: Cache) -> dict[str, dict[str, str]]:
    """Return the digest of each document that carries a code, by format and kind of copy."""
    found: dict[str, dict[str, str]] = {}
    for job in jobs:
        for entry in (cache.result(job.key) or ()) if job.codes else ():
            for code in job.codes:
                copy = entry.kind.removeprefix("flyer-")
                found.setdefault(code, {})[copy] = entry.sha256[:_DIGEST]
    return found


def record_codes(
    root: Path,
    codes: Iterable[PrintedCode],
    today: date,
    files: Mapping[str, Mapping[str, str]],
    url: str = "",
) -> int:
    """Add to the ledger what it does not have of *codes*; return how many lines.

    *files* are the documents that carry each code: what nothing carries is not printed; *url* is
    where they lead, which is not noted when it is an example. ``Refusal`` when the ledger is
    written in a way that lines cannot simply be added to.
    """
    lines = [*_unrecorded(codes, files, today, "" if fictional(url) else url)]
    append(root, lines)
    return len(lines)


def _unrecorded(
    codes: Iterable[PrintedCode], files: Mapping[str, Mapping[str, str]], today: date, url: str
) -> Iterable[str]:
    for code in codes:
        if code.printed is None and code.code in files:
            carried = tuple(sorted(files[code.code].items()))
            yield printed_line(replace(code, printed=today, files=carried, url=url))
        elif code.renamed:
            renamed = _("Ce qu’il ouvre a changé de nom.")
            told = (retired_line, code.why) if code.retired else (moved_line, renamed)
            yield told[0](code, today, told[1])


def printed_line(code: PrintedCode) -> str:
    """Return the line of a code that was printed, with its day."""
    assert code.printed
    files = ", ".join(f'{_key(name)}: "{digest}"' for name, digest in code.files)
    parts = {
        "target": _target(code.target),
        "campaign": code.campaign,
        "direction": code.direction,
        "place": code.place,
        "printed": code.printed.isoformat(),
        "url": _quoted(code.url) if code.url else "",
        "files": f"{{{files}}}" if files else "",
    }
    return _line(code.code, parts)


def moved_line(code: PrintedCode, today: date, why: str) -> str:
    """Return the line that says what *code* opens from *today* on: its target."""
    return _line(
        code.code, {"moved": today.isoformat(), "to": _target(code.target), "why": _quoted(why)}
    )


def retired_line(code: PrintedCode, today: date, why: str) -> str:
    """Return the line that retires *code*, and says what its page offers instead, if anything."""
    instead = _target(code.instead) if code.instead else ""
    return _line(code.code, {"retired": today.isoformat(), "instead": instead, "why": _quoted(why)})


def _line(code: str, parts: Mapping[str, str]) -> str:
    said = "".join(f", {key}: {value}" for key, value in parts.items() if value)
    # Quoted: 22345 alone would be a number, and 2E345 too.
    return f'  - {{code: "{code}"{said}}}'


def _target(target: Target) -> str:
    return f"{{{target.kind}: {target.id}}}"


def _key(name: str) -> str:
    return name if name[:1].isalpha() else _quoted(name)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # what JSON quotes, YAML reads


def append(root: Path, lines: Iterable[str]) -> None:
    """Add *lines* at the end of the ledger of *root*; what was there stays, byte for byte.

    The file is exchanged in one go: a kill leaves the old ledger or the new one.
    """
    added = "".join(f"{line}\n" for line in lines)
    if not added:
        return
    file = root / LEDGER
    before = file.read_bytes().decode("utf-8") if file.is_file() else HEADER
    text = f"{_opened(before)}{added}"
    checked, found = read_checked(LEDGER, text.encode(), "ledger")
    wanted = _count(before) + added.count("\n")
    if checked is None or has_errors(found) or len(checked.document.data["codes"]) != wanted:
        sentence = _("Ajoutez vous-même ces lignes à la fin de {file} :\n{lines}")
        raise Refusal(sentence.format(file=LEDGER, lines=added.rstrip()))
    _exchange(file, text)


def _opened(before: str) -> str:
    """Return a ledger to which lines can be added; an empty list is the only thing to change."""
    bare = before.rstrip()
    if bare.endswith("codes: []"):
        return f"{bare.removesuffix(' []')}\n"
    return before if before.endswith("\n") else f"{before}\n"


def _count(before: str) -> int:
    checked, _found = read_checked(LEDGER, before.encode(), "ledger")
    return len(checked.document.data.get("codes") or ()) if checked else 0


def _exchange(file: Path, text: str) -> None:
    pen = file.with_name(f"{file.name}~")
    pen.parent.mkdir(exist_ok=True)
    try:
        with pen.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            # A code on a wall outlives a power cut: the only file we wait the disk for.
            os.fsync(out.fileno())
        pen.replace(file)
    finally:
        pen.unlink(missing_ok=True)

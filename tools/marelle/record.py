"""Between stages 3 and 4: codes about to be printed for the first time enter the ledger, for ever.

The catalogue's codes come in; lines are added at the end of ``flyers/ledger.yml``. Nothing else in
Marelle writes a source, and nothing ever removes one of these lines.
"""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from marelle.catalogue.ledger import HEADER, LEDGER, new_lines
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import PrintedCode
from marelle.read.yaml_file import read_yaml


def record_codes(root: Path, codes: Iterable[PrintedCode], today: date) -> int:
    """Add to the ledger the *codes* it does not have; return how many.

    The file is exchanged in one go: a kill leaves the old ledger or the new one. ``Refusal`` when
    it is written in a way that lines cannot simply be added to.
    """
    every = tuple(codes)
    lines = new_lines(every, today)
    if not lines:
        return 0
    file = root / LEDGER
    before = file.read_text(encoding="utf-8") if file.is_file() else HEADER
    if before.rstrip().endswith("codes: []"):
        before = before.rstrip().removesuffix(" []")
    text = f"{before.rstrip()}\n{lines}"
    document, _found = read_yaml(LEDGER, text.encode())
    if document is None or len(document.data.get("codes") or ()) != len(every):
        sentence = _("Ajoutez vous-même ces lignes à la fin de {file} :\n{lines}")
        raise Refusal(sentence.format(file=LEDGER, lines=lines.rstrip()))
    _exchange(file, text)
    return lines.count("\n")


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

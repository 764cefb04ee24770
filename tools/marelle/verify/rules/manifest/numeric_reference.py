"""Un titre contient un caractère écrit par son numéro.

Moodle montre « &#233; » tel quel au lieu de « é ». L’UTF-8 n’en a pas besoin.

Exemple : « <title>S&#233;curit&#233;</title> ».
À faire plutôt : « <title>Sécurité</title> ».
"""

import re
from collections.abc import Iterator
from html import unescape

from marelle.diagnostics import Code, Diagnostic, Span
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import titles

CODE = Code("MRL838", "numeric-reference")
ENGLISH = """A title holds a character written as its number.

Moodle shows “&#241;” as it is in place of “ñ”. UTF-8 does not need it.

Example: “<title>A&#241;o</title>”.
Do instead: “<title>Año</title>”.
"""


_NUMBER = re.compile(r"&#(?:[0-9]+|x[0-9A-Fa-f]+);")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding at the first number of each title."""
    path = package.inside(package.sheet)
    for title in titles(package):
        line, start = title.line, title.column
        while line <= len(package.lines):
            words = package.lines[line - 1]
            end = words.find("</", start)
            if found := _NUMBER.search(words, start, end if end >= 0 else len(words)):
                yield finding(
                    CODE,
                    Span(path, line, found.start() + 1, line, found.end() + 1),
                    _("Moodle montrera « {typed} » tel quel.").format(typed=found[0]),
                    _("Écrivez « {letter} ».").format(letter=unescape(found[0])),
                )
            if found or end >= 0:
                break
            line, start = line + 1, 0

"""Stages 2 and 3, inside the activity types: how typed words are compared.

Texts in; what is compared, and what is wrong with accepted answers, out. ``theme/player/typing.js``
does the same.
"""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category, normalize

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size
from marelle.diagnostics import Diagnostic, Severity
from marelle.diagnostics.codes import DUPLICATE_ANSWER, EMPTY_VALUE
from marelle.i18n import _
from marelle.read.document import Node

MAX_LENGTH = 40  # characters a learner can type, as UTF-16 units: what HTML's maxlength counts
# What may surround an answer: an article or the start of an address before, a stop after.
_AROUND = re.compile(r"^ *(?:https?://|(?:les?|la|une?|du|des) +|l['’] *)(?=[^ ])|[/. ]+\Z")
_DROPPED = {"Cc", "Cf", "Pd", "Pi", "Pf"}


def fold(text: str) -> str:
    """Return *text* as it is compared: ``L’Œuvre  d'été`` gives ``oeuvredete``.

    Lower case; no accent, space, control, dash, apostrophe or quotation mark; œ and æ in two; no
    article or ``https://`` before, no point or slash after.
    """
    inside = _AROUND.sub("", normalize("NFKD", text).lower())
    bare = "".join(c for c in inside if not _ignored(c))
    return bare.replace("œ", "oe").replace("æ", "ae")


def _ignored(character: str) -> bool:
    kind = category(character)
    return kind[0] in "MZ" or kind in _DROPPED or character in "'`ʼ"


def accepts(answers: Iterable[str], typed: Response) -> bool:
    """Tell whether *typed* is a text that is one of *answers*."""
    return isinstance(typed, str) and fold(typed) in map(fold, answers)


def score(key: Key, response: Response) -> float:
    """Return the share of the gaps whose answer is accepted."""
    if not isinstance(response, dict):
        return 0.0
    gaps = key["correct"]
    return sum(accepts(answers, response.get(gap)) for gap, answers in gaps.items()) / len(gaps)


def response_size(gaps: Iterable[str]) -> int:
    r"""Return the size of an answer that fills every gap with ``\uXXXX`` escapes."""
    return json_size(dict.fromkeys(gaps, "\uffff" * MAX_LENGTH))


def useless(answers: Iterable[Node]) -> Iterator[Diagnostic]:
    """Yield a finding for each accepted answer that is empty, or that another one covers."""
    seen: set[str] = set()
    for answer in answers:
        plain = fold(answer.value)
        if not plain:
            yield Diagnostic(
                code=EMPTY_VALUE,
                span=answer.span,
                message=_("Cette réponse n’a ni lettre ni chiffre."),
                hint=_("Écrivez le mot attendu."),
            )
        elif plain in seen:
            yield Diagnostic(
                code=DUPLICATE_ANSWER,
                severity=Severity.WARNING,
                span=answer.span,
                message=_("Cette réponse est déjà admise par une autre."),
                hint=_("Retirez-la : majuscules, accents et espaces ne comptent pas."),
            )
        seen.add(plain)

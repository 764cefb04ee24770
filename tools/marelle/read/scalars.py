"""Stage 1, read: what an unquoted YAML word stands for, by the core schema of YAML 1.2 (§10.3.2).

Only ``null``, ``true``, ``false`` and numbers are not text: ``no``, ``12:30`` and ``2026-11-21``
stay what the author typed.
"""

import re

_WORDS: dict[str, bool | None] = {
    "": None,
    **dict.fromkeys(("~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_OCTAL = re.compile(r"0o[0-7]+\Z")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")
_LONGEST = 25
_GREATEST = 2**53  # beyond it, JSON and JavaScript no longer tell neighbours apart


def resolve(word: str) -> str | int | float | bool | None:
    """Return what the unquoted *word* stands for.

    Raises ``OverflowError`` for a number that JSON cannot carry exactly (RFC 8259 §6).
    """
    if word in _WORDS:
        return _WORDS[word]
    if word[0] not in _NUMBER_STARTS:
        return word
    return _number(word)


def _number(word: str) -> str | int | float:
    if _NOT_FINITE.match(word):
        raise OverflowError(word)
    if not _FLOAT.match(word):
        return _based(word)
    if len(word) > _LONGEST:
        raise OverflowError(word)
    value = int(word) if _INTEGER.match(word) else float(word)
    if abs(value) > _GREATEST:
        raise OverflowError(word)
    return value


def _based(word: str) -> str | int:
    base = 8 if _OCTAL.match(word) else 16 if _HEXADECIMAL.match(word) else 0
    if not base:
        return word
    if len(word) > _LONGEST or (value := int(word[2:], base)) > _GREATEST:
        raise OverflowError(word)
    return value

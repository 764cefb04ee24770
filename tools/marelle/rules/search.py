"""Stage 3, model: a reading and a pattern in, where its learner meets it out.

Shared by the rules that look for words: one finding for each such words of a text, under them.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import islice
from typing import Any

from marelle.diagnostics import Code, Diagnostic, Edit, Span
from marelle.rules.base import Reading, Said
from marelle.rules.lexicon import SHORTEST, common, names
from marelle.rules.typed import edits, located, source_of

QUOTED = re.compile("«[^»]*»|“[^”]*”")
# « — Tu viens ? », « Karim : tu viens ? »; « Attention : » is nobody.
_SPOKEN = re.compile(r"[—–] ?\w|(?P<name>[A-ZÉ][a-zà-ÿ]{2,}(?:-[A-ZÉ][a-zà-ÿ]+)?)[ \u00a0]?: +\w")
Match = re.Match[str]
# How many findings of one rule a text may have: more would say the same again.
MOST = 5


def worded(
    code: Code,
    reading: Reading,
    pattern: re.Pattern[str],
    say: Callable[[str], tuple[str, str]],
    but: Container[str] = (),
    *,
    quoted: bool = True,
) -> Iterator[Diagnostic]:
    """Yield a finding for all words that *pattern* meets in each text, once each.

    *say* gives the message and the hint from these words. Texts of the keys *but* are left out, and
    without *quoted* the words of somebody too.
    """
    for said in reading.said:
        if said.key in but:
            continue
        for match in met(pattern, said.text if quoted else unquoted(said).text):
            message, hint = say(match[0].strip())
            span = under(reading, said, match[0], match.start())
            yield Diagnostic(code=code, span=span, message=message, hint=hint)


def met(pattern: re.Pattern[str], text: str) -> Iterator[Match]:
    """Yield where *pattern* meets its words in *text*, once each: the first few."""
    first: dict[str, Match] = {}
    for match in pattern.finditer(text):
        first.setdefault(match[0].lower(), match)
    return islice(first.values(), MOST)


def unquoted(said: Said) -> Said:
    """Return a text without the words of somebody, which are nobody's to change.

    They are between quotation marks, after the dash of a dialogue, or after who says them.
    """
    if (speaker := _SPOKEN.match(said.text)) and _somebody(speaker["name"]):
        return said._replace(text="¤" * len(said.text))
    if "«" not in said.text and "“" not in said.text:
        return said
    return said._replace(text=QUOTED.sub(lambda words: "¤" * len(words[0]), said.text))


def _somebody(name: str | None) -> bool:
    """Tell whether *name*, if any, is that of a person: in the list, or no word at all."""
    low = (name or "").lower()
    return not low or low in names() or (len(low) >= SHORTEST and low not in common())


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, the longest first, that tries each letter once."""
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    rest = [f"{re.escape(letter)}{_branches(below)}" for letter, below in tree.items() if letter]
    joined = (
        rest[0] if len(rest) == 1 and "" not in tree else f"(?:{'|'.join(rest)})" if rest else ""
    )
    return f"{joined}?" if rest and "" in tree else joined


def under(reading: Reading, said: Said, words: str, at: int = 0) -> Span:
    """Return the place of *words*, read *at* this character of a text, or that of the text."""
    document = source_of(reading.documents, said.span)
    return located(document, said.span, words, said.text[:at])


def mending(
    code: Code,
    reading: Reading,
    pattern: re.Pattern[str],
    new: Callable[[Match], str],
    say: Callable[[str, str], tuple[str, str]],
    masked: Callable[[str], str] = str,
) -> Iterator[Diagnostic]:
    """Yield a finding that mends itself for each text where *pattern* is typed.

    *say* gives the message and the hint from what is typed first and what to type: the rest of the
    text is mended with it.
    """
    for text, span in reading.sentences:
        if not pattern.search(text) or not pattern.search(masked(text)):
            continue
        found: tuple[Edit, ...] = tuple(
            edits(source_of(reading.documents, span), span, pattern, new, masked)
        )
        if found:
            message, hint = say(found[0].old, found[0].new)
            yield Diagnostic(code=code, span=found[0].span, message=message, hint=hint, edits=found)

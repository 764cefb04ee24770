"""Stage 1, read: a text in Markdown in, the lines of it that are code or addresses out.

Nothing in them is a sentence: no rule looks at them, and nothing mends them.
"""

import re

_FENCE = re.compile(r" *(```+|~~~+)")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]+\]:")
# What lines further in may belong to: an element of a list, a block, a tab.
_OPENER = re.compile(r" *(?:[-*+:] |\d+[.)] |!!! |\?\?\?|===|\[\^)")
_SET_IN = re.compile(r"(?: {4}|\t)")


def verbatim(text: str) -> frozenset[int]:
    """Return the numbers, from 1, of the lines that are a block of code or where a link leads."""
    found = set[int]()
    fence, opened, begins = "", False, True
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if fence or mark:
            found.add(number)
            if not fence and mark:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif not line.strip():
            begins = True
            continue
        elif _SET_IN.match(line):
            if begins and not opened:
                found.add(number)
                continue  # the next line of this code begins no paragraph either
        else:
            opened = bool(_OPENER.match(line)) or (opened and not begins)
            if _DEFINITION.match(line):
                found.add(number)
        begins = False
    return frozenset(found)

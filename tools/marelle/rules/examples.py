"""Before any stage: what a rule says of itself in; its explanation in each language out.

The example of a rule and what to write instead are blocks of its docstring, four spaces further in.
They are content as it is typed: ``fragments`` gives them to the tests, which run them.
"""

import re
from collections.abc import Mapping

BEFORE, AFTER = "Exemple\u00a0:", "Écrivez plutôt\u00a0:"
LABELS = {BEFORE: "Example:", AFTER: "Write instead:"}
_BLOCK = re.compile(r"^(Exemple|Écrivez plutôt)\u00a0:\n\n((?:(?: {4}.*)?\n)+)", re.MULTILINE)


def explanations(french: str, english: str) -> Mapping[str, str]:
    """Return the explanation of a rule by language; the example is the same in both."""
    before, after = fragments(french)
    shown = "".join(
        f"\n\n{LABELS[label]}\n\n{_indented(text)}"
        for label, text in ((BEFORE, before), (AFTER, after))
    )
    return {"fr": french.strip(), "en": english.strip() + shown}


def fragments(french: str) -> tuple[str, str]:
    """Return what a docstring shows: what breaks the rule, and the same once mended."""
    found = dict(_BLOCK.findall(french + "\n"))
    return _dedented(found[BEFORE[:-2]]), _dedented(found[AFTER[:-2]])


def _dedented(block: str) -> str:
    return "\n".join(line[4:] for line in block.strip("\n").split("\n")) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))

"""A text with several faults of one rule: each is told, at its own line and column."""

import pytest

from fakes.fragments import found_in
from marelle.rules.search import MOST

LONG = " ".join(["mot"] * 31)
# A line of a lesson or an activity, what is remarked of it, and the first letters underlined.
CASES = {
    "two long sentences": (f"- {LONG}. Court. Puis {LONG}.", "long-sentence", ["mot", "Puis mot"]),
    "sentences with a link": (
        f"Court. [Un {LONG}](https://www.paris.fr/a?b) fin. Ah {LONG}.",
        "long-sentence",
        ["Un mot", "Ah mot"],
    ),
    "a sentence over several lines": (
        f"Court.\nPuis {LONG[:60]}\n{LONG[60:]},\net la fin.\n\nBref.",
        "long-sentence",
        ["Puis mot"],
    ),
    "words over two lines of a block": (
        "!!! note Mot\n    Il convient\n    de partir, dans\n    le but de manger.\n",
        "officialese",
        ["Il convient", "dans\n"],
    ),
    "words over two lines of a literal text": (
        "- id: a\n  type: true-false\n  prompt: Oui\n  answer: true\n  feedback:\n"
        "    incorrect: |\n      C’est\n      faux.\n",
        "bare-feedback",
        ["C’est\n"],
    ),
    "a link over two lines": (
        "Lisez [cliquez\nici](https://www.paris.fr/a).",
        "vague-link",
        ["[cliquez"],
    ),
    "capitals over two lines": (
        "NE PAS\nTOUCHER le four.",
        "unexplained-acronym",
        [],
    ),
    "lines that no sentence goes on with": (
        f"# {LONG[:80]}\n{LONG[:80]}\n- {LONG[:80]}\n2. {LONG[:80]}\n— {LONG[:80]}\n"
        f"Paul : {LONG[:80]}  \n{LONG[:80]}\\\n{LONG[:80]}\n"
        f"![{LONG[:80]}](media/a.svg)\n{LONG[:80]}",
        "long-sentence",
        [],
    ),
    "two colours": (
        "Lisez les mots en rouge, puis les mots en vert.",
        "colour-only",
        ["Lisez les mots en rouge", "mots en vert"],
    ),
    "two futures": (
        "Vous enverrez la photo. Vous remettrez la clé.",
        "future-tense",
        ["Vous enverrez", "Vous remettrez"],
    ),
    "twice the same": ("Le mail part, le mail arrive.", "english-word", ["mail part"]),
    "a word inside another": ("Le local attend un call.", "english-word", ["call."]),
    "after the words of somebody": ("« Un mail ? » Lisez le mail.", "english-word", ["mail.\n"]),
    "cells of a table": (
        "|Le bon mail|Un desk|\n|---|---|\n|Le mail|Le call|\n",
        "english-word",
        ["mail|Un", "desk|", "mail|Le", "call|"],
    ),
    "words with marks": ("Vous pouvez **cliquer** sur le mot.", "click-word", ["cliquer**"]),
    "two links": (
        "Lisez [ici](https://www.paris.fr/a), puis [là](https://www.paris.fr/b).",
        "vague-link",
        ["[ici]", "[là]"],
    ),
    "two shouts": ("Ne JAMAIS courir. C’est STRICTEMENT vrai.", "shouting", ["JAMAIS", "STRICT"]),
    "a folded line": (
        "- id: a\n  type: true-false\n  prompt: Oui\n  answer: true\n  feedback:\n"
        "    incorrect: Il convient\n"
        "      de partir, et il\n      convient de dormir, dans le but\n"
        "      de manger.\n",
        "officialese",
        ["Il convient\n", "dans le but\n"],
    ),
    "the first few": (
        "Un mail, un call, un desk, un process, un planning, un manager.",
        "english-word",
        ["mail", "call", "desk", "process", "planning"],
    ),
}


@pytest.mark.parametrize(("text", "rule", "expected"), CASES.values(), ids=CASES)
def test_each_fault_is_told_at_its_place(tmp_path, text, rule, expected):
    """One finding a fault, whose span begins where it is typed."""
    found = [one for one in found_in(tmp_path, text + "\n") if one.code.name == rule]
    assert len(found) == len(expected) <= MOST
    for one, words in zip(sorted(found, key=lambda one: one.span), expected, strict=True):
        lines = (tmp_path / one.span.path).read_text("utf-8").split("\n")
        rest = "\n".join(lines[one.span.line - 1 :])[one.span.column - 1 :]
        assert rest.startswith(words), (one, rest)

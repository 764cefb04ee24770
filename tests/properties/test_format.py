"""``marelle format`` never changes what a file says, whatever way it is typed."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from habits.checkout import ROOT
from marelle.read.yaml_file import read_yaml
from marelle.tidy.comments import find_comments
from marelle.tidy.project import sources
from marelle.tidy.source import laid, tidied
from marelle.tidy.tree import every, read_tree
from marelle.tidy.typography import alike, essence, typeset

WORDS = st.sampled_from(
    ("id", "title", "text", "choices", "feedback", "type", "items", "x-y", "été", "on", "12:30")
)
SIGNS = "ab' :#\"é?!«»-,[]{}&*|>%@`\\\n\t/.0123456789€\u00a0"
TEXTS = st.one_of(
    st.text(SIGNS, max_size=24),
    st.sampled_from(("null", "yes", "010", "1.10", "- a", "a: b", "a #b", 'l\'eau... "oui" !')),
)
DATA = st.recursive(
    st.one_of(TEXTS, st.booleans(), st.integers(-9, 99), st.none()),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(WORDS, below, max_size=4),
    max_leaves=12,
)


class Typist:
    """Types data as an author in no particular mood would."""

    def __init__(self, draw):
        self.draw, self.count = draw, 0

    def pick(self, *choices):
        """Return one of *choices*."""
        return self.draw(st.sampled_from(choices))

    def note(self):
        """Return the end of a line, with or without a comment."""
        self.count += 1
        return self.pick("", "", "", f"  # l'avis {self.count}")

    def above(self, pad):
        """Return lines that say nothing: comments and blank ones."""
        self.count += 1
        return self.pick(
            "", "", "\n", f"{pad}# dit {self.count}\n", f"\n\n{pad}# vu {self.count}\n\n"
        )

    def word(self, value, flow):
        """Return a scalar on one line."""
        if not isinstance(value, str):
            return {None: self.pick("null", "~"), True: "true", False: "false"}.get(
                value if value is None or isinstance(value, bool) else "", str(value)
            )
        single = "'" + value.replace("'", "''") + "'"
        plain = value.isalpha() and value.isascii() and value not in ("null", "true", "false")
        if plain and self.pick(True, False):
            return value
        if "\n" not in value and "\t" not in value and self.pick(True, False):
            return single
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'

    def inline(self, value):
        """Return a value between brackets."""
        if isinstance(value, dict):
            return "{" + ", ".join(f'"{k}": {self.inline(v)}' for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.inline, value)) + "]"
        return self.word(value, flow=True)

    def below(self, value, pad):
        """Return what follows « : » or « - », to the end of its last line."""
        if isinstance(value, str) and "\n" in value.strip("\n") and value == value.strip():
            lines = value.split("\n")
            if all(x == x.strip() for x in lines) and "\t" not in value and self.pick(True, False):
                return self.blocked(self.pick("|", "|-", ">", ">-", ">+"), lines, pad)
        line = isinstance(value, str) and value.isprintable() and value.strip() == value != ""
        if line and self.pick(True, False):
            return self.blocked(self.pick(">", ">-", ">+", "|", "|-"), value.split("  "), pad)
        if not isinstance(value, dict | list) or not value or self.pick(True, False, False):
            return f" {self.inline(value)}{self.note()}\n"
        return f"{self.note()}\n{self.block(value, pad + self.pick('  ', '    '))}"

    def blocked(self, sign, lines, pad):
        """Return a block of text."""
        below = "\n".join(f"{pad}  {line}" if line else "" for line in lines)
        return f" {sign}{self.note()}\n{below}\n"

    def block(self, value, pad):
        """Return a mapping or a list as lines."""
        if isinstance(value, list):
            return "".join(f"{self.above(pad)}{pad}-{self.below(v, pad + '  ')}" for v in value)
        return "".join(
            f'{self.above(pad)}{pad}"{k}":{self.below(v, pad)}' for k, v in value.items()
        )


@st.composite
def typed(draw):
    """A mapping, as somebody could have typed it."""
    data = draw(st.dictionaries(WORDS, DATA, min_size=1, max_size=4))
    return Typist(draw).block(data, "") + draw(st.sampled_from(("", "# fin\n", "\n\n")))


def ended(value):
    """Return *value* without the ends of line at the end of its texts, which say nothing."""
    if isinstance(value, dict):
        return {key: ended(below) for key, below in value.items()}
    if isinstance(value, list):
        return [*map(ended, value)]
    return value.rstrip("\n") if isinstance(value, str) else value


def comments(text):
    """Return how often each comment is in *text*."""
    return Counter(c.text for c in find_comments(text, read_tree(text)[1]) if c.text)


@settings(max_examples=250)
@given(text=typed(), french=st.booleans())
def test_laid_out_it_says_the_same(text, french):
    """The values are the same but for typography, comments are all there, twice is once."""
    document, _found = read_yaml("a.yml", text.encode())
    if document is None or not isinstance(document.data, dict):
        return
    once = laid(document, "activity-set", french=french)
    assert once is not None, text
    again, _found = read_yaml("a.yml", once.encode())
    assert again is not None
    assert alike(document.data, again.data)
    if not french:
        assert ended(document.data) == ended(again.data)
    assert not {e.value.style for e in every(read_tree(once)[0])} & {">"}
    assert comments(once) == comments(text)
    assert laid(again, "activity-set", french=french) == once


@settings(max_examples=300)
@given(text=st.text("ab'’ :;?!«»\".-7hm%€\u00a0`/[]()", max_size=40))
def test_typography_changes_signs_and_spaces_only(text):
    """What is said stays, whatever the signs, and mending twice is mending once."""
    new = typeset(text)
    assert essence(new) == essence(text)
    assert typeset(new) == new


def test_our_own_content_is_laid_out_and_stays_so():
    """No source of the demonstration is left as it is, and laid out twice is laid out once."""
    for path in sources(ROOT):
        once = tidied(path, (ROOT / path).read_bytes(), french=True).text
        assert once is not None, path
        assert tidied(path, once.encode(), french=True).text == once, path

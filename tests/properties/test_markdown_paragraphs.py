"""Plain text takes short ways around Python-Markdown; they must lead to the same place."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from marelle.render import markdown as dialect
from marelle.render.plain_markdown import plain_blocks, plain_phrase

PIECES = [
    *("mot", "« mot »", "eau.", "1986.", "x_y_z", "5 * 3", "a\\*b", "&amp;", "& <b>", "«a» !"),
    *("**gras**", "un *a*", "`code`", "[x](https://a.fr)", "[x]", "[x]: https://a.fr", "![x](y)"),
    *("\n\n", "\n", "  \n", "\n    ", "\n- ", "\n1. ", "\n> ", "\n# ", "\n***", "\n===", "\t"),
    *("\n!!! key\n    bloc", "\n| a | b |\n|---|---|\n| 1 | 2 |\n", "<https://a.fr>"),
]
# What a screen is most often made of: most of these texts take the short way.
WORDS = [
    *("mot", "mots : là", "« mot »", "l'eau", "15 h", "2. ", "**gras**", "**", "*", "[x](tel:17)"),
    *(
        "[x](https://a-b.fr/c)",
        "[**x**](#a)",
        "**[x](module:tri#a)**",
        "[",
        "](",
        "!",
        "\u00a0",
        "#",
    ),
    *(
        "[x](https://1.2.3.999)",
        "\U0001f600",
        "https://a.fr",
        '"',
        "\u2028",
        "\x1f",
        "\\",
        "_",
        " ",
    ),
]
STARTS = [
    "",
    "",
    "",
    "## ",
    "### ",
    "#### ",
    "- ",
    "1. ",
    "2. ",
    "  ",
    "    ",
    "> ",
    "!!! key\n    ",
]
ENDS = [
    "\n\n",
    "\n\n",
    "\n\n\n",
    "\n",
    "\n- ",
    "\n1. ",
    "\n2. ",
    "  \n",
    "\n    ",
    '\n!!! tip "T"\n    ',
]
LINES = st.tuples(
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(WORDS) | st.text(max_size=2), max_size=4).map(" ".join),
    st.sampled_from([*ENDS, "![x](media/a.svg)\n\n"]),
).map("".join)


def reference() -> Markdown:
    """Return the dialect with Python-Markdown's own paragraphs."""
    made = Markdown(extensions=[dialect._Dialect(), TableExtension(), SaneListExtension()])
    made.parser.blockprocessors.register(ParagraphProcessor(made.parser), "paragraph", 10)
    return made


REFERENCE = reference()


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_the_short_way_changes_nothing(text: str) -> None:
    """Any mix of plain text and marks gives the HTML that Python-Markdown gives by itself."""
    expected = REFERENCE.reset().convert(text)
    assert dialect._converter(True).reset().convert(text) == expected


@settings(max_examples=600)
@given(st.lists(LINES, min_size=1, max_size=6).map("".join))
def test_plain_blocks_are_those_of_the_reference(text: str) -> None:
    """What is read without Python-Markdown is what it gives, cleaned; the rest is left to it."""
    made = plain_blocks(text)
    assert made is None or made == dialect.blocks(text)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join))
def test_plain_phrases_are_those_of_the_reference(text: str) -> None:
    """The same of one line."""
    made = plain_phrase(text)
    assert made is None or made == dialect.phrase(text)


def test_the_short_way_is_taken() -> None:
    """Paragraphs, lists, notes, headings, bold words, links and pictures need no reference."""
    text = "## Avant\n\nUn **mot**, [là](module:tri).\n\n- un\n- **deux**\n\n1. un\n2. deux\n\n"
    text = text.replace("1. un", "Suite.\n\n1. un") + "!!! key\n    Un mot.\n\n![x](media/a.svg)\n"
    made = plain_blocks(text)
    assert made == dialect.blocks(text)

"""Plain paragraphs take a short way through Python-Markdown; it must lead to the same place."""

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from marelle.render import markdown as dialect

PIECES = [
    *("mot", "« mot »", "eau.", "1986.", "x_y_z", "5 * 3", "a\\*b", "&amp;", "& <b>", "«a» !"),
    *("**gras**", "un *a*", "`code`", "[x](https://a.fr)", "[x]", "[x]: https://a.fr", "![x](y)"),
    *("\n\n", "\n", "  \n", "\n    ", "\n- ", "\n1. ", "\n> ", "\n# ", "\n***", "\n===", "\t"),
    *("\n!!! key\n    bloc", "\n| a | b |\n|---|---|\n| 1 | 2 |\n", "<https://a.fr>"),
]


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

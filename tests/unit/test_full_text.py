"""The full-text index: the same files twice, without Pagefind's own search boxes."""

from marelle.outputs.site.fulltext import full_text

RECORDS = [("tri", "Trier", "le verre et le carton"), ("rue", "Signaler", "un matelas")]


def test_the_index_is_the_same_twice() -> None:
    """The same words give the same files, byte for byte, and none of them is a search box."""
    made = full_text(RECORDS, "fr")
    assert made == full_text(RECORDS, "fr")
    assert "pagefind/pagefind.js" in made
    assert not [name for name in made if "-ui" in name]

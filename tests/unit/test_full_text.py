"""The full-text index: the same files twice, without Pagefind's own search boxes."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from marelle.cli import main
from marelle.outputs.site.fulltext import full_text

RECORDS = [("tri", "Trier", "le verre et le carton", ""), ("rue", "Signaler", "un matelas", "DEVE")]


def test_the_index_is_the_same_twice() -> None:
    """The same words give the same files, byte for byte, and none of them is a search box."""
    # In a thread of their own: the browser tests keep an event loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        made, again = (pool.submit(full_text, RECORDS, "fr").result() for _ in range(2))
    assert made == again
    assert "pagefind/pagefind.js" in made
    assert not [name for name in made if "-ui" in name]


def test_a_missing_library_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without Pagefind, the command says what to install before it does anything."""
    monkeypatch.setattr("marelle.cli.commands.build.find_spec", lambda _name: None)
    with pytest.raises(SystemExit) as left:
        main(["build", "--search", "full"])
    assert left.value.code == 2
    assert 'pip install "marelle[pagefind]"' in capsys.readouterr().err

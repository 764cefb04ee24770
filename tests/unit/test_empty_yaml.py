"""A file that holds no value is an empty file, and is called so."""

import pytest

from fakes.tiny import FILES, MODULE, assembled

FOUR = [MODULE + "module.yml", MODULE + "verifier.yml", "content/catalogue.yml", "flyers/ete.yml"]


@pytest.mark.parametrize("text", ["---\n", "~\n", "null\n", "# rien\n"])
@pytest.mark.parametrize("path", FOUR)
def test_a_file_without_a_value_is_empty(tmp_path, path, text):
    """A mark of beginning, a null, a comment alone: MRL120 and no word about an element."""
    assert path in FILES or path.startswith("flyers/")
    _catalogue, found = assembled(tmp_path, {path: text})
    assert [(d.code.id, d.span.path) for d in found] == [("MRL120", path)]

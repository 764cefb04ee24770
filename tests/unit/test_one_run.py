"""Every error of a sheet in one run: an unknown key does not hide an unknown direction."""

import pytest

from fakes.tiny import MODULE, SHEET, assembled, names


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("direction: DPE", "direction: DPF", {"unknown-direction"}),
        ("collection: espace-public", "collection: espace-publik", {"unknown-collection"}),
        ("direction: DPE", "direction: dpe!", {"bad-pattern"}),
        ("direction: DPE", "direction: [DPE]", {"wrong-type"}),
        ("review: demo", "review: demo\nrecommended_for: [DPF]", {"unknown-direction"}),
        ("review: demo", "review: demo\nrecommended_for: DPF", {"wrong-type"}),
    ],
)
def test_a_name_is_checked_beside_an_error(tmp_path, old, new, expected):
    """Beside an unknown key, a name that nothing bears is told; one of a wrong form, once."""
    assert old in SHEET
    text = SHEET.replace(old, new) + "couleur: bleu\n"
    _catalogue, found = assembled(tmp_path, {MODULE + "module.yml": text})
    assert set(names(found)) == {"unknown-key", *expected}

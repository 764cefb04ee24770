"""What a hint says to write is right: written, it leaves no error."""

import pytest

from fakes.tiny import LESSON, MODULE, SHEET, assembled

SCREENS = "screens:\n  - pourquoi.md\n  - verifier.yml\n"
LINK = "\n[Un lien clair](%s)\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("duration: 1\n", "duration: 1,5\n", "MRL202", "2"),
        ("duration: 1\n", "duration: 0.2\n", "MRL202", "1"),
        ("duration: 1\n", "duration: 10,6\n", "MRL202", "10"),
        ("updated: 2026-11-21", "updated: 20261121", "MRL208", "2026-11-21"),
        ("updated: 2026-11-21", 'updated: "20261121"', "MRL208", "2026-11-21"),
        (SCREENS, "screens:\n  -pourquoi.md\n  -verifier.yml\n", "MRL202", "- pourquoi.md"),
        (SCREENS, "screens:\n  - pourquoi.md\n  -verifier.yml\n", "MRL111", "- verifier.yml"),
    ],
)
def test_a_sheet_gets_what_to_type(tmp_path, old, new, code, hint):
    """A decimal duration, a date without dashes, a dash without its space."""
    assert old in SHEET
    _catalogue, found = assembled(tmp_path, {MODULE + "module.yml": SHEET.replace(old, new)})
    hints = [d.hint for d in found if d.code.id == code]
    assert f"«\u00a0{hint}\u00a0»" in hints[0]


@pytest.mark.parametrize(
    ("typed", "good"),
    [
        ("module:matela", "module:matelas"),
        ("module:matela#verifier", "module:matelas#verifier"),
        ("module:matelas#verifie", "module:matelas#verifier"),
        ("direction:DPF", "direction:DPE"),
        ("collection:espace-publik", "collection:espace-public"),
        ("#verifie", "#verifier"),
    ],
)
def test_a_link_is_offered_whole(tmp_path, typed, good):
    """The offered link keeps its kind and its screen: pasted, it works."""
    _catalogue, (finding,) = assembled(
        tmp_path / "bad", {MODULE + "pourquoi.md": LESSON + LINK % typed}
    )
    assert finding.hint == f"Écrivez «\u00a0{good}\u00a0»."
    catalogue, _found = assembled(tmp_path / "good", {MODULE + "pourquoi.md": LESSON + LINK % good})
    assert catalogue is not None

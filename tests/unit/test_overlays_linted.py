"""What an overlay writes is held to the rules of every lesson, and the master is told once."""

from pathlib import Path

from fakes.tiny import MODULE, SHEET
from marelle.diagnostics import Diagnostic
from unit.test_overlays import SHEET as OVERLAY
from unit.test_overlays import overlaid

PART = "  - at: pourquoi.md#ensuite\n    with: |\n      ## Ensuite\n\n      "
ACRONYM = "unexplained-acronym"


def advice(root: Path, text: str, **files: str) -> list[Diagnostic]:
    """Return the warnings of the project that are told in the overlay."""
    catalogue, found = overlaid(root, text, **files)
    assert catalogue, found
    return [d for d in found if d.span.path == OVERLAY]


def test_the_words_of_an_overlay_are_read_as_those_of_a_lesson(tmp_path: Path) -> None:
    """An acronym that nobody knows and a sentence without end, at the line that wrote them."""
    long = "Prenez " + "le sac et la pelle et le balai et " * 8 + "la clé."
    entries = f"{PART}{long}\n  - at: pourquoi.md#qui-appeler\n    with: Le SIGLXYZ vient.\n"
    found = {d.code.name: d.span.line for d in advice(tmp_path, entries)}
    assert found["long-sentence"] == 6
    assert found[ACRONYM] == 3 + entries.partition("  - at: pourquoi.md#qui")[0].count("\n")


def test_what_the_master_says_is_told_there_alone(tmp_path: Path) -> None:
    """A warning of the screen that an overlay leaves as it was is none of the overlay's."""
    lesson = "# Un matelas\n\nLe SIGLXYZ vient.\n"
    files = {f"{MODULE}pourquoi.md": lesson, f"{MODULE}module.yml": SHEET}
    assert advice(tmp_path, f"{PART}Revenez demain.\n", **files) == []


def test_leave_of_the_module_holds_for_its_versions(tmp_path: Path) -> None:
    """A module that may use an acronym may in every version."""
    allow = f"allow:\n  - {{rule: {ACRONYM}, reason: Tout le monde le dit.}}\n"
    files = {f"{MODULE}module.yml": SHEET + allow}
    catalogue, found = overlaid(tmp_path, f"{PART}Le SIGLXYZ vient.\n", **files)
    assert catalogue, found
    assert not {ACRONYM, "idle-allowance"} & {d.code.name for d in found}


def test_glossary_words_travel_only_when_they_are_used() -> None:
    """« CP » is not in « DCPA »."""
    from marelle.library.bundle import Word, used_terms

    words = (Word(term="CP", meaning="Cours"), Word(term="DCPA", meaning="Direction"))
    files = {"pourquoi.md": "La DCPA, l’EPI.".encode(), "media/CP.txt": b"CP"}
    assert [word.term for word in used_terms(files, words)] == ["DCPA"]
    assert used_terms({"a.yml": b"x: 'Le CP.'"}, words)[0].term == "CP"

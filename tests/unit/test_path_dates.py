"""The days and the minutes of a path: what is wrong, where it is typed, as one says it."""

from pathlib import Path

from fakes.roads import CHANGES, PATH, SAID
from fakes.tiny import TODAY, project
from marelle.catalogue import load_project
from marelle.diagnostics import Diagnostic

SESSION = """\
  - id: atelier
    session:
      title: Atelier
      place: Salle 2
      dates:
        - {id: nuit, start: "2027-03-28T02:30", end: "2027-03-28T04:00"}
        - {id: envers, start: "2027-04-13T12:00", end: "2027-04-13T09:00"}
"""


def found(root: Path, said: str) -> dict[str, Diagnostic]:
    """Return the findings about the path, by what they point at: its line, and the code."""
    made = project(root, {**CHANGES, PATH: said})
    _catalogue, found = load_project(made, today=TODAY)
    lines = said.splitlines()
    own = [one for one in found if one.span.path == PATH]
    return {f"{one.code.id} {lines[one.span.line - 1].strip()}": one for one in own}


def test_days_that_cannot_be_are_refused_where_they_are_typed(tmp_path: Path) -> None:
    """An hour that clocks pass over, an end before its beginning, a validity before the update."""
    late = SAID.replace("review:", "valid_until: 2026-11-01\nreview:")
    told = found(tmp_path, late + SESSION)
    dates = SESSION.splitlines()[-2:]
    assert "Cette nuit-là" in (told[f"MRL208 {dates[0].strip()}"].hint or "")
    assert f"MRL420 {dates[1].strip()}" in told
    assert "MRL420 valid_until: 2026-11-01" in told


def test_what_is_over_points_at_its_key_in_words(tmp_path: Path) -> None:
    """The date of a path that is over, its minutes: at their own keys, the day in French."""
    said = SAID.replace("updated: 2026-11-21", "updated: 2026-01-05\nvalid_until: 2026-03-01")
    told = found(tmp_path, said.replace("review:", "duration: 2\nreview:"))
    over = told["MRL748 valid_until: 2026-03-01"].message
    assert "1er\u00a0mars 2026" in over
    assert "MRL746 duration: 2" in told

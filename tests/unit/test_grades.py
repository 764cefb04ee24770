"""What an answer is worth to the schedule of reviews, in Node."""

import json
import subprocess
from pathlib import Path

import pytest

GRADE = Path(__file__).parents[2] / "theme/deck/grade.js"
ASK = """const {{ gradeOf }} = await import({file});
const [success, hint, dataset] = {case};
const item = {{ dataset, querySelector: (wanted) => wanted === ".hint[open]" && hint }};
console.log(gradeOf({{ success }}, item));"""


@pytest.mark.parametrize(
    ("success", "hint", "dataset", "grade"),
    [
        (True, None, {}, 3),
        (True, None, {"sure": "2"}, 3),
        (True, None, {"sure": ""}, 3),
        (True, True, {}, 2),
        (True, None, {"sure": "0"}, 2),
        (True, None, {"tried": "", "sure": "2"}, 2),
        (False, None, {"sure": "2"}, 1),
        (False, True, {}, 1),
    ],
)
def test_help_and_guesses_bring_a_question_back_sooner(
    success: bool, hint: bool | None, dataset: dict[str, str], grade: int
) -> None:
    """Wrong is “again”, right with a hint, at another attempt or by a guess is “hard”."""
    script = ASK.format(file=json.dumps(GRADE.as_uri()), case=json.dumps([success, hint, dataset]))
    command = ["node", "--input-type=module", "-e", script]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(told.stdout) == grade

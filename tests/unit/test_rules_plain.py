"""What ordinary authors write, in their words: what each rule sees of it, and what it leaves."""

import json
from pathlib import Path

import pytest
import yaml

from fakes.fragments import found_in
from fakes.tiny import names
from marelle.diagnostics import has_errors

TABLE = yaml.safe_load((Path(__file__).parent / "plain_rules.yml").read_text("utf-8"))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _fragment(text: str) -> str:
    """Return content as it is typed: a question when *text* has bars, else a line or a key."""
    if " | " not in text:
        return text + "\n"
    prompt, *answers = text.split(" | ")
    rows = [f"- id: question\n  type: choice\n  prompt: {_quoted(prompt)}\n  choices:\n"]
    for rank, answer in enumerate(answers):
        said, _arrow, told = answer.partition(" => ")
        good = "correct: true, " if said.startswith("*") else ""
        rows.append(f"    - {{id: c{rank}, text: {_quoted(said.lstrip('*'))}, {good}")
        rows.append(f"feedback: {_quoted(told or f'Raison numéro {rank}.')}}}\n")
    return "".join(rows)


@pytest.mark.parametrize("rule", TABLE)
def test_a_rule_reads_plain_french(rule, tmp_path):
    """It remarks each text of one list, and none of the other."""
    for kind in ("bad", "good"):
        for rank, text in enumerate(TABLE[rule][kind]):
            # Screens that a sheet adds would be left over for the next text.
            root = tmp_path / (f"{kind}{rank}" if "screens" in text else "all")
            root.mkdir(exist_ok=True)
            found = found_in(root, _fragment(text))
            assert not has_errors(found), (text, found)
            assert (rule in names(found)) is (kind == "bad"), (text, names(found))

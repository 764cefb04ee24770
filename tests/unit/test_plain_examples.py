"""« Écrire simplement »: its bad examples are remarked as it says, what it advises is not."""

import re
from pathlib import Path

import pytest

from fakes.fragments import found_in
from fakes.tiny import names
from marelle.rules import rules

PAGE = Path(__file__).parents[2] / "docs/auteurs/ecrire-simplement.md"
CODES = {rule.code.id: rule.code.name for rule in rules().values()}
PAIR = re.compile(r"> \*\*(?:Avant|Après)\.\*\* (.+)")
LINK = re.compile(r"\[(MRL\d+)\]")


def sections() -> dict[str, str]:
    """Return the parts of the page that show a pair, by their title."""
    parts = PAGE.read_text("utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0]: part for part in parts if PAIR.search(part)}


@pytest.mark.parametrize("title", sections())
def test_each_pair_is_judged_as_the_page_says(title: str, tmp_path: Path) -> None:
    """The text of before has each remark that is named below it; the one of after, none."""
    part = sections()[title]
    before, after = PAIR.findall(part)
    said = {}
    for name, text in (("before", before), ("after", after)):
        (tmp_path / name).mkdir()
        said[name] = set(names(found_in(tmp_path / name, f"{text}\n")))
    assert {CODES[code] for code in LINK.findall(part)} <= said["before"]
    assert said["after"] == set()

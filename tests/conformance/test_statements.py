"""Our statements before ``xapi-validation``, the strictest judge of xAPI, who is not one of us."""

from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from unit.connector_statements import FAULTS, faulty, statements

ROOT = Path(__file__).parents[2]
JUDGE = ROOT / "tests/fakes/xapi_validation.mjs"
pytestmark = pytest.mark.skipif(
    not (ROOT / "node_modules/xapi-validation").is_dir(),
    reason="xapi-validation is not installed: npm ci",
)


def said(asked: list[dict[str, Any]]) -> list[list[str]]:
    """Return what the judge says against each statement."""
    found: list[list[str]] = in_node(JUDGE, asked)
    return found


def test_every_statement_is_accepted() -> None:
    """In each situation and of each type, with both connectors, nothing is said against any."""
    assert len(statements()) > 150
    against = said(list(statements()))
    assert [(one["verb"], why) for one, why in zip(statements(), against, strict=True) if why] == []


def test_the_judge_sees_faults() -> None:
    """Each fault that is put into a good statement is refused: the silence above says something."""
    against = dict(zip(FAULTS, said(faulty()), strict=True))
    assert [name for name, why in against.items() if not why] == []

"""What tests of printed documents share."""

from pathlib import Path

import pytest
from pdfua import validate
from pdfua.catalog import coverage

from press.checked import Checked


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Checked:
    """Another checker of PDF/UA-1: what it finds in a PDF, and the rules that it skipped."""
    # It asks an array for a number in a way that this pikepdf refuses, and skips the rule.
    monkeypatch.setattr("pdfua.rules.structure.as_integer", _number)

    def check(pdf: bytes) -> list[str]:
        file = tmp_path / "copy.pdf"
        file.write_bytes(pdf)
        report = validate(str(file))
        assert len(report.outcomes) == coverage().implemented_rules
        found = [f"{finding.rule_id} {finding.message}" for finding in report.findings]
        return [*found, *(f"{one.rule_id} {one.skipped_reason}" for one in report.skipped)]

    return check


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None

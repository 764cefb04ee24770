"""Each mutant is refused for exactly its code, and each rule has one."""

import pytest

from marelle.diagnostics import Severity
from marelle.diagnostics.views import view
from marelle.verify import compare, package_rules, verify
from verify.mutant import Mutant
from verify.mutants_of_courses import CMI5, PAGE
from verify.mutants_of_manifests import MANIFEST, RESOURCES, SEQUENCING
from verify.mutants_of_zips import ARCHIVE, SAFETY
from verify.packages import cmi5, manifest, packed, scorm12, scorm2004, xapi, zipped

MUTANTS = [*SAFETY, *ARCHIVE, *MANIFEST, *RESOURCES, *SEQUENCING, *PAGE, *CMI5]
# Seen by other tests: two packages, 200 MB, published schemas.
ELSEWHERE = {"MRL837", "MRL804", "MRL824"}


@pytest.mark.parametrize("base", [scorm12, scorm2004, cmi5, xapi])
def test_a_good_package_raises_nothing(base):
    """The packages that mutants start from have no finding at all, so none is hidden."""
    assert verify("paquet.zip", zipped(base())).found == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: f"{m.code}-{m.name}")
def test_a_mutant_is_refused_for_its_code(mutant: Mutant):
    """One change gives one kind of error; a warning that is looked for leaves no error beside."""
    verdict = verify(mutant.file, packed(mutant.edit(mutant.base())))
    shown = view("full")(verdict.found, verdict.sources)
    gravity = package_rules()[mutant.code].code.severity
    assert {d.code.id for d in verdict.found if d.gravity is gravity} == {mutant.code}, shown
    if gravity is Severity.WARNING:
        assert all(d.gravity is gravity for d in verdict.found), shown
    for found in verdict.found:
        assert found.message.endswith(".")
        assert found.hint.endswith(".")
        assert found.span.path.startswith(mutant.file)


def test_every_rule_has_its_mutant():
    """No rule is without a package that it refuses, and there are sixty mutants at least."""
    assert {mutant.code for mutant in MUTANTS} | ELSEWHERE == set(package_rules())
    assert len({(mutant.code, mutant.name) for mutant in MUTANTS}) == len(MUTANTS) >= 60


def test_over_200_mb():
    """A file over the limit is refused for its size, without being read any further."""
    verdict = verify("paquet.zip", bytes(200_000_001))
    assert [d.code.id for d in verdict.found] == ["MRL804"]


def _identity(identifier: str, name: str):
    changed = manifest("m0123456789ab-rue", identifier)(scorm12())
    verdict = verify(name, packed(changed))
    assert verdict.found == []
    return verdict.identity


def test_two_packages_that_begin_alike():
    """15 characters in common are too many; 14 are not, nor the other edition of a module."""
    one = _identity("formation-secur-1", "a.zip")
    assert [d.code.id for d in compare([one, _identity("formation-secur-2", "b.zip")])] == [
        "MRL837"
    ]
    assert compare([one, _identity("formation-secuX-1", "b.zip")]) == []
    other = verify("c.zip", zipped(scorm2004())).identity
    assert compare([_identity("m0123456789ab-rue", "a.zip"), other]) == []

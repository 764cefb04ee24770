"""Manifests and courses that others publish, when they are beside this checkout."""

from pathlib import Path

import pytest

from marelle.verify import verify
from marelle.verify.base import Package
from marelle.verify.course import units
from marelle.xml import read_xml
from verify.packages import zipped

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=f"no ../shared/data/{SAMPLES.name}")
COURSES = sorted(SAMPLES.glob("cmi5_*/*.xml"))
# What each of the courses to be refused breaks, by the first figures of its name.
REFUSED = {
    **dict.fromkeys(("201-1", "201-2", "201-3", "201-4"), "MRL882"),
    **dict.fromkeys(("202-1", "202-2", "202-3", "202-4", "202-5", "203-1"), "MRL885"),
    "204-q": "MRL886",
    **dict.fromkeys(("205-1", "205-2", "205-3"), "MRL883"),
    "206-1": "MRL884",
    "207-1": "MRL892",
}
# Ours are narrower: one SCO, no query, no sequencing.
NARROWER = {"MRL852", "MRL859", "MRL861"}


def codes(path: Path) -> set[str]:
    """Return the codes of a course; those whose name says so are put in a zip with their pages."""
    data = path.read_bytes()
    if ".cmi5." not in path.name:
        return {d.code.id for d in verify(path.name, data).found}
    course = Package(name="", data=b"", zipped=False, document=read_xml(data))
    pages = [unit.url.partition("?")[0] for unit in units(course)]
    files = {name: b"<script>LMS.LaunchData</script>" for name in pages if name != "not-found.html"}
    return {d.code.id for d in verify("c.zip", zipped({"cmi5.xml": data, **files})).found}


@pytest.mark.parametrize("path", COURSES, ids=lambda path: path.stem)
def test_courses_of_others(path):
    """Courses published as good raise nothing; each of the others, the code of what it breaks."""
    wanted = REFUSED.get(path.name[:5])
    assert path.name.startswith("2") == bool(wanted)
    assert wanted in codes(path) if wanted else codes(path) == set()


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("adl_*/*.xml")), ids=lambda path: path.stem)
def test_manifests_of_the_standard(path):
    """The test suite of SCORM 2004 breaks only what we ask beyond the standard."""
    manifest = read_xml(path.read_bytes()).root
    names = [
        resource.attributes.get("xml:base", "") + file.attributes["href"]
        for resource in manifest.first("resources").all("resource")
        for file in resource.all("file")
    ]
    files = dict.fromkeys(names, b"API_1484_11")
    found = verify("c.zip", zipped({"imsmanifest.xml": path.read_bytes(), **files})).found
    assert {d.code.id for d in found if d.gravity == "error"} <= NARROWER

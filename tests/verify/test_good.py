"""What must raise nothing: our packages, courses that others publish as good, kind pages."""

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest

from marelle.catalogue import load_project
from marelle.diagnostics import has_errors
from marelle.engine.job import Artifact, JobRefused
from marelle.outputs.base import Options
from marelle.outputs.packages import sheet
from marelle.outputs.packages.plan import plan
from marelle.verify import verify
from verify import hostile
from verify.packages import add, both, cmi5, page, scorm12, scorm2004, script, swap, zipped

ROOT = Path(__file__).parents[2]


@lru_cache
def demo() -> list[Artifact]:
    """Return every package of the demo content."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    return [made for job in plan(catalogue, Options(root=ROOT)) for made in job.run(*job.args)]


def test_every_demo_package_raises_nothing():
    """No package of ours has a finding, not even a warning, when it is read like anybody's."""
    assert len(demo()) >= 80
    found = {made.path: verify(made.path, made.data).found for made in demo()}
    assert {path: each for path, each in found.items() if each} == {}


def test_a_build_refuses_a_bad_package(monkeypatch):
    """A package that breaks a rule stops the build with the rule's own finding."""
    right = sheet.manifest
    monkeypatch.setattr(sheet, "manifest", lambda *a: right(*a).replace("<title>", "<t>", 1))
    catalogue, _found = load_project(ROOT)
    job = next(iter(plan(catalogue, Options(root=ROOT))))
    with pytest.raises(JobRefused) as refused:
        job.run(*job.args)
    assert "MRL821" in {d.code.id for d in refused.value.args[0]}


def test_what_was_just_zipped_is_not_inflated_again(monkeypatch):
    """Verifying a package that was just made reads no byte of its members."""

    def never(*_args):
        raise AssertionError

    files = scorm12()
    data = zipped(files)
    monkeypatch.setattr("marelle.verify.base.inflate", never)
    assert verify("paquet.zip", data, known=files).found == []


KIND = {
    "a page behind a link": both(
        page('<a href="suite.html#a">Suite</a>'), add("suite.html", b"<p>Suite</p>")
    ),
    "what nobody reaches": add("docs/lisez-moi.html", b"<img src='https://a.example/a.png'>"),
    "a script that speaks of addresses": script("const a = \"<img src='https://a.example/a'>\";\n"),
    "the same, in the page": page("<script>let a = \"<img src='/a.png'>\";</script>"),
    "a comment": page("<!-- <img src='https://a.example/a.png'> -->"),
    "data and mail": page("<img src='data:image/gif,R0' alt=''><a href='mailto:a@b.c'>A</a>"),
    "what a script fills in": page("<img src='{{ image }}' alt=''>"),
    "a canonical link": page("<link rel=canonical href='https://a.example/'>"),
    "a percent in an address": both(add("a-b.png"), page("<img src='a%2Db.png?v=1' alt=''>")),
    "a library that a machine wrote": script(f"var a={'1+' * 300}1;window.open(a);\n"),
    "unload with pagehide": script('addEventListener("unload", end);\n'),
    "schemas beside the manifest": add("imscp_rootv1p1p2.xsd", listed=False),
    "the manifest of another standard": add("tincan.xml", listed=False),
    "zip64": hostile.long_form,
    "blanks in a title": swap("imsmanifest.xml", "<title>", "<title>\n      "),
}


@pytest.mark.parametrize("base", [scorm12, scorm2004])
@pytest.mark.parametrize("name", KIND)
def test_no_false_alarm(name, base):
    """What works everywhere raises nothing."""
    made = KIND[name](base())
    data = made if isinstance(made, bytes) else zipped(made)
    assert verify("paquet.zip", data).found == []


def test_folders_have_their_own_entries():
    """A zip made by a file manager lists folders too; they are no files."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.mkdir("media")
        for name, data in scorm12().items():
            archive.writestr(name, data)
    assert verify("paquet.zip", whole.getvalue()).found == []


def test_addresses_are_resolved():
    """A base and a percent count, as in any address: the file is found where they lead."""
    asset = (
        '</resource><resource identifier="b" type="webcontent" adlcp:scormtype="asset" '
        'xml:base="media/"><file href="r%75e.png"/>'
    )
    files = swap("imsmanifest.xml", '<file href="media/rue.png"/>', asset)(scorm12())
    assert verify("paquet.zip", zipped(files)).found == []


def test_the_third_edition():
    """The third edition of SCORM 2004 is as good as the fourth."""
    files = swap("imsmanifest.xml", "4th", "3rd")(scorm2004())
    assert verify("paquet.zip", zipped(files)).found == []


def test_a_course_alone():
    """A course structure needs no zip when its units are elsewhere."""
    text = cmi5()["cmi5.xml"].replace(b">index.html", b">https://ville.example/lecon/")
    assert verify("cours.xml", text).found == []
    assert has_errors(verify("cours.xml", cmi5()["cmi5.xml"]).found)

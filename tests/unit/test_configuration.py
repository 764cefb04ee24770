"""The generator's own file is the author's: whatever is wrong with it is a finding."""

import pytest

from fakes.project import make_project
from marelle.look import look
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.outputs.site.generator import GeneratorError, _reason, generate
from marelle.pipeline import Order, build


@pytest.fixture
def root(tmp_path):
    return make_project(tmp_path / "project")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (None, "MRL418"),
        ("site_name: é\n".encode("latin-1"), "MRL102"),
        (b"site_name: [a\n", "MRL111"),
        (b"- a\n", "MRL202"),
        (b"texte\n", "MRL202"),
        (b"---\n", "MRL120"),
        (b"", "MRL120"),
    ],
)
def test_a_check_speaks_of_the_generator_s_file(root, data, code):
    """Absent, of another encoding, unfinished, not a mapping, empty: one finding, on the file."""
    (root / "mkdocs.yml").unlink()
    if data is not None:
        (root / "mkdocs.yml").write_bytes(data)
    catalogue, found = look(root)
    assert catalogue is None
    assert {(d.code.id, d.span.path) for d in found} == {(code, "mkdocs.yml")}


def test_a_refusal_of_the_generator_is_a_finding(root):
    """An unknown theme stops the build with the generator's own words, and no bug."""
    file = root / "mkdocs.yml"
    file.write_text(file.read_text().replace("name: material", "name: inconnu"))
    order = Order(options=Options(root=root), only=("site",), executor="inline")
    report = build(order, outputs)
    assert not report.rows
    (found,) = report.diagnostics
    assert (found.code.id, found.span.path) == ("MRL604", "mkdocs.yml")
    assert "Unrecognised theme name: 'inconnu'" in found.message


def test_pages_written_elsewhere_are_a_refusal():
    """A site_dir of the author's own leaves nothing where pages are looked for."""
    with pytest.raises(GeneratorError):
        generate({"index.md": "# a\n"}, "site_name: a\ndocs_dir: build/docs\n", "mkdocs")


def test_the_temporary_folder_is_not_told(tmp_path):
    """The reason is the first error, with paths as the project has them."""
    said = f"WARNING - x\nERROR   -  The path '{tmp_path}/build/docs' is no folder.\nAborted!\n"
    assert _reason(said, tmp_path) == "The path 'build/docs' is no folder."

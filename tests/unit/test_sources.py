"""The texts shown beside findings: what cannot be read is left out, and never stops a report."""

from marelle.catalogue import load_project
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.diagnostics.sources import sources_of
from refusals.project import BASE, make_project


def test_a_loop_of_links_is_a_finding_and_not_a_crash(tmp_path):
    """A picture that links to itself is told as a link, and has no text to show."""
    make_project(BASE, tmp_path)
    loop = tmp_path / "content/modules/tri/media/x.svg"
    loop.symlink_to("x.svg")
    _catalogue, found = load_project(tmp_path)
    assert codes.SYMLINK in {d.code for d in found}
    about = Diagnostic(
        code=codes.SYMLINK, span=Span(loop.relative_to(tmp_path).as_posix()), message="", hint=""
    )
    assert sources_of(tmp_path, [about]) == {}

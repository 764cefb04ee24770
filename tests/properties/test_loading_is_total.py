"""Whatever the bytes of a project, loading gives findings or a catalogue, never an exception."""

from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.tiny import FILES, TODAY, project
from marelle.catalogue import load_project
from marelle.diagnostics import has_errors
from marelle.read.yaml_file import read_yaml

# The folder is shared by the examples: each writes all the files again.
FUZZ = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
YAML = sorted(path for path in FILES if path.endswith(".yml"))
LEDGER = "flyers/ledger.yml"
EXTRA = {
    LEDGER: 'codes:\n  - {code: "22222", target: {module: matelas}, campaign: ete, '
    "direction: DPE, printed: 2026-01-01}\n",
    "flyers/ete.yml": "title: T\npromise: P\ntarget: {module: matelas}\ndirection: DPE\n"
    "places: [{id: nord, name: Nord}]\nformats: [a5]\n",
}
WEIRD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**20),
    st.floats(allow_nan=True),
    st.text(max_size=8),
    st.sampled_from(
        ("2026-02-31", "0000-01-01", "9999-12-31", "a" * 400, "#", "module:", "[a](#b)", "media/x")
    ),
    st.lists(st.integers(0, 3), max_size=2),
    st.dictionaries(st.sampled_from(("id", "text", "x")), st.integers(0, 3), max_size=2),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value inside plain data, its own first."""
    found = [path]
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            found += places(part, (*path, key))
    return found


@FUZZ
@given(data=st.data())
def test_any_value_in_any_place(tmp_path, data):
    """One value of one file becomes anything at all: told, or harmless."""
    files = {**FILES, **EXTRA}
    path = data.draw(st.sampled_from([*YAML, *EXTRA]))
    document, _findings = read_yaml(path, files[path].encode())
    assert document
    content = document.data
    where = data.draw(st.sampled_from(places(content)[1:]))
    holder = content
    for step in where[:-1]:
        holder = holder[step]
    holder[where[-1]] = data.draw(WEIRD)
    changed = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    catalogue, found = load_project(project(tmp_path, {**EXTRA, path: changed}), TODAY)
    assert (catalogue is None) == has_errors(found)


@FUZZ
@given(data=st.data())
def test_any_cut_or_insertion(tmp_path, data):
    """A few characters of one file are lost or added: told, or harmless."""
    path = data.draw(st.sampled_from([p for p in FILES if not p.endswith("module.yml")]))
    text = FILES[path]
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 12))
    added = data.draw(st.text(alphabet=" \n\t#-:[](){}!*`<>\"'\u00e9\u00a0ab", max_size=6))
    changed = text[:start] + added + text[start + length :]
    catalogue, found = load_project(project(tmp_path, {path: changed}), TODAY)
    assert (catalogue is None) == has_errors(found)

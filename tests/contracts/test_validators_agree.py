"""Our validator and the reference one give the same verdict on the same documents.

``jsonschema-rs`` judges every file in microseconds; ``jsonschema``, in plain Python, is what the
JSON Schema community compares with. Documents are sound ones with a few values changed.
"""

import copy
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from marelle.check.known import load
from marelle.check.schema import validate
from marelle.read.yaml_file import read_yaml

BASE = Path(__file__).parents[1] / "refusals/base"
SOUND = {
    "module": "content/modules/tri/module.yml",
    "activity-set": "content/modules/tri/verifier.yml",
    "directions": "content/directions.yml",
    "catalogue": "content/catalogue.yml",
    "campaign": "flyers/tri.yml",
}
OTHER = st.sampled_from(
    [
        *(None, True, 0, 1, 11, -1, 2.5, "", "a", "A", "é" * 81, "2026-02-30", "2026-11-21"),
        *("choice", "true-false", "https://x.fr", "http://x.fr", "media/x.svg"),
        *([], ["a", "a"], {}, {"a": 1}),
    ]
)


def reference(name: str) -> jsonschema.Draft202012Validator:
    """Return the reference validator of the schema *name*."""
    registry = Registry(retrieve=lambda uri: DRAFT202012.create_resource(load(uri)))
    checker = jsonschema.FormatChecker(["date"])
    return jsonschema.Draft202012Validator(load(name), registry=registry, format_checker=checker)


def places(value, path=()):
    """Return the path of every value inside *value*."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    found = [(*path, key) for key, _v in inside]
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, dict | list):
            found += places(part, (*path, key))
    return found


@st.composite
def changed(draw, data):
    """A document with one to three values replaced, removed or renamed."""
    data = copy.deepcopy(data)
    for _change in range(draw(st.integers(1, 3))):
        *above, last = draw(st.sampled_from(places(data)))
        holder = data
        for step in above:
            holder = holder[step]
        what = draw(st.sampled_from(["replace", "replace", "remove", "rename"]))
        if what == "replace" or not isinstance(holder, dict):
            holder[last] = copy.deepcopy(draw(OTHER))
        else:
            value = holder.pop(last)
            if what == "rename":
                holder[f"{last}s"] = value
        if not places(data):
            break
    return data


@pytest.mark.parametrize("name", SOUND)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_same_verdict(name, data):
    """Both accept or both refuse; and what is refused is explained, each finding with a hint."""
    document, found = read_yaml("x.yml", (BASE / SOUND[name]).read_bytes())
    assert document is not None
    assert found == []
    text = json.dumps(data.draw(changed(document.data)), ensure_ascii=False)
    document, found = read_yaml("x.yml", text.encode())
    assert document is not None
    assert found == []
    findings = validate(document, name)
    assert bool(findings) is not reference(name).is_valid(document.data)
    assert all(finding.hint for finding in findings)

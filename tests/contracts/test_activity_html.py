"""The HTML of every activity type: whole without JavaScript, safe, printable, measured."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.activity_examples import ACCEPTED, accepted_item, item_at, kind_of, load, name_of
from contracts.html_reading import Read
from marelle.activities.base import Interaction
from marelle.activities.html import because
from marelle.read.document import Document
from marelle.render.modifiers import hints
from marelle.render.text import typography

HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)> \"'&amp;{{7*7}}"
WRITTEN = {"prompt", "text", "left", "right", "back", "feedback", "correct", "incorrect", "unit"}
WRITTEN |= {"hints", "name", "role", "label", "says", "title", "expert"}
each_example = pytest.mark.parametrize("path", ACCEPTED, ids=name_of)


def drawn(item: Any, kind: Any) -> dict[str, str]:
    """Return each piece of HTML of an item."""
    return {
        "render": kind.drawing.render(item),
        "hints": hints(item),
        "correction": kind.drawing.correction(item),
        "paper": kind.drawing.paper(item),
    }


@each_example
def test_html_is_whole_and_strict(path: Path) -> None:
    """Tags are balanced, ids unique; no style attribute and no inline handler (CSP)."""
    for html in drawn(accepted_item(path), kind_of(path)).values():
        read = Read(html)
        assert read.open == [], html
        assert len(set(read.values("id"))) == len(read.values("id"))
        names = {name for _, attrs in read.tags for name in attrs}
        assert not [n for n in names if n == "style" or n.startswith("on")], names


@each_example
def test_every_control_has_a_name(path: Path) -> None:
    """Each field and button is inside a label, or says what it is to a screen reader."""
    html = kind_of(path).drawing.render(accepted_item(path))
    for control in re.finditer(r"<(?:input|select|textarea)\b[^>]*>", html):
        before = html[: control.start()]
        inside = before.count("<label") > before.count("</label")
        assert inside or "aria-label=" in control[0], control[0]
    for _, words in re.findall(r"<button\b([^>]*)>(.*?)</button>", html):
        assert words.strip()


@each_example
def test_correction_shows_the_right_answer_without_javascript(path: Path) -> None:
    """The correction has one paragraph for the right answer, and every authored explanation."""
    kind, item = kind_of(path), accepted_item(path)
    read = Read(kind.drawing.correction(item))
    assert read.values("class").count("right") == 1
    for sentence in (item.feedback.correct, item.feedback.incorrect):
        assert typography(sentence) in read.text
    answer = kind.drawing.answer(item)
    assert answer.strip()
    assert "\n" not in answer


@pytest.mark.parametrize("text", ["Je signale.", "«\u00a0Je signale.\u00a0»"])
def test_an_answer_is_quoted_once(text: str) -> None:
    """What is said of an answer begins with the answer between guillemets, written or added."""
    assert because("a", "Oui.", text) == (
        '<p data-if="a"><b>«\u00a0Je signale.\u00a0»</b> Oui.</p>'
    )


def test_pictures_in_an_order_of_each_learner_s_own_are_lettered_on_paper_only() -> None:
    """Letters would come in disorder on screen: a mixed picture is named by what it shows."""
    mixed, fixed = (
        next(path for path in ACCEPTED if name_of(path) == f"image_choice/{file}.yml")
        for file in ("au-sort", "single")
    )
    lettered = {
        path: [bool(re.search(r"\bA\b", html)) for html in drawn(item, kind_of(path)).values()]
        for path, item in ((path, accepted_item(path)) for path in (mixed, fixed))
    }
    assert lettered == {mixed: [False, False, False, True], fixed: [True, False, True, True]}


def _texts(value: Any) -> list[str]:
    """Return every sentence of an example, by the keys that hold sentences."""
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    if not isinstance(value, dict):
        return []
    own = [v for name, v in value.items() if name in WRITTEN and isinstance(v, str)]
    own += value.get("hints", [])
    return own + [text for part in value.values() for text in _texts(part)]


@each_example
def test_texts_are_all_counted(path: Path) -> None:
    """``texts`` yields every sentence of the author; ``seconds`` is a real time."""
    kind, item = kind_of(path), accepted_item(path)
    told = list(kind.model.texts(item))
    written = [text for text in _texts(load(path).data) if "{" not in text]
    assert [text for text in written if text not in told] == []
    assert 0 < kind.model.seconds(item) < 600


def _hostile(value: Any, name: str = "") -> Any:
    """Return an example whose every sentence tries to break out of the HTML."""
    if isinstance(value, dict):
        return {key: _hostile(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_hostile(part, name) for part in value]
    if name not in {*WRITTEN, "alt", "answers"} or not isinstance(value, str):
        return value
    return value + HOSTILE.replace("{{7*7}}", "" if "{" in value else "{{7*7}}")


@each_example
def test_author_text_is_data(path: Path) -> None:
    """A sentence with tags, handlers, quotes or braces is shown, never obeyed."""
    kind = kind_of(path)
    data = _hostile(load(path).data)
    item = item_at(kind, Document(path="", digest="", text="", data=data).root)
    plain = drawn(accepted_item(path), kind)
    for part, html in drawn(item, kind).items():
        assert [t for t, _ in Read(html).tags] == [t for t, _ in Read(plain[part]).tags]


def responses(kind: Any, item: Any) -> st.SearchStrategy[Any]:
    """Return every response the controls of an item can make, read from its HTML."""
    read = Read(kind.drawing.render(item))
    inputs = read.all("input")
    values = [i["value"] for i in inputs if "value" in i]
    if kind.interaction is Interaction.CHOICE:
        several = any(i["type"] == "checkbox" for i in inputs)
        return st.lists(
            st.sampled_from(values), unique=True, max_size=len(values) if several else 1
        )
    if kind.interaction is Interaction.TRUE_FALSE:
        return st.booleans()
    if kind.interaction is Interaction.MATCHING:
        sides = st.sampled_from([*(o["value"] for o in read.all("option")), *values])
        names = [field["name"] for field in [*read.all("select"), *inputs]]
        return st.fixed_dictionaries(dict.fromkeys(names, sides))
    if kind.interaction is Interaction.SEQUENCING:
        return st.permutations(read.values("data-step"))
    if kind.interaction is Interaction.FILL_IN:
        return st.fixed_dictionaries({i["name"]: typed(int(i["maxlength"])) for i in inputs})
    if kind.interaction is Interaction.NUMERIC:
        return degrees(inputs[0]) if "step" in inputs[0] else typed(int(inputs[0]["maxlength"]))
    if kind.interaction is Interaction.LONG_FILL_IN:
        return typed(int(read.all("textarea")[0]["maxlength"]))
    if kind.interaction is Interaction.LIKERT:
        return st.sampled_from(read.values("value"))
    if not kind.scored:
        seen = st.lists(st.sampled_from(values), unique=True)
        return seen.map(lambda steps: [*(f"{step}.done" for step in steps), "tutor.a12345"])
    return st.lists(st.integers(0, 9), min_size=40, max_size=40).map(
        lambda turns: road(kind.model.key(item), turns)
    )


def degrees(handle: dict[str, str]) -> st.SearchStrategy[str]:
    """Return what the handle of a range gives."""
    low, high, step = (Decimal(handle[name]) for name in ("min", "max", "step"))
    return st.integers(0, int((high - low) / step)).map(lambda n: str(low + n * step))


def typed(maxlength: int) -> st.SearchStrategy[str]:
    """Return what a field takes: *maxlength* counts UTF-16 units, as browsers do."""
    unit = st.characters(max_codepoint=0xFFFF, exclude_categories=())
    return st.text(unit, max_size=maxlength) | st.just("\u2028" * maxlength)


def road(key: Any, turns: list[int]) -> list[str]:
    """Return the road that *turns* take through a story, to its end."""
    scene, taken = key["start"], []
    for turn in turns:
        steps = [step for step in key["steps"] if step.startswith(f"{scene}.")]
        if not steps:
            return taken
        taken.append(steps[turn % len(steps)])
        scene = key["steps"][taken[-1]][1]
    raise AssertionError("a story that does not end")


@each_example
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_response_size_is_a_worst_case(path: Path, data: st.DataObject) -> None:
    """No response the controls can make is longer, as compact ASCII JSON, than declared."""
    kind, item = kind_of(path), accepted_item(path)
    response = data.draw(responses(kind, item))
    assert len(json.dumps(response, separators=(",", ":"))) <= kind.model.response_size(item)
    assert 0 <= kind.model.score(kind.model.key(item), response) <= 1

"""What the strictest LMSs accept of a SCORM session: its calls in, the rules that they break out.

An independent reading of SCORM 1.2 RTE 3.4 and SCORM 2004 RTE 4.1–4.2, narrowed to what every
known LMS takes; it shares nothing with the connectors.
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Call = tuple[str, Sequence[str]]
DECIMAL = r"-?\d{1,3}(\.\d{1,18})?"
PERCENT = r"(100|\d{1,2}(\.\d{1,2})?)"
SHORT = r"[a-z][a-z0-9_]{0,249}"
SIGN = "[0-9a-z]"
TEXT = r"[^\n\r\t{][^\n\r\t]{0,249}"
AT = r"cmi\.interactions\.\d+\."


def several(one: str, between: str) -> str:
    """Return the pattern of one or more *one*."""
    return f"{one}({between}{one})*"


VALUES = {
    "12": {
        r"cmi\.core\.lesson_status": "incomplete|completed|passed|failed",
        r"cmi\.core\.exit": "suspend|",
        r"cmi\.core\.session_time": r"\d{4}:[0-5]\d:[0-5]\d\.\d\d",
        r"cmi\.core\.score\.(raw|min|max)": PERCENT,
        r"cmi\.suspend_data": r"[ -~]{0,3500}",
        AT + "id": SHORT,
        AT + "type": "true-false|choice|fill-in|matching|performance|sequencing|likert|numeric",
        AT + "time": r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d",
        AT + "weighting": PERCENT,
        AT + "result": "correct|wrong|neutral",
        AT + "latency": r"\d{4}:[0-5]\d:[0-5]\d\.\d\d",
        AT + r"(correct_responses\.\d+\.pattern|student_response)": r"[^\n]{1,255}",
    },
    "2004": {
        r"cmi\.completion_status": "incomplete|completed",
        r"cmi\.success_status": "unknown|passed|failed",
        r"cmi\.exit": "suspend|normal",
        r"cmi\.session_time": r"PT\d+H[0-5]?\dM[0-5]?\d\.\d\dS",
        r"cmi\.score\.(raw|min|max)": PERCENT,
        r"cmi\.score\.scaled": r"1|0(\.\d{1,4})?",
        r"cmi\.suspend_data": r"[ -~]{0,3500}",
        r"adl\.nav\.request": "suspendAll|exitAll",
        AT + "id": SHORT,
        AT + "type": "true-false|choice|(long-)?fill-in|matching|performance|sequencing|likert"
        "|numeric",
        AT + "timestamp": r"20[23]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{1,2}Z",
        AT + "weighting": PERCENT,
        AT + "result": "correct|incorrect|neutral",
        AT + "latency": r"PT\d+H[0-5]?\dM[0-5]?\d\.\d\dS",
        AT + "description": TEXT,
        AT + r"(correct_responses\.\d+\.pattern|learner_response)": r"[^\n]{1,4000}",
    },
}
STEP = several(SHORT, r"\[\.\]")
RESPONSES = {
    "12": {
        "true-false": "[tf]",
        "choice": several(SIGN, ","),
        "fill-in": TEXT,
        "matching": several(rf"{SIGN}\.{SIGN}", ","),
        "performance": several(rf"{SHORT}(\.{SHORT})*", ","),
        "sequencing": several(SIGN, ","),
        "likert": SIGN,
        "numeric": DECIMAL,
    },
    "2004": {
        "true-false": "true|false",
        "choice": several(SHORT, r"\[,\]"),
        "fill-in": several(r"(?!\{)((?!\[[.,:]\])[^\n]){1,250}", r"\[,\]"),
        "long-fill-in": r"(?!\{)[^\n]{1,4000}",
        "matching": several(rf"{SHORT}\[\.\]{SHORT}", r"\[,\]"),
        "performance": several(STEP, r"\[,\]"),
        "sequencing": several(SHORT, r"\[,\]"),
        "likert": SHORT,
        "numeric": DECIMAL,
    },
}
VERBS = {"Initialize", "GetValue", "SetValue", "Commit"}


def broken_rules(edition: str, calls: Sequence[Call]) -> list[str]:
    """Return what is wrong with the calls of one session; verbs come without ``LMS``."""
    sets = [(args[0], args[1]) for verb, args in calls if verb == "SetValue"]
    return [
        *_bad_life(edition, [verb for verb, _ in calls]),
        *(f"{n}={v}" for n, v in sets if not _fits(edition, n, v)),
        *_bad_interactions(edition, sets),
        *_bad_orders(sets),
    ]


def _bad_life(edition: str, verbs: Sequence[str]) -> Iterator[str]:
    """A session starts, is committed, and ends once; nothing comes after."""
    end = "Finish" if edition == "12" else "Terminate"
    if verbs[0] != "Initialize" or verbs.count("Initialize") > 1:
        yield "the session does not start once"
    if end in verbs and verbs.index(end) != len(verbs) - 1:
        yield "the session does not end once"
    last = {verb: at for at, verb in enumerate(verbs)}
    if last.get("SetValue", -1) > last.get("Commit", -1):
        yield "a value is never sent"
    if unknown := set(verbs) - VERBS - {end}:
        yield f"unknown verbs {unknown}"
    if any(pair == ("Commit", "Commit") for pair in pairwise(verbs)):
        yield "two commits in a row"


def _fits(edition: str, name: str, value: str) -> bool:
    known = [v for pattern, v in VALUES[edition].items() if re.fullmatch(pattern, name)]
    return len(known) == 1 and re.fullmatch(known[0], value) is not None


def _bad_interactions(edition: str, sets: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The identifier comes first, then the type; responses have the form of that type."""
    met: dict[str, list[str]] = {}
    types: dict[str, str] = {}
    for name, value in sets:
        if not name.startswith("cmi.interactions."):
            continue
        n, field = name.split(".", 3)[2:]
        met.setdefault(n, []).append(field)
        if field == "type":
            types[n] = value
        answer = field.endswith(("pattern", "_response"))
        if answer and not _form(edition, types.get(n), value, field):
            yield f"{name}={value} is not of type {types.get(n)}"
    for n, fields in met.items():
        if fields[:2] != ["id", "type"] or len(set(fields)) != len(fields):
            yield f"interaction {n}: {fields}"
    numbers = [int(n) for n in met]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers)) if numbers else []):
        yield f"interactions are numbered {numbers}"


def _form(edition: str, type: str | None, value: str, field: str) -> bool:
    if type is None:
        return False
    if edition == "2004" and type == "numeric" and field.endswith("pattern"):
        return re.fullmatch(rf"{DECIMAL}\[:\]{DECIMAL}", value) is not None
    form = RESPONSES[edition][type]
    parts = re.split(r"\[,\]|,", value)
    unique = type not in {"choice", "sequencing"} or len(set(parts)) == len(parts)
    return unique and re.fullmatch(form, value) is not None


def _bad_orders(sets: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The score comes before the status it explains; a state is JSON, with its version."""
    final = {"passed", "failed", "completed"}
    names = ["status" if v in final and n.endswith("_status") else n for n, v in sets]
    scores = [at for at, name in enumerate(names) if ".score." in name]
    statuses = [at for at, name in enumerate(names) if name == "status"]
    if scores and statuses and max(statuses) < max(scores):
        yield "a score comes after the status"
    if sum(v in {"passed", "failed"} for n, v in sets if n.endswith("_status")) > 1:
        yield "passed or failed is told twice"
    for name, value in sets:
        if name == "cmi.suspend_data" and json.loads(value)["v"] != 1:
            yield "a state has no version"

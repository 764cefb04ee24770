"""Stage 2, check: the refusals of the validator in, findings in plain words out.

One function per keyword of JSON Schema (draft 2020-12), by family: ``keys``, ``values``,
``sizes``, ``forms``. A keyword without words of its own gets a general sentence.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Protocol

from marelle.check import forms, keys, sizes, values
from marelle.check.case import Case
from marelle.diagnostics import Diagnostic, codes, in_order
from marelle.i18n import _
from marelle.read.document import Document

MAX_REFUSALS = 200
Explainer = Callable[[Case], Iterator[Diagnostic]]

_EXPLAINERS: dict[str, Explainer] = {
    "required": keys.missing,
    "additionalProperties": keys.unknown,
    "unevaluatedProperties": keys.unknown,
    "type": values.wrong_type,
    "enum": values.unknown_value,
    "const": values.unknown_value,
    "pattern": forms.bad_pattern,
    "format": forms.bad_format,
    "minLength": sizes.too_short,
    "maxLength": sizes.too_long,
    "minimum": sizes.too_small,
    "maximum": sizes.too_great,
    "exclusiveMinimum": sizes.too_small,
    "exclusiveMaximum": sizes.too_great,
    "minItems": sizes.too_few,
    "maxItems": sizes.too_many,
    "minProperties": sizes.too_few_keys,
    "maxProperties": sizes.too_many_keys,
    "uniqueItems": sizes.repeated,
}


class Refusal(Protocol):
    """An error as ``jsonschema-rs`` gives it."""

    instance_path: list[Any]
    kind: Any


def explain(document: Document, schema: str, refusals: Iterable[Refusal]) -> list[Diagnostic]:
    """Return each of *refusals* in plain words, on the key or the value to change, once.

    A value that has a key and no span could not be read: reading it said so already.
    """
    found: list[Diagnostic] = []
    lines = document.text.split("\n")
    first = list(islice(refusals, MAX_REFUSALS))
    strange = {
        tuple(r.instance_path) for r in first if _EXPLAINERS.get(r.kind.name) is keys.unknown
    }
    for refusal in first:
        path = tuple(refusal.instance_path)
        if path in document.keys and path not in document.values:
            continue
        case = Case(
            document=document,
            schema=schema,
            path=path,
            keyword=refusal.kind.name,
            limit=refusal.kind.value,
            lines=lines,
            strange=path in strange,
        )
        found.extend(_EXPLAINERS.get(case.keyword, _otherwise)(case))
    return in_order(found)


def _otherwise(case: Case) -> Iterator[Diagnostic]:
    yield case.on_value(
        codes.WRONG_SHAPE,
        _("{what} n’a pas la forme attendue.").format(what=case.subject),
        case.description(),
    )

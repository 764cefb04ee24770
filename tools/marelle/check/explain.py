"""Stage 2, check: the refusals of the validator in, findings in plain words out.

One function per keyword of JSON Schema (draft 2020-12), by family: ``keys``, ``values``,
``sizes``, ``forms``. A keyword without words of its own gets a general sentence.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, Protocol

from marelle.check import forms, keys, known, mend, sizes, values
from marelle.check.case import Case
from marelle.check.checked import Checked, Draft
from marelle.diagnostics import Diagnostic, codes, in_order
from marelle.diagnostics.more import at_most
from marelle.i18n import _
from marelle.read.document import Document, Path, with_parents

# A file wrong everywhere costs no more than this; what follows is counted.
MAX_REFUSALS = 200
MAX_ROUNDS = 8
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
# What lost lines would have satisfied.
_LACKS = frozenset(("required", "minItems", "minProperties"))
# The value is of the right kind: it can be built on.
_MEASURES = frozenset(("maxLength", "minimum", "maximum", "maxItems"))


class Refusal(Protocol):
    """An error as ``jsonschema-rs`` gives it."""

    instance_path: list[Any]
    kind: Any


Refuse = Callable[[Any], Iterable[Refusal]]


def explain(document: Document, schema: str, refuse: Refuse) -> Checked:
    """Return all that *refuse* has against *document* in plain words, each on its place, once.

    Unknown keys and misspelt words are told and mended first: what depends on them is then looked
    at too.
    """
    found: list[Diagnostic] = []
    guessed: list[Path] = []
    doubted: set[Path] = set()
    lost: set[Path] = set()
    for _round in range(MAX_ROUNDS):
        cases = list(_cases(document, schema, refuse(document.data)))
        strange = [case for case in cases if _EXPLAINERS.get(case.keyword) is keys.unknown]
        misspelt = [case for case in cases if case.keyword == "enum" and values.misspelt(case)]
        if not strange and not misspelt:
            break
        found += _told(strange or misspelt)
        if strange:
            names = {case.path: keys.strangers(case) for case in reversed(strange)}
            doubted |= keys.doubted(names)
            lost |= {path for path, known in names.items() if "" in known.values()}
            document = mend.renamed(document, names)
        else:
            guessed += [case.path for case in misspelt]
            document = _respelt(document, misspelt)
    # A value without a place could not be read: reading it said so.
    seen = [case for case in cases if case.path in document.values]
    found += _told([case for case in seen if not _follows(case, seen, doubted, lost)])
    stains = document.stains | with_parents([*guessed, *(case.place for case in cases)])
    return Checked(
        document=replace(document, stains=stains),
        draft=_draft(document, cases),
        found=tuple(in_order(found)),
    )


def _cases(document: Document, schema: str, refusals: Iterable[Refusal]) -> Iterator[Case]:
    """Yield each refusal, those apart that lost lines would have satisfied."""
    lines = document.text.split("\n")
    for refusal in refusals:
        path = tuple(refusal.instance_path)
        case = Case(
            document=document,
            schema=schema,
            path=path,
            keyword=refusal.kind.name,
            limit=refusal.kind.value,
            lines=lines,
        )
        lost = path in document.torn and (case.keyword in _LACKS or case.value is None)
        if not lost:
            yield case


def _follows(
    case: Case, cases: Iterable[Case], doubted: Container[Path], lost: Container[Path]
) -> bool:
    """Tell whether *case* says again what was said, or what a guess at a key has made.

    What is of another kind is none of the words allowed; a block that *lost* the keys nobody knows
    is not empty by its author's will; what is under a *doubted* name may be right under its own.
    """
    if case.keyword in ("const", "enum"):
        return any(c.keyword == "type" and c.path == case.path for c in cases)
    if case.keyword == "minProperties":
        return case.path in lost
    return any(case.path[:deep] in doubted for deep in range(1, len(case.path) + 1))


def _respelt(document: Document, cases: Iterable[Case]) -> Document:
    """Return *document* with the words that its author meant."""
    data = document.data
    for case in cases:
        data = mend.filled(data, case.path, values.misspelt(case))
    return replace(document, data=data)


def _told(cases: Sequence[Case]) -> Iterator[Diagnostic]:
    """Yield the findings of *cases*; of too many, the first ones and how many are left."""
    worded = cases[: MAX_REFUSALS + 1]
    words = chain.from_iterable(map(_words, worded))
    return at_most(MAX_REFUSALS, words, len(cases) - len(worded))


def _words(case: Case) -> Iterator[Diagnostic]:
    return _EXPLAINERS.get(case.keyword, _otherwise)(case)


def _draft(document: Document, cases: Iterable[Case]) -> Draft:
    """Return *document* with another sentence for each that is refused, and what is left wrong."""
    data, spoken, wrong = document.data, set[Path](), set[Path]()
    for rank, case in enumerate(cases):
        if case.keyword in _MEASURES:
            continue
        if not _is_sentence(case) or case.path not in document.values or rank >= MAX_REFUSALS:
            wrong.add(case.place)
        else:
            spoken.add(case.place)
            data = mend.filled(data, case.place, f"… {rank:06d}")
    return Draft(
        document=replace(document, data=data), filled=frozenset(spoken), wrong=frozenset(wrong)
    )


def _is_sentence(case: Case) -> bool:
    """Tell whether any sentence could stand where *case* is: a name or a word of a list cannot."""
    schemas = list(known.beside(case.schema, case.document.data, case.place))
    named = any({"enum", "const", "format"} & s.keys() for s in schemas)
    patterns = {s["pattern"] for s in schemas if "pattern" in s}
    texts = any(s.get("type") == "string" for s in schemas)
    return texts and not named and patterns <= {r"\S"}


def _otherwise(case: Case) -> Iterator[Diagnostic]:
    yield case.on_value(
        codes.WRONG_SHAPE,
        _("{what} n’a pas la forme attendue.").format(what=case.subject),
        case.description(),
    )

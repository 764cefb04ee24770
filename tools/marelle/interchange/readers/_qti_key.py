"""Stage 1, interchange: the declarations of a QTI item in; its right answers and comments out.

How points are given is a program (QTI 2.1 Information Model, 8); what is read of it is what every
tool writes: right values, a mapping, and which comment follows a right or a wrong answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from marelle.interchange.readers._markup import joined, markdown
from marelle.interchange.readers._qti_names import html
from marelle.xml import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer to give: its right values, and what each value earns when that is told."""

    base: str = ""
    cardinality: str = "single"
    rights: tuple[str, ...] = ()
    worth: Mapping[str, float] = field(default_factory=dict)

    @property
    def several(self) -> bool:
        """Whether more than one value may be given."""
        return self.cardinality != "single"

    @property
    def most(self) -> float:
        """What it earns at most by its mapping: all that is worth something, or the best of it."""
        earned = [value for value in self.worth.values() if value > 0]
        return sum(earned) if self.several else max(earned, default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said after an answer, as our Markdown: of ``chosen`` values, by identifier, too."""

    correct: str = ""
    incorrect: str = ""
    after: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    lost: bool = False


def responses(item: Element) -> dict[str, Response]:
    """Return the answers to give, by identifier."""
    return {
        one.attributes.get("identifier", ""): _response(one)
        for one in item.all("responseDeclaration")
    }


def _response(one: Element) -> Response:
    rights = tuple(" ".join(v.text.split()) for v in one.at("correctResponse").all("value"))
    entries = one.at("mapping").all("mapEntry")
    worth = {
        " ".join(entry.attributes.get("mapKey", "").split()): float(
            entry.attributes.get("mappedValue", "0")
        )
        for entry in entries
    }
    several = one.attributes.get("cardinality", "single") != "single"
    if not rights and worth and (best := max(worth.values())) > 0:
        rights = tuple(k for k, v in worth.items() if (v > 0 if several else v == best))
    return Response(
        base=one.attributes.get("baseType", ""),
        cardinality=one.attributes.get("cardinality", "single"),
        rights=rights,
        worth=worth,
    )


def points(item: Element, keys: Mapping[str, Response]) -> float:
    """Return what the item earns at most: as it says, or by its mappings, or 1."""
    for name in ("SCORE", "MAXSCORE"):
        for one in item.all("outcomeDeclaration"):
            if one.attributes.get("identifier") == name:
                said = one.attributes.get("normalMaximum") or one.said("defaultValue", "value")
                if float(said or 0) > 0:
                    return float(said)
    return sum(key.most for key in keys.values()) or 1.0


def told(item: Element) -> Told:
    """Return what is said after an answer."""
    said = {
        (one.attributes.get("outcomeIdentifier", ""), one.attributes.get("identifier", "")): one
        for one in item.all("modalFeedback")
        if one.attributes.get("showHide", "show") == "show"
    }
    found: dict[str, list[tuple[str, str]]] = {"correct": [], "incorrect": [], "after": []}
    chosen: dict[str, str] = {}
    for when, outcome, value in _set(item.at("responseProcessing")):
        if value is None:
            chosen |= {key: _words(one) for (name, key), one in said.items() if name == outcome}
        elif (outcome, value) in said and (outcome, value) not in found[when]:
            found[when].append((outcome, value))
    used = {each for listed in found.values() for each in listed}
    texts = {when: joined(*(_words(said[key]) for key in keys)) for when, keys in found.items()}
    rest = {key for key in said if key not in used and key[1] not in chosen}
    return Told(
        **texts, chosen=chosen, lost=bool(rest) or len(said) < len(item.all("modalFeedback"))
    )


def _words(one: Element) -> str:
    return markdown(html(one)).text


def _set(processing: Element) -> Iterator[tuple[str, str, str | None]]:
    """Yield when an outcome is set, which, and its value: nothing when it is what was answered."""
    for rule in processing.children:
        if rule.name == "setOutcomeValue":
            yield from _value("after", rule)
        elif rule.name == "responseCondition":
            for branch in rule.children:
                yes = branch.name != "responseElse"
                negated = bool(branch.children) and branch.children[0].name in ("not", "isNull")
                when = "correct" if yes != negated else "incorrect"
                for inner in branch.walk():
                    if inner.name == "setOutcomeValue":
                        yield from _value(when, inner)


def _value(when: str, rule: Element) -> Iterator[tuple[str, str, str | None]]:
    outcome = rule.attributes.get("identifier", "")
    for value in rule.children[:1]:
        if value.name == "baseValue":
            yield when, outcome, value.text.strip()
        elif value.name == "variable":
            yield when, outcome, None

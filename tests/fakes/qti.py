"""A player of QTI of its own, for what our packages use of the standard (QTI 2.1, 8 and 15).

The bytes of an item and an answer in; its outcomes, by name, out. No code of ours.
"""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, fromstring

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
Values = list[str]


def kind(element: Element) -> str:
    """Return the name of an element, its namespace apart."""
    return element.tag.removeprefix(QTI)


def played(data: bytes, answers: Mapping[str, Values]) -> dict[str, Values]:
    """Return the outcomes of an item once it was answered."""
    item = fromstring(data)
    player = _Player(item, answers)
    for rule in item.findall(f"{QTI}responseProcessing/*"):
        player.run(rule)
    return player.outcomes


def shown(data: bytes, answers: Mapping[str, Values]) -> list[str]:
    """Return what is said after an answer: the text of each comment, in order."""
    outcomes = played(data, answers)
    return [
        "".join(comment.itertext())
        for comment in fromstring(data).findall(f"{QTI}modalFeedback")
        if comment.get("identifier") in outcomes.get(comment.get("outcomeIdentifier", ""), [])
    ]


class _Player:
    """One attempt: what was declared, what was answered, what comes out."""

    def __init__(self, item: Element, answers: Mapping[str, Values]) -> None:
        self.declared = {
            one.get("identifier"): one for one in item.iter(f"{QTI}responseDeclaration")
        }
        self.outcomes = {
            str(one.get("identifier")): [v.text or "" for v in one.iter(f"{QTI}value")]
            for one in item.iter(f"{QTI}outcomeDeclaration")
        }
        assert set(answers) <= set(self.declared), (answers, self.declared)
        self.answers = answers

    def run(self, rule: Element) -> None:
        if kind(rule) == "setOutcomeValue":
            name = str(rule.get("identifier"))
            assert name in self.outcomes
            self.outcomes[name] = self.value(rule[0])
            return
        assert kind(rule) == "responseCondition", rule.tag
        for branch in rule:
            test, *then = branch if kind(branch) == "responseIf" else (None, *branch)
            if test is None or self.value(test) == ["true"]:
                for each in then:
                    self.run(each)
                return

    def value(self, expression: Element) -> Values:
        found: Values = getattr(self, f"_{kind(expression)}")(expression)
        return found

    def _variable(self, one: Element) -> Values:
        name = str(one.get("identifier"))
        return self.outcomes[name] if name in self.outcomes else self.answers.get(name, [])

    def _correct(self, one: Element) -> Values:
        right = self.declared[one.get("identifier")]
        return [v.text or "" for v in right.findall(f"{QTI}correctResponse/{QTI}value")]

    def _baseValue(self, one: Element) -> Values:  # noqa: N802
        return [one.text or ""]

    def _mapResponse(self, one: Element) -> Values:  # noqa: N802
        declared = self.declared[one.get("identifier")]
        total = sum(self._mapped(declared, said) for said in self._variable(one))
        mapping = declared.find(f"{QTI}mapping")
        assert mapping is not None
        low, high = (float(str(mapping.get(name))) for name in ("lowerBound", "upperBound"))
        return [str(min(max(total, low), high))]

    def _mapped(self, declared: Element, said: str) -> float:
        for entry in declared.iter(f"{QTI}mapEntry"):
            key = str(entry.get("mapKey"))
            if key == said or (
                entry.get("caseSensitive") == "false" and key.lower() == said.lower()
            ):
                return float(str(entry.get("mappedValue")))
        return 0.0

    def _sum(self, one: Element) -> Values:
        return [str(sum(float(self.value(part)[0]) for part in one))]

    def _match(self, one: Element) -> Values:
        left, right = map(self.value, one)
        declared = self.declared[one[0].get("identifier")]
        ordered = declared.get("cardinality") == "ordered"
        return _truth(left == right if ordered else sorted(left) == sorted(right))

    def _equal(self, one: Element) -> Values:
        left, right = map(self.value, one)
        below, above = map(float, str(one.get("tolerance")).split())
        if not left:
            return []  # nothing was answered: neither true nor false
        return _truth(float(right[0]) - below <= float(left[0]) <= float(right[0]) + above)

    def _gte(self, one: Element) -> Values:
        return _truth(float(self.value(one[0])[0]) >= float(self.value(one[1])[0]))

    def _lt(self, one: Element) -> Values:
        return _truth(float(self.value(one[0])[0]) < float(self.value(one[1])[0]))


def _truth(said: Any) -> Values:
    return [str(bool(said)).lower()]

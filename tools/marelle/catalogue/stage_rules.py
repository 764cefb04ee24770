"""Stage 3, model: the rules that end a stage of a positioning in, those that never decide out."""

from collections.abc import Iterator, Mapping, Sequence

from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _, ngettext
from marelle.read.document import Node


def rule_findings(stage: Node) -> Iterator[Diagnostic]:
    """Yield a finding for each rule of *stage* that no answers can ever make decide."""
    counts: dict[int, int] = {}
    for group in stage.elements("measures"):
        level = group.part("level") if isinstance(group.value, dict) else None
        if not level or not isinstance(group.get("items"), list):
            return  # nobody can count its questions
        counts[int(level.value)] = counts.get(int(level.value), 0) + len(group["items"].value)
    rules = list(stage.elements("next"))
    if not all(isinstance(rule.value, dict) and _readable(rule) for rule in rules):
        return
    for rank, rule in enumerate(rules):
        if not _decides(rules[: rank + 1], counts):
            yield _impossible(rule, counts)


def _readable(rule: Node) -> bool:
    return all(key not in rule or rule[key].sound for key in ("at_least", "level"))


def _decides(rules: Sequence[Node], counts: Mapping[int, int]) -> bool:
    """Tell whether some right answers fulfil the last of the *rules* and none before it."""
    most, all_of = dict(counts), sum(counts.values())
    for rule in rules[:-1]:
        if "at_least" not in rule:
            return False
        left = int(rule.get("at_least")) - 1
        if "level" in rule:
            level = int(rule.get("level"))
            most[level] = min(most.get(level, 0), left)
        else:
            all_of = min(all_of, left)
    last = rules[-1]
    there = most.get(int(last.get("level")), 0) if "level" in last else sum(most.values())
    return min(there, all_of) >= int(last.get("at_least", 0))


def _impossible(rule: Node, counts: dict[int, int]) -> Diagnostic:
    level = rule.get("level")
    there = sum(counts.values()) if level is None else counts.get(int(level), 0)
    if int(rule.get("at_least", 0)) > there:
        said = ngettext("{n} question", "{n} questions", there).format(n=there)
        message = _("Cette règle en demande {need} ; il n’y a que {said} à compter.")
        return Diagnostic(
            code=codes.IMPOSSIBLE_RULE,
            span=rule["at_least"].span,
            message=message.format(need=int(rule.get("at_least")), said=said),
            hint=_("Baissez « at_least », ou ajoutez des questions à l’étape."),
        )
    return Diagnostic(
        code=codes.IMPOSSIBLE_RULE,
        span=rule.span,
        message=_("Une règle d’avant décide toujours : celle-ci ne sert jamais."),
        hint=_("Placez la règle la plus exigeante en premier, ou retirez celle-ci."),
    )

"""Stage 3, model: the stages of a positioning in, what keeps its road from holding together out.

Works on what the author typed, sound or not: what depends on a part that could not be read is not
looked at.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from marelle.catalogue.inside import suggestion
from marelle.catalogue.stage_rules import rule_findings
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.model import END
from marelle.read.document import Document, Node


def groups(document: Document) -> Iterator[Node]:
    """Yield every measure of every stage, sound or not."""
    stages = document.root.records("stages")
    return chain.from_iterable(stage.records("measures") for stage in stages)


def listed(document: Document) -> set[str]:
    """Return the competences that a positioning says it measures."""
    return {name.value for name in document.root.elements("competences") if name.sound}


def stage_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what is wrong with the stages taken together, and with the rules of each."""
    stages = list(document.root.records("stages"))
    named: dict[str, Node] = {}
    for stage in stages:
        if name := stage.part("id"):
            yield from _name(name, named.get(name.value))
            named.setdefault(name.value, name)
    rules = [[rule for rule in stage.records("next") if rule.part("to")] for stage in stages]
    for rule in chain.from_iterable(rules):
        if rule.get("to") not in {*named, END}:
            yield _unknown(rule["to"], list(named))
    for stage in stages:
        yield from rule_findings(stage)
    if stages and all(stage.part("id") for stage in stages):
        yield from _roads([stage["id"] for stage in stages], rules)
    yield from _unmeasured(document)


def _name(name: Node, before: Node | None) -> Iterator[Diagnostic]:
    if name.value == END:
        yield Diagnostic(
            code=codes.BAD_ID,
            span=name.span,
            message=_("« {id} » est la fin du positionnement : aucune étape n’a ce nom.").format(
                id=END
            ),
            hint=_("Donnez un autre nom à cette étape."),
        )
    elif before:
        yield Diagnostic(
            code=codes.DUPLICATE_ID,
            span=name.span,
            message=_("Deux étapes s’appellent « {id} ».").format(id=name.value),
            hint=_("Donnez un autre nom à l’une des deux."),
            related=(Related(before.span, _("déjà ici")),),
        )


def _unknown(to: Node, names: list[str]) -> Diagnostic:
    return Diagnostic(
        code=codes.UNKNOWN_STAGE,
        span=to.span,
        message=_("Aucune étape ne s’appelle « {name} ».").format(name=to.value),
        hint=suggestion(to.value, {*names, END})
        or _("Écrivez l’identifiant d’une étape, ou « end » pour s’arrêter."),
    )


def _roads(names: Sequence[Node], rules: Sequence[Sequence[Node]]) -> Iterator[Diagnostic]:
    """Yield a finding for each rule that leads back, then for each stage no road leads to."""
    after = {name.value: list(each) for name, each in zip(names, rules, strict=True)}
    seen: set[str] = set()
    back: list[Node] = []

    def visit(name: str, road: tuple[str, ...]) -> None:
        seen.add(name)
        for rule in after[name]:
            to = rule["to"]
            if to.value in (*road, name):
                back.append(to)
            elif to.value in after and to.value not in seen:
                visit(to.value, (*road, name))

    visit(names[0].value, ())
    for to in back:
        yield Diagnostic(
            code=codes.STAGE_LOOP,
            span=to.span,
            message=_("Cette règle ramène à « {name} », d’où l’on vient.").format(name=to.value),
            hint=_("Menez à une étape d’après, ou à « end »."),
        )
    if any(rule.get("to") not in {*after, END} for each in rules for rule in each):
        return  # it may be the one that is meant
    for name in names:
        if name.value not in seen:
            yield Diagnostic(
                code=codes.UNREACHABLE_STAGE,
                span=name.span,
                message=_("Aucun chemin ne mène à l’étape « {name} ».").format(name=name.value),
                hint=_("Menez-y par une règle « next », ou retirez-la."),
            )


def _unmeasured(document: Document) -> Iterator[Diagnostic]:
    """Yield a finding for each competence that no question measures, or with a level left out."""
    asked: dict[str, set[int]] = {}
    for group in groups(document):
        name, level = group.part("competence"), group.part("level")
        if not name or not level:
            return  # it may be the one that is missing
        asked.setdefault(name.value, set()).add(int(level.value))
    if not asked.keys() <= listed(document):
        return  # it may be the one that is meant
    for name in document.root.elements("competences"):
        if not name.sound:
            continue
        levels = asked.get(name.value, set())
        left = [n for n in range(min(levels), max(levels)) if n not in levels] if levels else []
        if not levels or left:
            yield _nothing(name, left)


def _nothing(name: Node, left: list[int]) -> Diagnostic:
    message = _("Aucune question ne mesure « {name} ».")
    if left:
        message = _("Aucune question ne mesure le niveau {level} de « {name} ».")
    return Diagnostic(
        code=codes.UNMEASURED_LEVEL,
        span=name.span,
        message=message.format(name=name.value, level=left[0] if left else ""),
        hint=_("Ajoutez une mesure à une étape, ou retirez cette compétence de la liste."),
    )

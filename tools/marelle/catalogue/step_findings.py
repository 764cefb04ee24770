"""Stage 3, model: the steps of a path as they are typed in, what no schema can say of them out."""

from collections.abc import Iterator, Sequence

from marelle.catalogue.clock import moment, skipped
from marelle.catalogue.steps import kind_of, kinds_of, step_id
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.read.document import Node

# The anchors that every page of a path has.
_RESERVED = ("ciel", "contenu")


def step_findings(steps: Sequence[Node]) -> Iterator[Diagnostic]:
    """Yield what is wrong with each of *steps*, and with their names."""
    for step in steps:
        yield from _formed(step)
    yield from _named_twice(steps)


def _formed(step: Node) -> Iterator[Diagnostic]:
    """Yield what is wrong with a step alone: its kind, its name, its dates."""
    if not kind_of(step):
        named = ", ".join(kinds_of(step))
        yield Diagnostic(
            code=codes.STEP_KIND,
            span=step.span,
            message=_("Cette étape est de plusieurs sortes : {kinds}.").format(kinds=named)
            if named
            else _("Cette étape n’est d’aucune sorte."),
            hint=_("Faites une étape de chaque sorte.")
            if named
            else _("Écrivez une sorte d’étape : « module: <nom> », « pause: 7 »…"),
        )
    elif not step_id(step):
        yield Diagnostic(
            code=codes.MISSING_KEY,
            span=step[kind_of(step)].key_span,
            message=_("Il manque « id » à cette étape."),
            hint=_("Ajoutez « id: <nom permanent> » : les téléphones le retiennent."),
        )
    elif step_id(step) in _RESERVED:
        yield Diagnostic(
            code=codes.BAD_ID,
            span=(step["id"] if "id" in step else step[kind_of(step)]).span,
            message=_("« {id} » est déjà le nom d’une partie de la page.").format(id=step_id(step)),
            hint=_("Donnez un autre « id » à cette étape."),
        )
    for each in step["session"].records("dates") if kind_of(step) == "session" else ():
        yield from _dates(each)


def _dates(each: Node) -> Iterator[Diagnostic]:
    start, end = moment(each["start"].value), moment(each["end"].value)
    for key, when in (("start", start), ("end", end)):
        if when is None:
            yield Diagnostic(
                code=codes.BAD_DATE,
                span=each[key].span,
                message=_("Le moment « {value} » n’existe pas.").format(value=each[key].value),
                hint=_("Cette nuit-là, on passe de 2 h à 3 h : écrivez une autre heure.")
                if skipped(each[key].value)
                else _("Écrivez « 2027-01-12T09:00 » : année, mois, jour, heure."),
            )
    if start and end and end <= start:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=each["end"].span,
            message=_("La séance finit avant d’avoir commencé."),
            hint=_("Corrigez l’un des deux moments."),
            related=(Related(each["start"].span, _("début")),),
        )


def _named_twice(steps: Sequence[Node]) -> Iterator[Diagnostic]:
    """Yield a finding for each id that two steps bear, one of which wrote it."""
    first: dict[str, Node] = {}
    for step in steps:
        name = step_id(step)
        before = first.setdefault(name, step)
        if name and before is not step and ("id" in step or "id" in before):
            span = (step["id"] if "id" in step else step[kind_of(step)]).span
            yield Diagnostic(
                code=codes.DUPLICATE_STEP,
                span=span,
                message=_("Deux étapes s’appellent « {name} ».").format(name=name),
                hint=_("Donnez un autre « id » à l’une des deux."),
                related=(Related(before.span, _("déjà ici")),),
            )

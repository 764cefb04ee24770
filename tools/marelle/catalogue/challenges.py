"""Stage 3, model: a file of ``content/challenges/`` in, a challenge and findings out."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from marelle.activities.games import questions_of
from marelle.catalogue.loaded import Reference
from marelle.catalogue.names import bad_id, id_of
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.model import Challenge, Module
from marelle.read.document import Document


def build_challenge(document: Document) -> Challenge:
    """Return the challenge of a document that satisfies its schema; its id is the file's name."""
    data = document.data
    return Challenge(
        id=id_of(document),
        title=data["title"],
        direction=data["direction"],
        first=date.fromisoformat(data["from"]),
        last=date.fromisoformat(data["to"]),
        modules=tuple(data["draw_from"].get("modules", ())),
        collections=tuple(data["draw_from"].get("collections", ())),
        questions=data["questions"],
        rules=tuple(data["rules"]),
        span=document.span("questions"),
        text=data.get("text", ""),
        prize=data.get("prize", ""),
    )


def challenge_references(document: Document) -> Iterator[Reference]:
    """Yield the direction, the modules and the collections, which must exist."""
    if direction := document.root.part("direction"):
        yield Reference(kind="direction", id=direction.value, span=direction.span)
    if source := document.root.part("draw_from"):
        for kind in ("module", "collection"):
            for name in source.elements(f"{kind}s"):
                if name.sound:
                    yield Reference(kind=kind, id=name.value, span=name.span)


def challenge_findings(documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of challenges, alone and together."""
    for document in documents:
        yield from _alone(document)
    for one, other in combinations([d for d in documents if _whole(d)], 2):
        yield from _together(one, other)


def _alone(document: Document) -> Iterator[Diagnostic]:
    message = _("« {id} » ne peut pas être l’identifiant d’un défi.")
    yield from bad_id(id_of(document), document.path, message)
    first, last = document.root.part("from"), document.root.part("to")
    if first and last and last.value < first.value:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=last.span,
            message=_("Le défi finit avant d’avoir commencé."),
            hint=_("Corrigez l’une des deux dates."),
            related=(Related(first.span, _("premier jour")),),
        )


def _together(one: Document, other: Document) -> Iterator[Diagnostic]:
    """Yield the finding for two challenges of one direction that have a day in common."""
    a, b = one.root, other.root
    same = a["direction"].value == b["direction"].value
    if same and a["from"].value <= b["to"].value and b["from"].value <= a["to"].value:
        yield Diagnostic(
            code=codes.CHALLENGES_OVERLAP,
            span=b["from"].span,
            message=_("La direction « {code} » a déjà un défi ces jours-là.").format(
                code=b["direction"].value
            ),
            hint=_("Un défi à la fois par direction : déplacez l’un des deux."),
            related=(Related(a["from"].span, _("l’autre défi")),),
        )


def too_few(challenges: Sequence[Challenge], modules: Sequence[Module]) -> Iterator[Diagnostic]:
    """Yield the finding for each challenge that asks more questions than *modules* hold for it."""
    for one in challenges:
        there = len([*questions_of(one, modules)])
        if there < one.questions:
            yield Diagnostic(
                code=codes.TOO_FEW_QUESTIONS,
                span=one.span,
                message=_("Le défi pose {asked} questions ; il n’y en a que {n} à tirer.").format(
                    asked=one.questions, n=there
                ),
                hint=_("Demandez-en moins, ou tirez-les d’autres modules dans « draw_from »."),
            )


def _whole(document: Document) -> bool:
    return all(document.root.part(name) for name in ("direction", "from", "to"))

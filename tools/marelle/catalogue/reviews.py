"""Stage 3 for one module: the file of its self-assessment in, what people answered out.

What day it is is known when all is assembled: ``to_come`` is told then.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from marelle.catalogue.folder import Folder
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _, spoken
from marelle.model.review import Answer, Review

REVIEW = "review.yml"


def review_of(folder: Folder) -> Review:
    """Return what people answered; nothing when there is no file, or it has errors."""
    document = folder.asides.get(REVIEW)
    if document is None or document.stains:
        return Review()
    data = document.data
    return Review(
        stage=data["stage"],
        answers=tuple(
            Answer(**{**each, "on": date.fromisoformat(each["on"])}) for each in data["answers"]
        ),
    )


def review_findings(folder: Folder) -> Iterator[Diagnostic]:
    """Yield a finding for each question that is answered again: nobody knows which answer holds."""
    document = folder.asides.get(REVIEW)
    if document is None or document.stains:
        return
    first: dict[str, Span] = {}
    for node in document.root["answers"]:
        question = node["question"]
        before = first.setdefault(question.value, question.span)
        if before is not question.span:
            yield Diagnostic(
                code=codes.REPEATED_REVIEW_ANSWER,
                span=question.span,
                message=_("La question « {question} » a déjà une réponse.").format(
                    question=question.value
                ),
                hint=_("Gardez la dernière réponse, retirez l’autre."),
                related=(Related(before, _("première réponse")),),
            )


def answered(folder: Folder) -> Iterator[tuple[str, Span]]:
    """Yield the day of each answer, and where it is typed."""
    document = folder.asides.get(REVIEW)
    if document is None or document.stains:
        return
    for node in document.root["answers"]:
        yield node["on"].value, node["on"].span


def to_come(days: Iterable[tuple[str, Span]], today: date) -> Iterator[Diagnostic]:
    """Yield a finding for each answer of a day to come; tomorrow is today elsewhere."""
    for typed, span in days:
        if date.fromisoformat(typed) > today + timedelta(days=1):
            yield Diagnostic(
                code=codes.FUTURE_REVIEW_ANSWER,
                span=span,
                message=_("Cette réponse est datée du {day}, un jour à venir.").format(
                    day=spoken(date.fromisoformat(typed))
                ),
                hint=_("Écrivez le jour où la personne a répondu."),
            )

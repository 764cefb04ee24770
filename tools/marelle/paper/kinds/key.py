"""The answer key: the right answers of a variant, why they are right, points, the pass mark."""

from collections.abc import Mapping
from math import ceil

from marelle.i18n import N_, _, decimal
from marelle.model import Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.kinds.quiz import lacks
from marelle.paper.questions import Question, most, questions
from marelle.render.text import inline


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return how to count, then one line a question."""
    found = questions(subject.module, wish.variant)
    heads = (_("N°"), _("Bonne réponse"), _("Pourquoi"), _("Points"))
    return {
        "marks": _marks(subject.module, found),
        "heads": "".join(f'<th scope="col">{head}</th>' for head in heads),
        "rows": "".join(map(_row, found)),
    }


def _marks(module: Module, found: tuple[Question, ...]) -> str:
    """Return how many points pass: as on screen, a part of one counts where it can be earned."""
    total = most(found)
    if not total:
        return f"<p>{_('Rien n’est noté ici.')}</p>"
    partly = _("Une réponse juste en partie vaut une partie des points.")
    if module.pass_mark is None:
        return f"<p>{_('Sur {total} points.').format(total=total)} {partly}</p>"
    parts = any(question.points and question.item.partial for question in found)
    least = total * module.pass_mark / 100
    passed = _("Réussi à partir de {least} points sur {total} : il faut au moins {mark} %.")
    said = passed.format(
        least=decimal(f"{least if parts else ceil(least):g}"), total=total, mark=module.pass_mark
    )
    return f"<p><b>{said}</b>{f' {partly}' if parts else ''}</p>"


def _row(question: Question) -> str:
    whole = "" if question.item.partial else f" {_('tout ou rien')}"
    points = f"{question.points}{whole}" if question.points else "–"
    return (
        f'<tr><th scope="row">{question.number}</th><td><b>{question.answer}</b></td>'
        f"<td>{inline(question.why)}</td><td>{points}</td></tr>"
    )


FORM = Form(name="key", label=N_("Corrigé du quiz"), lacks=lacks, fill=fill, varies=True)

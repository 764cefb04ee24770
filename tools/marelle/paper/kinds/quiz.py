"""The paper quiz: every question of a module, to answer with a pen, and a box for the score."""

from collections.abc import Mapping

from marelle.activities.html import BOX
from marelle.i18n import N_, _, ngettext
from marelle.model import Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.questions import Question, most, picture, questions
from marelle.render.text import inline

PAGES = 8  # boxes for the way through a story


def lacks(module: Module) -> str:
    """Return what is missing: a question."""
    return "" if module.activities else _("ce module ne pose aucune question")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return the questions, and what is written above them."""
    found = questions(subject.module, wish.variant)
    return {"who": _who(), "score": _score(found), "questions": "".join(map(asked, found))}


def _who() -> str:
    return (
        f'<p class="who">{_("Prénom et nom")} <i class="blank whole"></i> '
        f'{_("Date")} <i class="blank middle"></i></p>'
    )


def _score(found: tuple[Question, ...]) -> str:
    total = most(found)
    return f'<p class="score">{_("Score")} <b>/ {total}</b></p>' if total else ""


def asked(question: Question) -> str:
    """Return a question, under the title of its set when it opens it."""
    item, kind, title = question.item, question.kind, ""
    if question.first:
        intro = f"<p>{inline(question.screen.intro)}</p>" if question.screen.intro else ""
        title = f"<h2>{inline(question.screen.title)}</h2>{intro}"
    inside = _booklet() if kind.story else kind.drawing.paper(item)
    return (
        f'{title}<section class="question {item.type}"><h3><b>{question.number}.</b> '
        f"{inline(item.prompt)}{_worth(question)}</h3>{picture(question)}{inside}</section>"
    )


def _worth(question: Question) -> str:
    """Return the points of a question; on paper too, it is said when only all of it counts."""
    if not question.points:
        return ""
    said = ngettext("{n} point", "{n} points", question.points).format(n=question.points)
    whole = "" if question.item.partial else f", {_('tout juste ou rien')}"
    return f" <small>({said}{whole})</small>"


def _booklet() -> str:
    """Return where to live a story, and room to note the way one took through it."""
    how = _("Prenez le livret. Notez les pages par où vous passez, jusqu’à la fin.")
    return f'<p class="how">{how}</p><p class="way">{BOX * PAGES}</p>'


FORM = Form(name="quiz", label=N_("Quiz sur papier"), lacks=lacks, fill=fill, varies=True)

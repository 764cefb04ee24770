"""The kit for a team talk: a sheet for who leads it, posters of the questions, ballots, a tally.

A second code holds the essentials as plain text: read without a network, by who wants to keep it.
"""

from collections.abc import Mapping

from marelle.activities.html import plain
from marelle.i18n import N_, _, ngettext
from marelle.model import Module
from marelle.paper.ballots import ballots
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.poster import poster
from marelle.paper.questions import Question
from marelle.paper.summary import summary
from marelle.paper.talk import WHOLE, Moment, programme, replies, voted
from marelle.render.symbol import drawing, encode
from marelle.render.text import inline

RULE = '<i class="rule"></i>'
ASKED = 6  # lines of the tally for what the team asks


def lacks(module: Module) -> str:
    """Return what is missing: a question to vote on."""
    if voted(module):
        return ""
    return _("ce module n’a pas de question à une seule bonne réponse, parmi quatre au plus")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return the sheet of the leader, the posters, the ballots, the tally."""
    asked = voted(subject.module)
    moments = programme(asked)
    return {
        "message": inline(subject.module.summary or subject.module.objective),
        "message_title": _("Le message à emporter"),
        "needs": _needs(len(asked)),
        "minutes": "".join(_moment(subject, moment) for moment in moments),
        "text_code": _text_code(subject),
        "posters": "".join(poster(n, question) for n, question in enumerate(asked, 1)),
        "ballots": ballots(),
        "tally": _tally(len(asked)),
    }


def _needs(count: int) -> str:
    before = ngettext(
        "Avant : imprimez l’affiche en A3, et une feuille de bulletins par personne, à découper. "
        "Lisez la leçon une fois.",
        "Avant : imprimez les {n} affiches en A3, et une feuille de bulletins par personne, à "
        "découper. Lisez la leçon une fois.",
        count,
    ).format(n=count)
    rule = _("Pendant : personne n’est noté. On vote, on explique, on passe à la suite.")
    return f"<p>{before}</p><p>{rule}</p>"


def _moment(subject: Subject, moment: Moment) -> str:
    """Return a row: when, what to do, what to say."""
    if moment.question:
        inside = _asking(moment.question)
    elif moment.start == 0:
        said = _("« {objective} C’est ce que nous cherchons aujourd’hui, en un quart d’heure. »")
        give = _("Distribuez les bulletins A, B, C, D. Dites :")
        aim = said.format(objective=inline(subject.module.objective))
        inside = f"<p>{give}</p><p>{aim}</p>"
    elif moment.start + moment.length < WHOLE:
        ask = _("Demandez : « Et ici, où cela nous arrive-t-il ? » Notez les réponses.")
        inside = f"<p>{ask}</p>"
    else:
        keep = _(
            "Lisez le message à emporter. Montrez le code qui se lit sans réseau. Merci à chacun."
        )
        inside = f"<p>{keep}</p>"
    return f'<tr><th scope="row">{moment.clock}</th><td>{inside}</td></tr>'


def _asking(question: Question) -> str:
    """Return how a question goes: ask, vote, then what to say after each answer."""
    how = _("Montrez l’affiche, lisez-la. À trois, chacun lève un bulletin. Comptez. Puis :")
    answers = list(replies(question))
    told = "".join(_reply(*reply) for reply in answers)
    heard = {"", *(reply[-1] for reply in answers)}
    whole = f"<p>{inline(question.why)}</p>" if question.why not in heard else ""
    asked = f"<p><b>{inline(question.item.prompt)}</b></p>"
    return f'{asked}<p class="how">{how}</p><ul>{told}</ul>{whole}'


def _reply(letter: str, words: str, right: bool, feedback: str) -> str:
    mark = f" <b>({_('bonne réponse')})</b>" if right else ""
    said = f" – {inline(feedback)}" if feedback else ""
    return f"<li><b>{letter}.</b> {plain(words)}{mark}{said}</li>"


def _text_code(subject: Subject) -> str:
    said = _("Code à scanner : il contient l’essentiel, et se lit sans réseau.")
    symbol = drawing(encode(summary(subject), least="M"), said)
    caption = _("L’essentiel, dans ce code : il se lit sans réseau.")
    return f'<div class="text">{symbol}<p>{caption}</p></div>'


def _tally(count: int) -> str:
    """Return the sheet where votes are counted, and what the team asks is written."""
    head = "".join(f'<th scope="col">{letter}</th>' for letter in "ABCD")
    rows = "".join(
        f'<tr><th scope="row">{_("Question {n}").format(n=n)}</th>{"<td></td>" * 4}</tr>'
        for n in range(1, count + 1)
    )
    return (
        f"<h2>{_('Feuille de comptage')}</h2><p>{_('Pas de nom : on compte les mains levées.')}</p>"
        f'<p class="who">{_("Équipe")} <i class="blank middle"></i> {_("Date")} '
        f'<i class="blank short"></i> {_("Présents")} <i class="blank short"></i></p>'
        f'<table class="grid"><thead><tr><th scope="col">{_("Votes")}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table><h3>{_('Ce que l’équipe demande, à faire remonter')}</h3>"
        f"{RULE * ASKED}"
    )


def says(subject: Subject) -> tuple[str]:
    """Return what its second code holds."""
    return (summary(subject),)


FORM = Form(name="kit", label=N_("Kit de causerie"), lacks=lacks, fill=fill, says=says)

"""Une autre question donne la réponse.

On la retrouve en relisant, sans rien avoir retenu.

Exemple :

    - id: numero-mairie
      type: short-answer
      prompt: Quelle application prévient l’équipe du secteur ?
      answers: [Dans Ma Rue]
      feedback: {incorrect: C’est l’application de la Ville.}
    - id: photo-utile
      type: true-false
      prompt: Dans Ma Rue demande une photo de l’objet et de la rue.
      answer: true
      feedback: {incorrect: La photo montre la taille et le lieu.}

Écrivez plutôt :

    - id: numero-mairie
      type: short-answer
      prompt: Quelle application prévient l’équipe du secteur ?
      answers: [Dans Ma Rue]
      feedback: {incorrect: C’est l’application de la Ville.}
    - id: photo-utile
      type: true-false
      prompt: Une bonne photo montre l’objet et la rue.
      answer: true
      feedback: {incorrect: La photo montre la taille et le lieu.}
"""

import re
from collections import Counter
from collections.abc import Iterator

from marelle.activities.spelling import fold
from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.read.document import Node
from marelle.rules.base import Activity, Reading

CODE = Code("MRL519", "answer-elsewhere", Severity.WARNING)
ENGLISH = """Another question gives the answer.

People find it by reading back, without having learnt anything.
"""
# Shorter ones are everywhere by chance, when they are compared without their spaces.
_TYPED, _CHOSEN = 6, 24
# A number is told from a part of another one; of two digits it is there by chance.
_NUMBER = re.compile(r"\d{3,}")
_PARTED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_WHOLE = re.compile(r"100[ \u00a0\u202f]?%")
# A shorter choice counts when its words, so many, are copied whole: alone from so many letters,
# else beside a word of its question. What is offered twice is a word of the trade.
_WORDS, _SHORT, _SURE, _TOPIC = 3, 10, 18, 4
_WORD = re.compile(r"[^\W_]+")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each question that holds the whole answer to another one."""
    shown = [(a, " ".join(_shown(a))) for a in reading.activities]
    others = [(a, fold(text), _words(text)) for a, text in shown]
    offered = Counter(_words(text) for a in reading.activities for text in _choices(a.node))
    for activity in reading.activities:
        node = activity.node
        short = [t for t in _choices(node, right=True) if offered[_words(t)] == 1]
        copied = [(t, _words(t)) for t in short if _is_told(_words(t))]
        answers = [(answer, fold(answer)) for answer in _answers(node)]
        for other, text, theirs in others if answers or copied else ():
            if other is activity:
                continue
            held = [answer for answer, folded in answers if _holds(other, text, answer, folded)]
            held += [t for t, words in copied if t not in held and _copies(theirs, activity, words)]
            for answer in held:
                yield Diagnostic(
                    code=CODE,
                    span=other.node["prompt"].span,
                    message=_("On lit ici la réponse de « {id} » : « {answer} ».").format(
                        id=activity.item.id, answer=answer
                    ),
                    hint=_("Changez les mots de l’une des deux questions."),
                )


def _holds(other: Activity, text: str, answer: str, folded: str) -> bool:
    if answer.isdigit():
        texts = (_PARTED.sub("", _WHOLE.sub("", text)) for text in _shown(other))
        return any(answer in _NUMBER.findall(text) for text in texts)
    return folded in text


def _is_told(words: str) -> bool:
    """Tell whether the *words* of a short choice are enough, and not what a thing is called."""
    long = words.count(" ") > _WORDS and len(words.replace(" ", "")) >= _SHORT
    return long and not words.startswith((" un ", " une ", " des "))


def _copies(theirs: str, activity: Activity, words: str) -> bool:
    """Tell whether *theirs* are the words of a short choice, and of the question it answers."""
    if words not in theirs:
        return False
    letters = len(words.replace(" ", ""))
    rest = theirs.replace(words, " ").split()
    asked = {word for word in _words(activity.item.prompt).split() if len(word) >= _TOPIC}
    return letters >= _SURE or not asked.isdisjoint(rest)


def _words(text: str) -> str:
    """Return the words of *text* as they are compared, a space before and after each."""
    return f" {' '.join(fold(word) for word in _WORD.findall(text))} "


def _shown(activity: Activity) -> Iterator[str]:
    yield activity.item.prompt
    if isinstance(text := activity.node.get("text"), str):
        yield text


def _answers(node: Node) -> Iterator[str]:
    """Yield the answers that one may copy, long enough to be told from chance."""
    typed = [
        *node.get("answers", ()),
        *(a for g in node.get("gaps", ()) for a in g.get("answers", ())),
    ]
    number = node.get("answer")
    if isinstance(number, int | float) and not isinstance(number, bool):
        typed.append(f"{number:.15g}")
    for least, texts in ((_TYPED, typed), (_CHOSEN, _choices(node, right=True))):
        yield from (t for t in texts if len(fold(t)) >= least or _NUMBER.fullmatch(t))


def _choices(node: Node, *, right: bool = False) -> list[str]:
    """Return the texts to choose from, or of the *right* ones alone."""
    if "choices" not in node:
        return []
    return [c["text"] for c in node.get("choices") if c.get("correct") or not right]

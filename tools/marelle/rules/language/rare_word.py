"""Un mot savant est rare, et rien ne l’explique.

Un mot que l’on n’a jamais lu arrête. Marelle compare les mots savants (en -tion, -ité, -ible,
-ique…) aux 51 000 mots les plus fréquents du français.
Un mot du titre, de l’objectif ou des mots-clés, un mot en gras, un mot suivi de son explication
entre parenthèses ou d’un encadré « definition » est là exprès.

Exemple :

    Le matelas est un objet putrescible.

Écrivez plutôt :

    Le matelas pourrit vite.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.lexicon import common, is_rare
from marelle.rules.search import under, unquoted

CODE = Code("MRL537", "rare-word", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A learned word is rare, and nothing explains it.

A word one has never read stops the reader. Marelle compares learned words (in -tion, -ité,
-ible, -ique…) with the 51,000 most frequent words of French.
A word of the title, the objective or the keywords, a word in bold, one followed by its meaning
in brackets or in a “definition” note is there on purpose.
"""
_WORD = re.compile(r"[a-zàâäçéèêëîïôöùûüÿœæ]{5,}(?:-[a-zàâäçéèêëîïôöùûüÿœæ]+)*(?![\w’@/]|\.\w)")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*|!!! definition +\"([^\"\n]+)\"")
_ALL = re.compile(r"[\w-]+")
# What everybody has in the kitchen may be rare in writing; a learned ending is not of the kitchen.
_LEARNED = re.compile(
    r".*(?:tion|sion|isme|iste|ité|ible|able|oire|escent|escence|iel|ielle|ique|logie|ence|ance"
    r"|ose|ite|cide|phobe|gène"
    r"|vore|[ao]xie|émie|èse|atif|ative|aire|ataire|escible|ème|itude"
    r"|quente?|nente?|ial|iale|iaux|itif|itive|cratie|phage|ise[rz]?|isons|isent)s?\Z"
)
# Met in books, seldom in a depot: what their ending or their frequency does not tell.
_BOOKISH = frozenset(
    "obérer obère obèrent obérez obtempérer obtempérez obtempère obsolescence procrastination "
    "procrastiner prophylaxie occlusion péremptoire pécuniaire pécuniaires prolégomènes exhaustif "
    "exhaustive inhérent inhérente inhérents caduc caduque dirimant rédhibitoire corollaire "
    "concomitant concomitante prépondérant subsidiaire récipiendaire vindicte quidam "
    "subrepticement nonobstant parcimonie récurrent récurrente itératif préjudiciable proactif "
    "proactive holistique subséquente acrimonieux acrimonieuse paradigme synergie synergies "
    "assertif assertive".split()
)
_GAP = re.compile(r"\{[^}]*\}")
_ELSEWHERE = frozenset(
    "says answers name role publisher licence unit column category trades".split()
)
_NOTION = ("title", "objective", "keywords", "summary")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each rare word of a module, where it first appears."""
    told = {_root(word) for word in _explained(reading)}
    for said in map(unquoted, reading.said):
        if said.key in _ELSEWHERE:
            continue
        for match in _WORD.finditer(_GAP.sub(_blank, said.text)):
            word = match[0]
            if word in common() and word not in _BOOKISH:
                continue
            after = said.text[match.end() :].lstrip()
            before = said.text[: match.start()][-1:]
            if before.isalnum() or before in ("-", "@") or _root(word) in told:
                continue
            if word not in _BOOKISH and not (_LEARNED.match(word) and is_rare(word)):
                continue
            told.add(_root(word))
            if not after.startswith(("(", ", c’est-à-dire", " : ")):
                yield Diagnostic(
                    code=CODE,
                    span=under(reading, said, word, match.start()),
                    message=_("« {word} » est un mot rare.").format(word=word),
                    hint=_("Prenez un mot courant, ou expliquez-le entre parenthèses."),
                )


def _blank(gap: re.Match[str]) -> str:
    return "¤" * len(gap[0])


def _root(word: str) -> str:
    return word.lower()[: max(5, len(word) - 3)]


def _explained(reading: Reading) -> Iterator[str]:
    """Yield the words of the notion, and those that a lesson tells apart."""
    data = reading.documents["module.yml"].data if "module.yml" in reading.documents else {}
    for value in (data.get(key) for key in _NOTION) if isinstance(data, dict) else ():
        for text in value if isinstance(value, list) else [value]:
            yield from _ALL.findall(str(text))
    for document in reading.documents.values():
        for match in _BOLD.finditer(document.text):
            yield from _ALL.findall(match[1] or match[2])

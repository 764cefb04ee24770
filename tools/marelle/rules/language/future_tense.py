"""Une consigne est au futur.

Le présent est la forme du verbe que tout le monde connaît. Ce qui se fait chaque fois se dit au
présent.

Exemple :

    Vous vérifierez le numéro de la rue.

Écrivez plutôt :

    Vérifiez le numéro de la rue.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import any_of, worded

CODE = Code("MRL540", "future-tense", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """An instruction is in the future tense.

The present is the form of the verb that everybody knows. What is done each time is said in the
present.
"""
_NOT_ALONE = (
    # The present of verbs in -rer, and what ends like a future.
    "tirez retirez virez étirez respirez admirez attirez éclairez flairez délirez empirez chavirez "
    "conspirez inspirez désirez expirez aspirez cirez transpirez déchirez soupirez saupoudrez "
    "poudrez serez"
).split()
_OURS = [word.removesuffix("ez") + "ons" for word in _NOT_ALONE]
_STEM = (
    r"(?:\w+er|\w+ir|\w+nverr|\w*(?:end|ond|aud|oud|ind|erd|ord)r|\w*(?:ett|att|aît)r"
    r"|fer|devr|recevr|ir)"
)
_PATTERN = re.compile(
    r"\b(?:vous (?:ne |n’|le |la |les |lui |leur |y |en |l’|vous ){0,4}"
    rf"(?!(?:{'|'.join(_NOT_ALONE)})\b){_STEM}ez"
    r"|nous (?:ne |n’|le |la |les |lui |leur |y |en |l’|nous ){0,4}"
    rf"(?!(?:{'|'.join(_OURS)})\b)(?:{_STEM}|verr)ons)\b",
    re.IGNORECASE,
)
# Who is told what to do, by what they are at work.
_WHO = any_of(
    "agent agente chef cheffe gardien gardienne responsable collègue équipe cuisinier cuisinière "
    "jardinier jardinière animateur animatrice directeur directrice tuteur tutrice régisseur "
    "régisseuse technicien technicienne conducteur conductrice chauffeur encadrant encadrante "
    "référent référente éboueur balayeur adjoint adjointe cadre personnel service formateur "
    "formatrice assistante assistant accueillant accueillante médecin serveur serveuse plongeur "
    "titulaire remplaçant remplaçante apprenti apprentie stagiaire usager usagère binôme".split()
)
_OTHERS = re.compile(
    # Of somebody else, what one must do; what will happen one day is another matter.
    r"\b(?:devra|devront|devras|faudra)\b|\btu (?:ne |n’|le |la |les |y |en |te ){0,3}"
    r"\w+(?:[ei]r|dr|tr|vr)as\b"
    rf"|\b(?:on|chacune?|(?:l’|les? |la |une? |chaque |tout |votre |vos |son |sa |leur ){_WHO}s?"
    r"(?: (?:de|du|des|d’|en|ou)[\w’ ]{1,12}?)?)"
    r" (?:ne |n’|le |la |les |l’|y |en |se |s’|lui |vous ){0,3}"
    r"(?!t?ir(?:a|ont)\b|ret?ir|entr|rentr|montr|rencontr|tir)"
    r"(?:\w+(?:er|[ei]ndr|ir|ttr|end?r)|pourr|enverr|recevr|suivr|verr|[fs]er|ir)(?:a|ont)\b"
    # « Les bacs seront sortis »: done to a thing, by whom one is to guess.
    r"|(?:\A|(?<=[.!?…:;] ))(?!(?:si|sinon|quand|sans|après|tant)\b)[\w’ -]{2,40}?"
    r" ser(?:a|ont)(?! plus\b) (?:\w+ment |pas |toujours |bien |aussi )?"
    r"(?:\w{2,}(?:é|it|u)(?:e|s|es)?|\w*(?:mis|pris|assis)(?:e|es)?|\w{2,}(?:[bp]li|rti|ni|isi|vi)"
    r"(?:e|s|es)?|(?:\w*ouv|\w*couv|off)ert(?:e|s|es)?|\w+[aeo]int(?:e|s|es)?)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says answers".split())
# What follows from an answer is still to come.
_FOLLOWS = _ELSEWHERE | frozenset("feedback correct incorrect expert".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    yield from worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)
    yield from worded(CODE, reading, _OTHERS, _say, _FOLLOWS, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est au futur.").format(words=words),
        _("Écrivez-le au présent, ou dites quoi faire : « vérifiez »."),
    )

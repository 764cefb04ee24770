"""L’objectif annonce plusieurs apprentissages.

Une leçon courte n’apprend qu’une chose. Deux objectifs font deux modules.

Exemple :

    objective: Je sais signaler un matelas. Je sais trier mes déchets.

Écrivez plutôt :

    objective: Je sais signaler un matelas abandonné.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import under

CODE = Code("MRL508", "several-objectives", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """The objective announces several things to learn.

A short lesson teaches one thing. Two objectives make two modules.
"""
_FIRST_PERSON = re.compile(r"\b(?:je sais|je peux|je reconnais|je comprends)\b", re.IGNORECASE)
# Two actions, each with a thing of its own: « trier les déchets et conduire un camion ».
_TWO = re.compile(
    r"(?:\A(?:savoir )?|\bsais )\w+(?:er|ir|re)"
    r" (?:[ldms]es|une?|la|le|l[’']|mon|ma|ses|son|sa)\b[^,:]*"
    r" (?:et|ainsi que|puis) (?:de )?\w{2,}(?<!hi)(?:er|ir|re) (?:(?:les|des|une?|la|le)\b|l[’'])",
    re.IGNORECASE,
)
# Three actions, the last two with a thing of their own: « ranger les bacs, laver le sol et… ».
_THREE = re.compile(
    r"\b(?:sais|savoir) \w+(?:er|ir|re) [^,.]+, \w+(?:er|ir|re) [^,.]+"
    r" (?:et|puis) \w+(?:er|ir|re) \w",
    re.IGNORECASE,
)
_ACTIONS = re.compile(r"(?:^|, | et )(?:à |de |d[’'])?(?!hier\b)\w+(?:er|ir|re)\b")
MOST = 3


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for an objective of two sentences, or of more than three actions in a row."""
    for said in reading.said:
        if said.key != "objective":
            continue
        actions = _ACTIONS.findall(said.text.partition(" sais")[2].strip())
        several = len(_FIRST_PERSON.findall(said.text)) > 1 or len(actions) > MOST
        if several or _TWO.search(said.text) or _THREE.search(said.text):
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, said.text),
                message=_("L’objectif dit plusieurs choses."),
                hint=_("Gardez celle que l’agent fait, ou faites deux modules."),
            )

"""Une même chose a deux noms dans le module.

On croit qu’il y a deux choses, et l’on cherche la différence.

Exemple :

    Notez le courriel. Gardez le mél.

Écrivez plutôt :

    Notez le courriel. Gardez le courriel.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading, Said
from marelle.rules.search import any_of, under, unquoted

CODE = Code("MRL564", "two-names", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """One thing has two names in the module.

People think there are two things, and look for the difference.
"""
# Words that mean one thing at work; the first is the plainest.
_SAME = (
    ("courriel", "mél", "e-mail", "mail", "email"),
    ("application", "appli"),
    ("smartphone", "mobile", "téléphone portable"),
    ("formulaire", "imprimé"),
    ("mot de passe", "code secret"),
    ("poubelle", "corbeille"),
    ("conteneur", "container"),
    ("déchèterie", "déchetterie"),
    ("usager", "administré"),
    ("défibrillateur", "DAE"),
    ("fiche de paie", "bulletin de paie", "bulletin de salaire", "fiche de salaire"),
)
_PATTERNS = tuple(
    tuple(re.compile(rf"(?<![\w-]){re.escape(word)}s?(?![\w-])", re.IGNORECASE) for word in group)
    for group in _SAME
)
_ANY = re.compile(rf"\b{any_of(w for group in _SAME for w in group)}", re.IGNORECASE)
_ELSEWHERE = frozenset("says answers name role publisher licence".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each second name, where it first appears."""
    texts = [unquoted(s) for s in reading.said if _ANY.search(s.text)]
    for group in _PATTERNS:
        met: dict[int, tuple[str, Said]] = {}
        for said in texts:
            for rank, pattern in enumerate(group):
                if said.key not in _ELSEWHERE and (match := pattern.search(said.text)):
                    met.setdefault(rank, (match[0], said))
        names = list(met.values())
        for word, said in names[1:]:
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, word),
                message=_("« {second} » et « {first} » sont la même chose.").format(
                    second=word, first=names[0][0]
                ),
                hint=_("Gardez un seul des deux noms dans le module."),
            )

"""Une phrase est au passif, avec celui qui agit à la fin.

On lit d’abord ce qui arrive, et l’on cherche qui le fait. Qui agit va au début.

Exemple :

    Le matelas est enlevé par l’équipe du secteur.

Écrivez plutôt :

    L’équipe du secteur enlève le matelas.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL534", "passive-voice", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A sentence is in the passive, with who acts at its end.

People first read what happens, then look for who does it. Who acts goes first.
"""
_PATTERN = re.compile(
    r"\b(?:est|sont|sera|seront|serez|êtes|suis|était|étaient|être|été|soit|soient)"
    r"(?: \w+ment| déjà| aussi| pas| souvent| toujours)?"
    r" (?!pass|ven[iu]|entr|sort|parti|arriv|tomb|mont|descend|reven|rest|all)"
    r"(?:vue?s?|lue?s?|due?s?|mise?s?|dite?s?|prise?s?|\w{2,}(?:é|ée|és|ées|i|ie|is|ise|ises|ies|u|ue|us|ues|it|ite|its|ites|ert|erte|erts|ertes"
    r"|int|inte|ints|intes))(?: [\w’]+){0,3}?"
    r" par (?:(?:les? |la |l’|une? |des |votre |vos |notre |nos |son |sa |ses |leurs? |cet? "
    r"|cette )"
    r"(?!mois\b|an\b|année|jour|semaine|heure|hasard|cœur|écrit|téléphone|courriel|poste\b|train"
    r"|gants?\b|mot de passe|code\b|casque|masque|gilet|clé\b|badge|loi\b"
    r"|porte\b|rue\b|fenêtre|bus\b|métro|route|haut\b|bas\b|arrière|avant\b|site\b|suite\b"
    r"|biais|main\b|lien\b|lettre|affiche|carte|pluie|côté|terre|dessus|dessous|moyen)"
    r"|(?:elles?|lui|eux|vous|nous|qui|tous)\b|(?-i:[A-ZÉÈ]))[\w’]*",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("answers column category".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » : celui qui agit vient en dernier.").format(words=words),
        _("Commencez par celui qui agit : « L’équipe enlève le matelas »."),
    )

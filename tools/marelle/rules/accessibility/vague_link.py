"""Le texte d’un lien ne dit pas où il mène.

Les lecteurs d’écran lisent la liste des liens, sans les phrases autour : « ici », « ici », « ici ».
Le RGAA le demande aussi (critère 6.1).

Exemple :

    Pour le formulaire, cliquez [ici](https://www.paris.fr).

Écrivez plutôt :

    Remplissez le [formulaire de congé](https://www.paris.fr).
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import met
from marelle.rules.typed import located, source_of

CODE = Code("MRL542", "vague-link", Severity.WARNING)
ENGLISH = """The text of a link does not say where it goes.

Screen readers read the list of links without the sentences around: “here”, “here”, “here”.
RGAA, the French accessibility standard, asks for it too (criterion 6.1).
"""
_VAGUE = re.compile(
    r"\[(?:\*\*)?((?:(?:cliquez|cliquer|par|voir|c[’']est|juste) )?(?:ici|là)"
    r"|(?:sur |voir |lire )?cette page|(?:ce|le|notre) (?:lien|site|document|guide)(?: internet)?"
    r"|guide|lien|site|page"
    r"|document|suite|(?:pour )?en savoir (?:plus|\+)|lire la suite|(?:voir )?plus"
    r"|plus d[’'](?:infos?|informations?)|(?:plus de )?détails|voir|télécharger|cliquez"
    r"|(?:click )?here|this link|link|read more|more|(?:https?://|www\.)[^\]]*)(?:\*\*)?\]\(",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each link without meaning of a text, or of a line of a lesson."""
    for text, span in reading.sentences:
        for match in met(_VAGUE, text) if "](" in text else ():
            document = source_of(reading.documents, span)
            yield Diagnostic(
                code=CODE,
                span=located(document, span, match[0][:-1], text[: match.start()]),
                message=_("Le lien « {words} » ne dit pas où il mène.").format(words=match[1]),
                hint=_("Mettez le lien sur les mots qui nomment la page."),
            )

"""Un texte du modèle est resté tel quel, dans une leçon qui n’est plus un brouillon.

« marelle new » écrit des phrases à remplacer. L’agent ne doit lire aucune d’elles.
Tant que la fiche dit « review: draft », Marelle se tait.

Exemple :

    summary: Une ligne qui donne envie, affichée sur la carte.

Écrivez plutôt :

    summary: Une photo, une adresse, et l’équipe arrive.
"""

from collections.abc import Iterator
from itertools import islice

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import SHEET, Reading
from marelle.rules.search import under
from marelle.rules.templates import unreplaced

CODE = Code("MRL974", "template-left", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A text of the template is still there, in a lesson that is no longer a draft.

“marelle new” writes sentences to be replaced. Those who learn must read none of them.
As long as the sheet says “review: draft”, Marelle keeps quiet.
"""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where a sentence of the template is."""
    sheet = reading.documents.get(SHEET)
    stage = sheet.root.part("review") if sheet else None
    if not stage or stage.value == "draft":
        return
    for said in reading.said:
        for words in islice(unreplaced(said.text), 1):
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, words),
                message=_("« {words} » est un texte du modèle.").format(words=words),
                hint=_("Remplacez-le par le vôtre, ou remettez « review: draft »."),
            )

"""Une phrase dépasse 30 mots.

Beaucoup d’agents lisent lentement, ou lisent le français comme une deuxième langue.
Une phrase de 10 à 15 mots se comprend du premier coup.

Exemple : « Si le matelas, qui peut être mouillé, gêne le passage, il faut, avant de …, le … »
Écrivez plutôt : « Le matelas gêne le passage. Signalez-le. »
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.model.prose import count_words, visible
from marelle.rules.base import Reading

CODE = Code("MRL506", "long-sentence", Severity.WARNING)
ENGLISH = """A sentence is longer than 30 words.

Many people read slowly, or read the language as their second one.
A sentence of 10 to 15 words is understood at once.

Example: “If the mattress, which may be wet, is in the way, you should, before …, …”
Write instead: “The mattress is in the way. Report it.”
"""
LIMIT = 30
_END = re.compile(r"[.!?…:;]+[\s\u00a0\u202f»)]+|\|")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each sentence over the limit, at the text that holds it."""
    for text, span in reading.sentences:
        if len(text.split()) <= LIMIT:
            continue  # the whole text is short: no need to cut it
        words = max(count_words(part) for part in _END.split(visible(text)))
        if words > LIMIT:
            yield Diagnostic(
                code=CODE,
                span=span,
                message=_("Une phrase fait ici {words} mots ; visez 15, au plus {limit}.").format(
                    words=words, limit=LIMIT
                ),
                hint=_("Coupez-la en deux phrases."),
            )

"""Une apostrophe est droite ( ' ) au lieu d’être courbe ( ’ ).

Les deux mélangées donnent un texte négligé, et la recherche du navigateur les distingue.
Dans VS Code, l’apostrophe courbe s’obtient par copier-coller, ou par le clavier du système.

Exemple :

    Vérifiez l'adresse.

Écrivez plutôt :

    Vérifiez l’adresse.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.typed import edits, held, located, masked, source_of

CODE = Code("MRL532", "straight-apostrophe", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """An apostrophe is straight ( ' ) instead of curly ( ’ ).

Mixed, they make a careless text, and the search of a browser tells them apart.
"""
_STRAIGHT = re.compile(r"\w*[^\W\d_]'[^\W\d_]\w*")
_SIGN = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
# Between two of them YAML types it twice: 'l''eau'.
_TWICE = re.compile(r"(?<=[^\W\d_])''(?=[^\W\d_])")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text, or line of a lesson, that has a straight apostrophe."""
    for text, span in reading.sentences:
        if "'" in text and (match := _STRAIGHT.search(masked(text))):
            document = source_of(reading.documents, span)
            sign = _TWICE if held(document, span) == "'" else _SIGN
            yield Diagnostic(
                code=CODE,
                span=located(document, span, match[0]),
                message=_("« {word} » a une apostrophe droite.").format(word=match[0]),
                hint=_("Écrivez « {word} ».").format(word=match[0].replace("'", "’")),
                edits=tuple(edits(document, span, sign, lambda _sign: "\u2019", masked)),
            )

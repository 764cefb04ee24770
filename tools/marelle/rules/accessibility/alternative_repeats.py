"""La description d’une image répète le texte d’à côté.

Une personne aveugle l’entend deux fois, et ne sait toujours pas ce que l’on voit.

Exemple :

    ![Le matelas gêne le passage.](media/matelas.svg)

    Le matelas gêne le passage.

Écrivez plutôt :

    ![Une poussette s’arrête devant un matelas.](media/matelas.svg)

    Le matelas gêne le passage.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.pictures import alternatives

CODE = Code("MRL543", "alternative-repeats", Severity.WARNING)
ENGLISH = """The description of a picture repeats the text beside it.

A blind person hears it twice, and still does not know what there is to see.
"""
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?…:;]\s")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each alternative that is, word for word, another text of its file."""
    texts: dict[str, set[str]] = {}
    pictures = list(alternatives(reading))
    files = {span.path for _alt, span in pictures}
    for said in reading.said:
        if said.span.path in files and said.key != "alt" and "](" not in said.text:
            parts = [said.text, *_SENTENCE.split(said.text)]
            texts.setdefault(said.span.path, set()).update(map(_bare, parts))
    for alt, span in pictures:
        bare = _bare(alt)
        if " " in bare and _typed_elsewhere(
            reading, alt, span.path, bare in texts.get(span.path, ())
        ):
            yield Diagnostic(
                code=CODE,
                span=span,
                message=_("« {alt} » est déjà écrit à côté.").format(alt=alt),
                hint=_("Dites ce que l’on voit, et que le texte ne dit pas."),
            )


def _typed_elsewhere(reading: Reading, alt: str, path: str, said: bool) -> bool:
    """Tell whether a text is there besides as the value of an option, which is the picture's."""
    name = path.rsplit("/", 1)[-1]
    options = reading.documents[name].data.get("options", ()) if name.endswith(".md") else ()
    own = sum(option["value"] == alt for option in options)
    bare = _bare(alt)
    count = sum(
        s.key != "alt"
        and s.span.path == path
        and bare in map(_bare, [s.text, *_SENTENCE.split(s.text)])
        for s in reading.said
    )
    return said and count > own


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))

"""On lit plusieurs écrans de suite sans rien avoir à retrouver.

On retient ce que l’on a dû chercher dans sa mémoire, pas ce que l’on a relu.
Une question après chaque idée suffit.

Exemple :

    screens: [pourquoi.md, la-carte.md, l-adresse.md, la-photo.md, verifier.yml]

Écrivez plutôt :

    screens: [pourquoi.md, la-carte.md, verifier.yml, la-photo.md]
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.rules.base import Reading

CODE = Code("MRL516", "no-retrieval", Severity.WARNING)
ENGLISH = """Several screens are read in a row with nothing to retrieve.

People remember what they had to search for in their memory, not what they read again.
One question after each idea is enough.
"""
SETTINGS = {"lessons": N_("Combien de leçons peuvent se suivre sans activité.")}


def check(reading: Reading, *, lessons: int = 3) -> Iterator[Diagnostic]:
    """Yield a warning for each row of lessons that is too long, at the first one too many."""
    if not reading.whole:
        return
    row, asked = 0, False
    for screen in reading.sheet.root.elements("screens"):
        lesson = screen.value.endswith(".md")
        row, asked = row + 1 if lesson else 0, asked or not lesson
        if row == lessons + 1:
            yield Diagnostic(
                code=CODE,
                span=screen.span,
                message=_("{count} leçons se suivent sans question.").format(count=row),
                hint=_("Mettez ici un écran d’activités, même d’une seule question."),
            )
    if not asked and 0 < row <= lessons:
        yield Diagnostic(
            code=CODE,
            span=screen.span,
            message=_("Ce module ne pose aucune question."),
            hint=_("Mettez ici un écran d’activités, même d’une seule question."),
        )
    if asked and 1 < row <= lessons:
        yield Diagnostic(
            code=CODE,
            span=screen.span,
            message=_("Le module finit par {count} leçons sans question.").format(count=row),
            hint=_("Mettez ici un écran d’activités, même d’une seule question."),
        )

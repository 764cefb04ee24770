"""Un titre saute un niveau.

Qui écoute la page va de titre en titre. Un niveau qui manque fait chercher ce qui n’existe pas
(RGAA 9.1).

Exemple :

    # Un matelas

    ![Un matelas barre le trottoir.](media/trottoir.svg)

    ### La photo

    Reculez de quelques pas.

Écrivez plutôt :

    # Un matelas

    ![Un matelas barre le trottoir.](media/trottoir.svg)

    ## La photo

    Reculez de quelques pas.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading

CODE = Code("MRL549", "heading-jump", Severity.WARNING)
ENGLISH = """A heading skips a level.

Those who listen to the page go from heading to heading. A missing level sends them after what is
not there (RGAA 9.1).
"""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each heading two levels or more below the one before."""
    for _lesson, document in reading.lessons:
        before = 1
        for rank, heading in enumerate(document.data["headings"]):
            if heading["level"] > before + 1:
                yield Diagnostic(
                    code=CODE,
                    span=document.span("headings", rank),
                    message=_("Ce titre saute du niveau {before} au niveau {level}.").format(
                        before=before, level=heading["level"]
                    ),
                    hint=_("Écrivez « {marks} {text} ».").format(
                        marks="#" * (before + 1), text=heading["text"]
                    ),
                )
            before = heading["level"]

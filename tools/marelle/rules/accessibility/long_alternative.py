"""La description d’une image est très longue.

On l’écoute d’une traite, sans pouvoir revenir. Ce qui demande plus de mots va dans le
texte de la leçon.

Exemple :

    ![Un matelas à rayures bleues et blanches, mouillé, barre tout le trottoir de la rue des Lilas,
    devant le numéro 18, entre un lampadaire éteint et une façade grise, pendant qu’une poussette
    arrive et que sa conductrice regarde la chaussée où passent des voitures.](media/matelas.svg)

Écrivez plutôt :

    ![Un matelas barre le trottoir. Une poussette ne peut plus passer.](media/matelas.svg)
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.rules.base import Reading
from marelle.rules.pictures import alternatives

CODE = Code("MRL545", "long-alternative", Severity.WARNING)
ENGLISH = """The description of a picture is very long.

It is heard in one go, without coming back. What needs more goes in the text of the lesson.
"""
SETTINGS = {"characters": N_("Le nombre de caractères qu’une description peut avoir.")}


def check(reading: Reading, *, characters: int = 200) -> Iterator[Diagnostic]:
    """Yield a warning for each alternative that is too long to be heard at once."""
    for alt, span in alternatives(reading):
        if len(alt) > characters:
            yield Diagnostic(
                code=CODE,
                span=span,
                message=_("Cette description fait {count} caractères ; visez {most}.").format(
                    count=len(alt), most=characters
                ),
                hint=_("Gardez ce qui compte pour la leçon, et dites le reste dans le texte."),
            )

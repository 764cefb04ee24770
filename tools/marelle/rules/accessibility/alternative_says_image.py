"""La description d’une image commence par « image de », « photo de ».

Le lecteur d’écran vient de dire « image ». Le mot est lu deux fois.

Exemple :

    ![Photo d’un matelas mouillé sur le trottoir.](media/matelas.svg)

Écrivez plutôt :

    ![Un matelas mouillé barre le trottoir.](media/matelas.svg)
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.pictures import alternatives

CODE = Code("MRL544", "alternative-says-image", Severity.WARNING)
ENGLISH = """The description of a picture begins with “image of”, “photo of”.

The screen reader has just said “image”. The word is read twice.
"""
_PATTERN = re.compile(
    r"(?:une? |l’)?(?:image|photo(?:graphie)?|illustration|dessin"
    r"|visuel)(?: en couleurs?)? (?:de |d’|du |des |représentant |montrant |qui )"
    r"|(?:an? |the )?(?:image|picture|photo|drawing) (?:of|showing) ",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each alternative that begins by what it is."""
    for alt, span in alternatives(reading):
        if match := _PATTERN.match(alt.strip()):
            yield Diagnostic(
                code=CODE,
                span=span,
                message=_("« {words} » sera lu deux fois.").format(words=match[0].strip()),
                hint=_("Commencez par ce que l’on voit."),
            )

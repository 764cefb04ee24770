"""Une tournure d’administration alourdit la phrase.

Elle n’ajoute rien au sens. Un mot de tous les jours dit la même chose, plus vite.

Exemple :

    Procéder à l’enlèvement du matelas dans les meilleurs délais.

Écrivez plutôt :

    Enlever vite le matelas.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import any_of, worded

CODE = Code("MRL538", "officialese", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A turn of officialese weighs the sentence down.

It adds nothing to the meaning. An everyday word says the same, faster.
"""
_INSTEAD = {
    "nonobstant": "malgré",
    "susmentionné": "le mot lui-même",
    "susmentionnée": "le mot lui-même",
    "susvisé": "le mot lui-même",
    "ci-après dénommé": "le mot lui-même",
    "préalablement à": "avant",
    "préalablement": "avant",
    "ultérieurement": "plus tard",
    "antérieurement": "avant",
    "conformément à": "selon",
    "en application de": "selon",
    "en vertu de": "selon",
    "aux fins de": "pour",
    "afin de": "pour",
    "afin que": "pour que",
    "en vue de": "pour",
    "dans l’optique de": "pour",
    "dans le but de": "pour",
    "dans le cadre de": "pour, pendant",
    "dans le cadre du": "pour, pendant",
    "dans l’hypothèse où": "si",
    "au cas où": "si",
    "en cas de besoin": "si besoin",
    "dans les meilleurs délais": "vite",
    "dans les plus brefs délais": "vite",
    "au niveau de": "dans, sur, à",
    "au sein de": "dans",
    "au sein du": "dans",
    "à l’issue de": "après",
    "à l’issue du": "après",
    "à compter du": "à partir du",
    "à titre d’exemple": "par exemple",
    "en termes de": "pour",
    "de par": "par",
    "de manière à": "pour",
    "eu égard à": "vu",
    "compte tenu de": "vu",
    "en ce qui concerne": "pour",
    "s’agissant de": "pour",
    "il convient de": "il faut",
    "il y a lieu de": "il faut",
    "il est impératif de": "il faut",
    "être en mesure de": "pouvoir",
    "est en mesure de": "peut",
    "êtes en mesure de": "pouvez",
    "être tenu de": "devoir",
    "est tenu de": "doit",
    "êtes tenu de": "devez",
    "faire l’objet de": "être",
    "fait l’objet de": "est",
    "font l’objet de": "sont",
    "procéder à": "le verbe lui-même",
    "procédez à": "le verbe lui-même",
    "procède à": "le verbe lui-même",
    "procéder au": "le verbe lui-même",
    "procédez au": "le verbe lui-même",
    "effectuer un": "le verbe lui-même",
    "effectuer une": "le verbe lui-même",
    "effectuez un": "le verbe lui-même",
    "effectuez une": "le verbe lui-même",
    "mettre en œuvre": "faire",
    "mise en œuvre": "le verbe « faire »",
    "mettre en place": "créer, installer",
    "veuillez": "le verbe lui-même",
    "merci de bien vouloir": "le verbe lui-même",
    "le cas échéant": "si c’est le cas",
    "notamment": "surtout, par exemple",
    "lors de": "pendant",
    "lors du": "pendant",
    "suite à": "après",
    "toutefois": "mais",
    "néanmoins": "mais",
    "cependant": "mais",
    "par conséquent": "donc",
    "en conséquence": "donc",
    "de ce fait": "donc",
    "afférent": "lié",
    "afférente": "liée",
    "diligenter": "lancer",
    "octroyer": "donner",
    "solliciter": "demander",
    "sollicitez": "demandez",
    "informer de": "dire",
    "notifier": "faire savoir",
    "s’acquitter de": "payer, faire",
    "requérir": "demander",
    "stipuler": "dire",
    "idoine": "qui convient",
    "obligatoirement": "le verbe « devoir »",
    "impérativement": "le verbe « devoir »",
}
_PATTERN = re.compile(rf"\b{any_of(_INSTEAD)}(?!\w)", re.IGNORECASE)
_ELSEWHERE = frozenset("says answers name role publisher licence".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for the first such words of each text, with what to write instead."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est une tournure d’administration.").format(words=words),
        _("Écrivez plutôt : {words}.").format(words=_INSTEAD[words.lower()]),
    )

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
    "dans l’hypothèse où": "si",
    "au cas où": "si",
    "en cas de besoin": "si besoin",
    "dans les meilleurs délais": "vite",
    "dans les plus brefs délais": "vite",
    "au niveau de": "dans, sur, à",
    "au sein de": "dans",
    "à l’issue de": "après",
    "à compter de": "à partir de",
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
    "il est nécessaire de": "il faut",
    "il est demandé de": "il faut",
    "il vous est demandé de": "le verbe lui-même",
    "il est impératif de": "il faut",
    "il est souhaitable de": "il vaut mieux",
    "il serait souhaitable de": "il vaut mieux",
    "il est à noter que": "la suite, seule",
    "il est rappelé que": "la suite, seule",
    "il est important de noter que": "la suite, seule",
    "ledit": "le mot lui-même",
    "ladite": "le mot lui-même",
    "lesdits": "le mot lui-même",
    "lesdites": "le mot lui-même",
    "être en mesure de": "pouvoir",
    "est en mesure de": "peut",
    "êtes en mesure de": "pouvez",
    "être tenu de": "devoir",
    "est tenu de": "doit",
    "est tenue de": "doit",
    "sont tenus de": "doivent",
    "sont tenues de": "doivent",
    "êtes tenu de": "devez",
    "êtes tenue de": "devez",
    "êtes tenus de": "devez",
    "êtes tenues de": "devez",
    "faire l’objet de": "être",
    "fait l’objet de": "est",
    "font l’objet de": "sont",
    "procéder à": "le verbe lui-même",
    "procédez à": "le verbe lui-même",
    "procède à": "le verbe lui-même",
    "procèdent à": "le verbe lui-même",
    "effectuer un": "le verbe lui-même",
    "effectuer une": "le verbe lui-même",
    "effectuez un": "le verbe lui-même",
    "effectuez une": "le verbe lui-même",
    "être effectué auprès de": "le verbe lui-même",
    "être effectuée auprès de": "le verbe lui-même",
    "être effectués auprès de": "le verbe lui-même",
    "être effectuées auprès de": "le verbe lui-même",
    "l’ensemble des": "tous les, toutes les",
    "mettre en œuvre": "faire",
    "mise en œuvre": "le verbe « faire »",
    "mettre en place": "créer, installer",
    "veuillez": "le verbe lui-même",
    "merci de bien vouloir": "le verbe lui-même",
    "le cas échéant": "si c’est le cas",
    "notamment": "surtout, par exemple",
    "lors de": "pendant",
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
# How what follows begins: « afin de », « afin d’ », « lors des », « procéder aux ».
_FORMS = {" de": (" du", " des", " d’"), " à": (" au", " aux"), " que": (" qu’",)}
_INSTEAD |= {
    words.removesuffix(end) + form: plain
    for words, plain in _INSTEAD.items()
    for end, forms in _FORMS.items()
    if words.endswith(end)
    for form in forms
}
# Of a place: « l’issue de secours », « au niveau des yeux ».
_PLACE = (
    r"(?! (?:secours|la mer|mer)\b|(?<=niveau du) sol\b|(?<=niveau d[ue]) (?:genou|cou|plancher"
    r"|trottoir|menton)\b|(?<=niveau des) (?:yeux|épaules|genoux|hanches|coudes|pieds)\b"
    r"|(?<=niveau de) (?:la )?(?:poitrine|taille|tête|ceinture)\b)"
)
_PATTERN = re.compile(
    rf"\b{any_of(_INSTEAD)}(?:(?<=’)|(?!\w)){_PLACE}".replace("’", "['’]").replace("œ", "(?:œ|oe)"),
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says answers name role publisher licence".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for such words of each text, with what to write instead."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est une tournure d’administration.").format(words=words),
        _("Écrivez plutôt : {words}.").format(
            words=_INSTEAD[words.lower().replace("'", "’").replace("oe", "œ")]
        ),
    )

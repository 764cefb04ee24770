"""Stage 3, model: a text in, the figures and dates in it that state a fact out.

A percentage, a sum, a year, a large number, a share, a limit with its unit are facts. The rank of a
step, the hour of a story, the age of somebody in it, what one counts in an exercise are not.
"""

import re
from collections.abc import Iterator

from marelle.rules.search import QUOTED

_SPACE = r"[ \u00a0\u202f]"
_NUMBER = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = (
    r"(?:°C|%|kg|km/h|km|cm|mm|m|ml|cl|dB|décibels?|grammes?|kilos?|tonnes?|litres?|mètres?"
    r"|kilomètres?|degrés|secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans)(?!\w)"
)
_LIMIT = (
    r"(?:au moins|au plus|au maximum|maximum|au minimum|minimum|moins de|plus de|jusqu’à|sous"
    r"|dans les|au-delà de|à partir de|délai de|jamais plus de|limitée? à|fixée? à)"
)
_AFTER = r"(?:au moins|au plus|au maximum|maximum|au minimum|minimum)"
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)(?!\d)"
_FIGURE = re.compile(
    rf"(?<![\w,.-])(?:(?:{_NUMBER}){_SPACE}?%"
    rf"|(?:{_NUMBER}){_SPACE}(?:(?:mille|millions?|milliards?)(?:{_SPACE}d[e’])?{_SPACE}?)?"
    r"(?:€|euros?(?!\w))"
    rf"|(?:{_NUMBER}){_SPACE}(?:milliers|millions?|milliards?)(?!\w)"
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)"
    rf"|(?:(?:1er|\d{{1,2}}){_SPACE})?{_MONTH}{_SPACE}{_YEAR}"
    rf"|\d+{_SPACE}fois{_SPACE}(?:plus|moins)(?!\w)"
    rf"|(?i:une?|deux|trois|\d+){_SPACE}(?:\w+{_SPACE})?sur{_SPACE}"
    rf"(?:deux|trois|quatre|cinq|dix|cent|\d+)(?={_SPACE}|[.,;!?]|\Z)"
    rf"|(?:[Ee]n|[Dd]epuis|[Dd]ès|[Jj]usqu’en|[Dd]’ici|[Aa]vant|[Aa]près|[Vv]ers|de){_SPACE}"
    rf"(?:l’an{_SPACE}|fin{_SPACE}|début{_SPACE})?{_YEAR}(?!{_SPACE}{_UNIT})"
    rf"|(?i:{_LIMIT}){_SPACE}(?:{_NUMBER}){_SPACE}{_UNIT}"
    rf"|(?:{_NUMBER}){_SPACE}{_UNIT}{_SPACE}{_AFTER}(?!\w))"
)

# A sum done before the reader, and « day and night », prove themselves.
_SUM = re.compile(
    rf"[=×÷−]{_SPACE}?\d|(?:soit|font|c’est|reste donc|[Ee]xact :){_SPACE}(?:{_NUMBER})"
    rf"{_SPACE}?[a-z€%.]|%{_SPACE}de{_SPACE}\d|\b(\d+){_SPACE}\w+{_SPACE}sur{_SPACE}\1\b"
)


def figures(text: str) -> Iterator[str]:
    """Yield the figures of *text*; what somebody says, and what one works out, is left out."""
    if _SUM.search(text):
        return
    for match in _FIGURE.finditer(QUOTED.sub(lambda said: "¤" * len(said[0]), text)):
        yield match[0]

"""Stage 4, search: a text in, its words out, as people who misspell them would look for them.

A word is folded (accents, case, ligatures), and filed by the bones of its sound: the consonants
one hears, vowels left out, with ``a`` for one that begins. ``ballayage``, ``balayage`` and
``balaiage`` have the same bones, so whoever types one finds the shelf of the others.
``theme/hub/fold.js`` does the same, rule by rule; a test runs both on one table.
"""

import re
import unicodedata
from functools import cache

# The bones that tell a shelf: with more, a mistake or a word cut short would miss it.
BONES = 2
_WORD = re.compile(r"[a-zç0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_EMPTY = frozenset(
    "a ai ainsi alors apres au aussi aux avant avec avoir bien c ca car ce cela ces cet cette chez "
    "cmt com coman coment comment d dans de des dit dois doit du elle en est et etait etc ete etre "
    "eux fai faire fais fait faites faut fau fo g il ils j jai je jsuis jsui juste k ka kan kand "
    "ke kel kelle ki koi kom kon l la le les leur leurs lui m ma mais me mes moi mon n ne ni nos "
    "notre nous on ont ou oui par pas pb peu peut peux plus pour pouvoir pr puis q qd quand que "
    "quel quelle quelles quels qui quoi s sa sais sans se ses si son sont sous suis sur svp t ta "
    "te tes toi ton tous tout toute toutes tres tu un une va vais veut veux vers vos votre vous y "
    "dessus truc chose dan ds the of and to in for".split()
)
# What is heard, in capitals; the order of the lines matters.
_HEARD = [
    (r"ç", "S"),
    (r"ph", "F"),
    (r"sch|sh|ch", "C"),
    (r"h", ""),
    (r"[sxtdpz]+$", ""),
    (r"(sc|xc|cc|c)(?=[eiy])", "S"),
    (r"qu|ck|[ckq]", "K"),
    (r"gn", "N"),
    (r"gu(?=[eiy])", "G"),
    (r"ge(?=[ao])|g(?=[eiy])|j", "J"),
    (r"g", "G"),
    (r"w", "v"),
    (r"t(?=ion)|[sxz]", "S"),
    (r"(.)\1+", r"\1"),
    (r"([aeiou])il(l?e?$|l)", r"\1i"),
    (r"eau|au", "O"),
    (r"(ai|ei|i|y|u)[nm](?![aeiouyAEIO])", "1"),
    (r"[ae][nm](?![aeiouyAEIO])", "2"),
    (r"o[nm](?![aeiouyAEIO])", "3"),
    (r"oi|oy", "OA"),
    (r"ou", "W"),
    (r"oeu|oe|eu", "E"),
    (r"ai|ei|ay|ey|er$|e", "E"),
    (r"[iy]", "I"),
    (r"u", "U"),
    (r"(.)\1+", r"\1"),
    (r"E+$", ""),
]
_RULES = [(re.compile(rule), heard) for rule, heard in _HEARD]
_VOWELS = re.compile(r"[aeiouAEIOUW123]+")


def fold(text: str) -> list[str]:
    """Return the words of *text* without accents but cedillas, in lower case, empty words out."""
    plain = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    kept = plain.replace("c\u0327", "ç")
    bare = "".join(c for c in kept if not unicodedata.combining(c))
    return [word for word in _WORD.findall(bare) if word not in _EMPTY]


def sound(word: str) -> str:
    """Return what is heard of a folded word; a number is heard as it is written."""
    if any(c.isdigit() for c in word):
        return word
    for rule, heard in _RULES:
        word = rule.sub(heard, word)
    return word.upper()


def bones(word: str) -> str:
    """Return the first bones of a folded word, in lower case: ``bl`` for ``balayage``."""
    heard = sound(word)
    if not heard:
        return "a"
    if heard == word:
        return heard.replace("ç", "c")[:BONES]
    first = "a" if _VOWELS.match(heard) else ""
    return (first + _VOWELS.sub("", heard)).lower()[:BONES]


@cache
def filed(word: str) -> frozenset[str]:
    """Return the bones under which a folded word is filed: a cedilla is often forgotten."""
    return frozenset((bones(word), bones(word.replace("ç", "c"))))

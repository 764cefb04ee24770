"""Stage 1, interchange: texts in; ids of ours that say what they are, the same every time, out."""

import re
from collections.abc import Iterable
from hashlib import sha256
from unicodedata import normalize

_LENGTH = 30  # leaves room for what tells twins apart
_WORD = re.compile(r"[a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'"})


def slug(text: str, default: str = "question") -> str:
    """Return the first words of *text* as an id: ``L’été 2030`` gives ``l-ete-2030``."""
    plain = normalize("NFKD", text.lower().translate(_LIGATURES)).encode("ascii", "ignore").decode()
    name = ""
    for word in _WORD.findall(plain):
        longer = f"{name}-{word}" if name else word
        if len(longer) > _LENGTH:
            break
        name = longer
    name = name or next(iter(_WORD.findall(plain)), default)[:_LENGTH]
    return name if name[0].isalpha() else f"n-{name}"[:_LENGTH]


def each_named(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return an id for each of *texts*; those that would be alike end with a digest of theirs.

    None comes from a rank, but where two texts are the same.
    """
    used, found = set(taken), []
    twins: dict[str, int] = {}
    for text in texts:
        name = slug(text, "reponse")
        if name in used:
            name = f"{name}-{sha256(text.encode()).hexdigest()[:4]}"
        base = name
        while name in used:
            twins[base] = twins.get(base, 1) + 1
            name = f"{base}-{twins[base]}"
        used.add(name)
        found.append(name)
    return found

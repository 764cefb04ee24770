"""Changes: the keys of sources in, the words by which an expert of the subject knows them out."""

import json
from collections.abc import Mapping
from functools import lru_cache

from marelle import assets
from marelle.changes import keys, keys_around
from marelle.i18n import _, current


def label(key: str, inside: str = "") -> str:
    """Return what *key* is below the key *inside*, in the language in use; the key itself when
    nobody said."""
    told = keys_around.INSIDE.get(f"{inside}/{key}") or keys.KEYS.get(key)
    told = told or keys_around.KEYS.get(key)
    if told:
        return _(told)
    # What schemas say is in French; the keys themselves are in English.
    said = _titles().get(key, "") if current() == "fr" else key.replace("_", " ")
    return said or f"«\u00a0{key}\u00a0»"


def is_known(key: str) -> bool:
    """Tell whether *key* is one that files have, and not a name that their author gave."""
    return key in keys.KEYS or key in keys_around.KEYS or key in _titles()


@lru_cache
def _titles() -> Mapping[str, str]:
    """Return the keys that schemas title; what they say is in French."""
    found: dict[str, str] = {}
    for file in sorted(assets.folder("schemas").glob("*.json")):
        pending = [json.loads(file.read_bytes())]
        while pending:
            one = pending.pop()
            if isinstance(one, dict):
                pending += one.values()
                known = one.get("properties")
                for key, told in known.items() if isinstance(known, dict) else ():
                    title = told.get("title", "") if isinstance(told, dict) else ""
                    if title and title != key and not title.endswith("?"):
                        found.setdefault(key, title[:1].lower() + title[1:])
            elif isinstance(one, list):
                pending += one
    return found

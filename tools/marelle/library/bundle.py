"""The library: what a bundle holds, and the sheet that says it, ``marelle-bundle.json``.

Records come in, plain JSON goes out, and back; ``schemas/bundle.schema.json`` says its form.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

FORMAT = 1
SHEET, NOTICE, SCHEMA = "marelle-bundle.json", "LICENCE.txt", "bundle.schema.json"
INSIDE, PICTOGRAMS = "module/", "pictograms/"
# What Marelle makes of any module, whatever the profile asked for.
FORMATS = ("html", "scorm-1.2", "scorm-2004", "cmi5", "xapi", "pdf")


# The pages of modules to borrow, relative to the site's root.
LIBRARY_PATH = "library/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A direction or a collection of the lender: its identifier, and what people call it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """An acronym of the lender that the module uses."""

    term: str
    meaning: str
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a bundle says of itself. ``site`` is the address of the lender's, without a slash."""

    id: str
    title: str
    version: str
    digest: str
    licence: str
    language: str
    minutes: int
    formats: tuple[str, ...]
    site: str
    organisation: str
    direction: Named
    collection: Named
    terms: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A module that travels. ``files`` are those of its folder, ``drawn`` the pictograms it needs.

    Both are by name.
    """

    about: About
    files: Mapping[str, bytes]
    drawn: Mapping[str, bytes]


def bundle_path(module: str) -> str:
    """Return the address of the bundle of a module, relative to the site's root."""
    return f"{LIBRARY_PATH}{module}.zip"


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return the digest of the files of a module: that of its folder, whatever their order."""
    names = sorted(files, key=lambda name: name.split("/"))
    rows = (f"{name}\0{sha256(files[name]).hexdigest()}\n" for name in names)
    return sha256("".join(rows).encode()).hexdigest()


def version_of(updated: str, digest: str) -> str:
    """Return the name of a version: the day its author gave, and what tells it from another."""
    return f"{updated}-{digest[:8]}"


def told(bundle: Bundle) -> bytes:
    """Return the sheet of a bundle."""
    files = {f"{INSIDE}{name}": data for name, data in bundle.files.items()}
    files |= {f"{PICTOGRAMS}{name}": data for name, data in bundle.drawn.items()}
    rows = [
        {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
        for name, data in sorted(files.items())
    ]
    said = {"format": FORMAT, **asdict(bundle.about), "files": rows}
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def about_of(said: Mapping[str, Any]) -> About:
    """Return what a sheet that keeps its schema says."""
    fields = {name: said[name] for name in About.__dataclass_fields__}
    return About(
        **fields
        | {
            "formats": tuple(said["formats"]),
            "direction": Named(**said["direction"]),
            "collection": Named(**said["collection"]),
            "terms": tuple(Word(**each) for each in said["terms"]),
        }
    )


def used_terms(files: Mapping[str, bytes], known: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words of *known* that the texts of *files* use, each as a whole word."""
    texts = [data for name, data in files.items() if name.endswith((".md", ".yml"))]
    every = b"\n".join(texts).decode("utf-8", "replace")
    return tuple(
        word
        for word in known
        if word.term in every and re.search(rf"(?<!\w){re.escape(word.term)}(?!\w)", every)
    )

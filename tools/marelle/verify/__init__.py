"""Verify: a package for an LMS in, ours or anybody's, everything that is wrong with it out.

Rules are the files of ``rules/``, found in name order. They run in three steps: what the listing
of the zip shows, then the manifest and the names, then what the manifest says. Nothing is inflated
from a zip that the first step found dangerous, and each step tells all it finds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.diagnostics import Diagnostic, has_errors, in_order
from marelle.diagnostics.more import at_most
from marelle.verify.archive import MAX_BYTES, Broken, listing
from marelle.verify.base import Identity, Package, Rule
from marelle.verify.manifest import identity
from marelle.verify.pages import text_of
from marelle.xml import Document, read_xml

_MOST = 20  # findings of one rule on one package
_SAFETY, _LISTING, _INSIDE = ("safety",), ("archive", "xml"), ("manifest", "resources")
_OF_KIND = {
    "scorm": (*_INSIDE, "sequencing", "page"),
    "cmi5": ("cmi5", "page"),
    "xapi": ("xapi", "page"),
}
_BARE = ("xml", "cmi5")  # the families that a course structure without a zip is held to
_FAMILIES = {*_SAFETY, *_LISTING, *_OF_KIND["scorm"], "cmi5", "xapi"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is found in one package, the texts that findings point at, and who it says it is."""

    found: list[Diagnostic]
    sources: Mapping[str, str]
    identity: Identity | None


@lru_cache
def package_rules() -> dict[str, Rule]:
    """Return every rule by the identifier of its code (MRL801)."""
    found: dict[str, Rule] = {}
    for file in sorted((Path(__file__).parent / "rules").glob("*/[!_]*.py")):
        rule = _rule(file.parent.name, file.stem)
        assert rule.code.id.startswith("MRL8"), file
        assert rule.code.id not in found, file
        assert rule.family in _FAMILIES, file
        assert all(rule.explanations.values()), file
        assert bool(rule.check) != bool(rule.compare), file
        found[rule.code.id] = rule
    return found


def _rule(family: str, name: str) -> Rule:
    module = import_module(f"{__name__}.rules.{family}.{name}")
    return Rule(
        family=family,
        name=name.replace("_", "-"),
        code=module.CODE,
        explanations={"fr": (module.__doc__ or "").strip(), "en": module.ENGLISH.strip()},
        check=getattr(module, "check", None),
        compare=getattr(module, "compare", None),
    )


def verify(
    name: str,
    data: bytes,
    *,
    known: Mapping[str, bytes] | None = None,
    schemas: Path | None = None,
) -> Verdict:
    """Return what is wrong with the package *data*, called *name* in findings. Never raises.

    *known* are the bytes of members that were just zipped; *schemas* is the folder of published
    schemas to hold the manifest to, which the caller has seen to be there.
    """
    package, found = opened(name, data, known)
    if not has_errors(found):
        package = replace(package, schemas=schemas)
        found += _run(package, _LISTING)
        if package.document.root:
            found += _run(package, _OF_KIND[package.kind])
    found = in_order(found)
    return Verdict(found=found, sources=_sources(package, found), identity=identity(package))


def opened(
    name: str, data: bytes, known: Mapping[str, bytes] | None = None
) -> tuple[Package, list[Diagnostic]]:
    """Return a package as far as it is safe to open, and what is dangerous in it. Never raises.

    Its manifest is read when nothing is.
    """
    package = _listed(name, data, known or {})
    found = _run(package, _SAFETY)
    if not has_errors(found):
        package = replace(package, document=_document(package))
    return package, found


def compare(identities: Iterable[Identity]) -> list[Diagnostic]:
    """Return what is wrong with packages side by side."""
    every = list(identities)
    return in_order(
        d for rule in package_rules().values() if rule.compare for d in rule.compare(every)
    )


def _listed(name: str, data: bytes, known: Mapping[str, bytes]) -> Package:
    if name.lower().endswith(".xml") and not data.startswith(b"PK"):
        return Package(name=name, data=data, zipped=False)
    if len(data) > MAX_BYTES:
        return Package(name=name, data=data)
    try:
        count, entries = listing(data)
    except Broken:
        return Package(name=name, data=data, broken=True)
    return Package(name=name, data=data, count=count, entries=entries, known=known)


def _document(package: Package) -> Document:
    """Return the manifest as XML; nothing when there is none, or when its bytes are damaged."""
    if not package.zipped:
        return read_xml(package.data)
    data = package.read(package.sheet) if package.sheet else None
    return Document() if data is None else read_xml(data)


def _run(package: Package, families: Sequence[str]) -> list[Diagnostic]:
    """Return what the rules of *families* find; those about a zip are for zips."""
    return [
        found
        for rule in package_rules().values()
        if rule.family in families and rule.check and (package.zipped or rule.family in _BARE)
        for found in at_most(_MOST, rule.check(package))
    ]


def _sources(package: Package, found: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the texts that *found* points at, by path."""
    paths = {span.path for d in found for span in (d.span, *(r.span for r in d.related))}
    texts = {package.inside(package.sheet): package.document.text} if package.document.text else {}
    for name in package.files:
        if package.inside(name) in paths - texts.keys():
            texts[package.inside(name)] = text_of(package, name)
    return texts

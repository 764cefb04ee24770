"""Stages 1 to 3 for what is not in a module's folder: files in, a ``LoadedShared`` out.

The site, directions, collections, trades, glossary, synonyms, pictograms, campaigns, challenges,
paths, badges, the wall, the ledger of printed codes, and the generator's own file, of which only
the syntax is ours to check.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from marelle.catalogue import badges, campaigns, competences, profiles, site
from marelle.catalogue.article_file import Recall, anew
from marelle.catalogue.badges import BADGES
from marelle.catalogue.competences import COMPETENCES
from marelle.catalogue.files import PAPERS, contents, unexpected
from marelle.catalogue.folder import read_checked
from marelle.catalogue.kinds import KINDS, Kind, kind_of
from marelle.catalogue.ledger import LEDGER, read_ledger
from marelle.catalogue.links import bad_links, links_of, reference
from marelle.catalogue.loaded import LoadedShared, Reference
from marelle.catalogue.news import NEWS, with_wall
from marelle.catalogue.profiles import PROFILES
from marelle.catalogue.synonyms import SYNONYMS, build_synonyms, synonyms_findings
from marelle.catalogue.text_advice import READ, advised_texts
from marelle.catalogue.trades import TRADES, build_trades, trades_findings
from marelle.diagnostics import Diagnostic, has_errors
from marelle.model import Media, PrintedCode
from marelle.read.document import Document
from marelle.read.listing import CONFIGURATION, OVERLAYS, SourceFile
from marelle.read.svg import read_svg
from marelle.read.text import empty
from marelle.read.yaml_file import read_yaml
from marelle.rules.settings import AS_WRITTEN, settings_of

CATALOGUE = "content/catalogue.yml"
DIRECTIONS = "content/directions.yml"
COLLECTIONS = "content/collections.yml"
GLOSSARY = "content/glossary.yml"
PICTOGRAMS = "content/pictograms/"
FLYERS = "flyers/"
SCHEMAS = {
    CATALOGUE: "catalogue",
    DIRECTIONS: "directions",
    COLLECTIONS: "collections",
    GLOSSARY: "glossary",
    TRADES: "trades",
    SYNONYMS: "synonyms",
    BADGES: "badges",
    COMPETENCES: "competences",
    LEDGER: "ledger",
}
NEEDED = (CATALOGUE, DIRECTIONS, COLLECTIONS, CONFIGURATION)
# Folders of papers that are alike, and the schema of each.
_PAPERS = {PROFILES: "profile", FLYERS: "campaign"}
Built = TypeVar("Built")


def load_shared(
    root: Path,
    files: Mapping[str, SourceFile],
    refused: Collection[str] = (),
    recall: Recall = anew,
) -> LoadedShared:
    """Return all that the *files* outside the modules say, and all that is wrong with them.

    *refused* are paths that are there and are not read. A pure function of the bytes it reads below
    *root*; *recall* may spare it some of the work.
    """
    desk = _Desk(root, frozenset(refused))
    for path in sorted(files):
        if not path.startswith((NEWS, OVERLAYS)):
            desk.read(files[path])
    desk.found += [site.missing(path) for path in NEEDED if not (path in files or path in refused)]
    for path, findings in _FINDINGS.items():
        if document := desk.documents.get(path):
            desk.found += findings(document)
    known = {*_stems(files), *_stems(refused)}
    drawn = ((DIRECTIONS, "directions"), (COLLECTIONS, "collections"), (BADGES, "badges"))
    for path, records in drawn:
        if document := desk.documents.get(path):
            desk.found += site.unknown_pictograms(document.root.records(records), known)
    shared = desk.loaded()
    read = [d for path, d in desk.documents.items() if path.startswith(READ)]
    advice, notes = advised_texts(read, shared.rules)
    shared = replace(shared, advice=tuple(advice), notes=tuple(notes))
    return with_wall(shared, root, files, refused, recall)


def _stems(paths: Iterable[str]) -> Iterator[str]:
    """Yield the name of each pictogram among *paths*."""
    for path in paths:
        if path.startswith(PICTOGRAMS):
            yield path.removeprefix(PICTOGRAMS).removesuffix(".svg")


def schema_of(path: str) -> str:
    """Return the schema of a shared file in YAML, empty when it means nothing there."""
    kind, listed = kind_of(path), path.endswith(".yml")
    papers = (schema for folder, schema in _PAPERS.items() if listed and path.startswith(folder))
    return SCHEMAS.get(path) or next(papers, kind.schema if kind else "")


class _Desk:
    """What was read so far. One use.

    ``documents`` is all that could be read, ``sound`` what of it has no error.
    """

    def __init__(self, root: Path, refused: frozenset[str]) -> None:
        self.root = root
        self.refused, self.unread = refused, set(refused)
        self.found: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}
        self.sound: dict[str, Document] = {}
        self.pictograms: list[Media] = []

    def read(self, file: SourceFile) -> None:
        """Read and check one file; what is sound is kept."""
        path, name = file.path, file.path.rpartition("/")[2]
        if name in PAPERS or (data := contents(self.root, file, self.found)) is None:
            self.unread.add(path)
            return
        if path == f"{PICTOGRAMS}{name}":
            if not name.endswith(".svg"):
                self.found.append(unexpected(path, name))
                return
            svg, found = read_svg(path, data)
            digest = sha256(data).hexdigest()
            self.pictograms.append(Media(name=name, digest=digest, size=len(data), svg=svg))
            self.found += found
        elif path == CONFIGURATION:
            document, found = read_yaml(path, data)
            self.found += found
            if document is not None and not isinstance(document.data, dict):
                wrong = site.not_settings if document.data is not None else empty
                self.found.append(wrong(path))
        elif schema := schema_of(path):
            checked, found = read_checked(path, data, schema)
            self.found += found
            if checked is None:
                self.unread.add(path)
            else:
                self.documents[path] = checked.document
                self.sound |= {} if has_errors(found) else {path: checked.document}
        else:
            self.found.append(unexpected(path, name))

    def built(self, path: str, build: Callable[[Document], Built], default: Built) -> Built:
        """Return what *build* makes of the file *path*, or *default* when it could not be read."""
        document = self.documents.get(path)
        return build(document) if document else default

    def loaded(self) -> LoadedShared:
        """Build every sound record."""
        papers = [d for p, d in self.documents.items() if schema_of(p) == "campaign"]
        shops = [d for p, d in self.documents.items() if p.startswith(PROFILES)]
        for kind in KINDS:
            self.found += kind.findings(self._of(kind))
        known = profiles.names((*self.documents, *self.unread))
        for document in papers:
            self.found += campaigns.campaign_findings(document, known)
        for document in shops:
            self.found += profiles.profile_findings(document, self.root)
        own = tuple(profiles.build_profile(d) for d in shops if d.path in self.sound)
        self.found += profiles.without_icc(papers, own)
        for document in self.documents.values():
            self.found += bad_links(document)
        no_ledger: tuple[list[PrintedCode], list[Diagnostic]] = ([], [])
        codes, wrong = self.built(LEDGER, read_ledger, no_ledger)
        whole = self.sound.get(CATALOGUE)
        return LoadedShared(
            site=site.build_site(whole) if whole else None,
            directions=self.built(DIRECTIONS, site.build_directions, ()),
            collections=self.built(COLLECTIONS, site.build_collections, ()),
            glossary=self.built(GLOSSARY, site.build_glossary, ()),
            campaigns=tuple(campaigns.build_campaign(d) for d in papers if d.path in self.sound),
            badges=self.built(BADGES, badges.build_badges, ()),
            records={kind.name: self._built(kind) for kind in KINDS},
            codes=tuple(codes),
            pictograms=tuple(self.pictograms),
            names=self._names(),
            lang=self.built(CATALOGUE, site.language, ""),
            hidden=frozenset(p.rpartition("/")[2] for p in self.refused if p.count("/") == 2),
            references=tuple(self._references(papers)),
            diagnostics=(*self.found, *wrong),
            profiles=own,
            trades=self.built(TRADES, build_trades, ()),
            synonyms=self.built(SYNONYMS, build_synonyms, ()),
            competences=self.built(COMPETENCES, competences.build_competences, ()),
            levels=self.built(COMPETENCES, competences.levels_of, {}),
            rules=self.built(CATALOGUE, settings_of, AS_WRITTEN),
        )

    def _names(self) -> dict[str, frozenset[str] | None]:
        """Return what the records of each kind are called, ``None`` where nobody can say."""
        # A project may well have no glossary, no list of trades and no competences.
        skills = None if COMPETENCES in self.unread else frozenset[str]()
        unread = None if GLOSSARY in self.unread else frozenset[str]()
        untold = None if TRADES in self.unread else frozenset[str]()
        return {
            **{kind.name: self._files(kind) for kind in KINDS},
            "pictogram": frozenset(
                _stems([*(f"{PICTOGRAMS}{p.name}" for p in self.pictograms), *self.unread])
            ),
            "direction": self.built(DIRECTIONS, partial(site.names, "directions", "code"), None),
            "collection": self.built(COLLECTIONS, partial(site.names, "collections", "id"), None),
            "competence": self.built(COMPETENCES, partial(site.names, "competences", "id"), skills),
            "trade": self.built(TRADES, partial(site.names, "trades", "id"), untold),
            "term": self.built(GLOSSARY, partial(site.names, "terms", "term"), unread),
        }

    def _of(self, kind: Kind) -> list[Document]:
        """Return what could be read of a kind, in name order."""
        return [document for path, document in self.documents.items() if kind.holds(path)]

    def _built(self, kind: Kind) -> tuple[Any, ...]:
        """Return every sound record of a kind."""
        return tuple(kind.build(d) for d in self._of(kind) if d.path in self.sound)

    def _files(self, kind: Kind) -> frozenset[str]:
        """Return the names of the files of a kind, those that could not be read among them."""
        found = (p for p in (*self.documents, *self.unread) if kind.holds(p))
        return frozenset(p.rpartition("/")[2].removesuffix(".yml") for p in found)

    def _references(self, papers: list[Document]) -> list[Reference]:
        named = [r for document in papers for r in campaigns.campaign_references(document)]
        named += [r for kind in KINDS for d in self._of(kind) for r in kind.references(d)]
        if document := self.documents.get(BADGES):
            named += badges.badges_references(document)
        for document in self.documents.values():
            links = (reference(address, span) for address, span in links_of(document))
            named += [found for found in links if found]
        return named


_FINDINGS = {
    CATALOGUE: site.site_findings,
    DIRECTIONS: site.directions_findings,
    COLLECTIONS: site.collections_findings,
    GLOSSARY: site.glossary_findings,
    TRADES: trades_findings,
    SYNONYMS: synonyms_findings,
    BADGES: badges.badges_findings,
    COMPETENCES: competences.competences_findings,
}

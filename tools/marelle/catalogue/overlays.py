"""Stages 1 to 3 for one overlay: its file and those of its master in, the module of one direction
out.

The master's files are changed where the overlay says, then read as those of any module: what an
overlay writes is held to the same rules. Findings in what it wrote are told in its own file.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from marelle.catalogue.files import contents, unexpected
from marelle.catalogue.folder import read_checked, read_contents
from marelle.catalogue.inside import suggestion
from marelle.catalogue.loaded import LoadedModule, LoadedOverlay, Reference
from marelle.catalogue.module import loaded_of
from marelle.catalogue.overlay_facts import OwnFacts
from marelle.catalogue.overlay_kept import held, panoramas, scores
from marelle.catalogue.overlay_linted import linted
from marelle.catalogue.overlay_parts import Nowhere, Stale, with_fields, with_part, with_words
from marelle.catalogue.overlay_places import Touch, places, touch
from marelle.diagnostics import Code, Diagnostic, Span, codes, has_errors
from marelle.i18n import _
from marelle.model import Variant
from marelle.read.document import Node
from marelle.read.listing import MODULES, OVERLAYS, Listing, SourceFile
from marelle.read.upstream import is_upstream
from marelle.read.yaml_file import read_yaml
from marelle.rules.settings import AS_WRITTEN, Settings


@dataclass(slots=True, kw_only=True)
class _Work:
    """One overlay while it is applied: its ``master``, the ``texts`` that it makes of it.

    ``touched`` are the entries that changed each, ``used`` the files of its own that it names."""

    texts: dict[str, bytes]
    master: Mapping[str, bytes]
    own: Mapping[str, SourceFile]
    root: Path
    touched: dict[str, list[Touch]] = field(default_factory=dict)
    used: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)


def overlays_of(listing: Listing) -> dict[str, tuple[SourceFile, ...]]:
    """Return the files of each overlay, its sheet first and those of its master last, by sheet."""
    found: dict[str, tuple[SourceFile, ...]] = {}
    for sheet in filter(_is_sheet, listing.shared):
        below = f"{sheet.removesuffix('.yml')}/"
        own = (file for path, file in listing.shared.items() if path.startswith(below))
        master = listing.modules.get(sheet.rpartition("/")[2].removesuffix(".yml"), ())
        found[sheet] = (listing.shared[sheet], *own, *master)
    return found


def _is_sheet(path: str) -> bool:
    parts = path.removeprefix(OVERLAYS).split("/")
    return path.startswith(OVERLAYS) and len(parts) == 2 and path.endswith(".yml")


def strays(listing: Listing) -> Iterator[Diagnostic]:
    """Yield a finding for each file that belongs to no overlay."""
    held = {file.path for files in overlays_of(listing).values() for file in files}
    for path in listing.shared:
        if path.startswith(OVERLAYS) and path not in held:
            yield unexpected(path, path.rpartition("/")[2])


def load_overlay(
    root: Path,
    sheet: str,
    files: Iterable[SourceFile],
    _refused: Iterable[str] = (),
    settings: Settings = AS_WRITTEN,
) -> LoadedOverlay:
    """Return what the overlay *sheet* makes of its master; *files* are those of both."""
    first, *rest = files
    own = [file for file in rest if file.path.startswith(OVERLAYS)]
    master = rest[len(own) :]
    code, module = sheet.removeprefix(OVERLAYS).removesuffix(".yml").split("/")
    direction = code.upper()
    found: list[Diagnostic] = []
    named = [
        Reference(kind="direction", id=direction, span=Span(sheet)),
        Reference(kind="module", id=module, span=Span(sheet)),
    ]
    data = contents(root, first, found)
    checked, wrong = read_checked(sheet, data, "overlay") if data is not None else (None, [])
    found += wrong
    texts = {f.path.removeprefix(f"{MODULES}/{module}/"): _bytes(root, f) for f in master}
    texts = {name: data for name, data in texts.items() if not is_upstream(name)}
    if checked is None or has_errors(found) or not texts:
        return LoadedOverlay(path=sheet, diagnostics=tuple(found), references=tuple(named))
    below = {f.path.removeprefix(f"{sheet.removesuffix('.yml')}/"): f for f in own}
    work = _Work(texts=dict(texts), master=texts, own=below, root=root)
    for entry in checked.document.root.records("replace"):
        _apply(work, entry)
    work.found += (
        unexpected(f.path, n) for n, f in below.items() if f.path not in work.used.values()
    )
    if has_errors(work.found):
        return LoadedOverlay(path=sheet, diagnostics=tuple(work.found), references=tuple(named))
    before, after = (
        loaded_of(read_contents(module, each), settings) for each in (texts, work.texts)
    )
    facts = OwnFacts(checked.document, after, settings)
    return _variant(work, sheet, direction, before, facts, named)


def _variant(
    work: _Work,
    sheet: str,
    direction: str,
    before: LoadedModule,
    facts: OwnFacts,
    named: list[Reference],
) -> LoadedOverlay:
    after = facts.adapted
    here = places(after.id, sheet, work.texts, work.touched)
    told = {(d.code.id, d.message) for d in before.diagnostics}
    broken = [d for d in after.diagnostics if has_errors([d])]
    work.found += (_broken(here(d.span), d) for d in broken if (d.code.id, d.message) not in told)
    work.found += facts.findings()
    work.found += scores(work.master, work.texts, before.module, after.module, Span(sheet))
    variant = None
    if before.module and after.module:
        spans = {name: entries[0].span for name, entries in work.touched.items()}
        work.found += panoramas(before.module, spans, work.used)
        if not has_errors(work.found):
            made = facts.said(after.module)
            variant = Variant(direction=direction, module=made, span=Span(sheet), files=work.used)
    old = {(r.kind, r.id, r.anchor) for r in before.references}
    new = (r for r in after.references if (r.kind, r.id, r.anchor) not in old)
    named += (replace(reference, span=here(reference.span)) for reference in new)
    warnings, notes, excused = linted(before, after, work.touched, here)
    return LoadedOverlay(
        path=sheet,
        variant=variant,
        diagnostics=(*work.found, *warnings),
        references=tuple(named),
        notes=(*notes, *facts.notes()),
        excused=excused,
    )


def _apply(work: _Work, entry: Node) -> None:
    """Change what one entry names."""
    at, span = entry.get("at"), entry["at"].span
    name, _hash, anchor = at.partition("#")
    if name not in work.texts:
        hint = suggestion(name, work.texts, after=f"#{anchor}" if anchor else "")
        message = _("Le module n’a pas de fichier « {name} ».").format(name=name)
        work.found.append(_nowhere(codes.OVERLAY_NOWHERE, span, message, hint))
        return
    if name in work.touched and not anchor and "text" not in entry:
        message = _("« {name} » est déjà changé plus haut, et serait remplacé en entier.")
        hint = _("Gardez un seul des deux remplacements.")
        work.found.append(_nowhere(codes.OVERLAY_BROKEN, span, message.format(name=name), hint))
        return
    try:
        work.texts[name] = _changed(work, entry, name, anchor)
        work.touched.setdefault(name, []).append(touch(entry))
    except Stale as error:
        hint = _("Récrivez aussi « feedback » : celui du module explique l’ancienne réponse.")
        work.found.append(_nowhere(codes.OVERLAY_BROKEN, span, error.args[0], hint))
    except Nowhere as error:
        sentence, word, known = error.args
        hint = suggestion(str(word), [str(each) for each in known])
        if key := next((k for k in ("text", "file") if entry.get(k) == word), ""):
            span = entry[key].span
        work.found.append(_nowhere(codes.OVERLAY_NOWHERE, span, sentence.format(name=word), hint))


def _changed(work: _Work, entry: Node, name: str, anchor: str) -> bytes:
    old = work.texts[name]
    if "file" in entry:
        return _file(work, entry, name)
    if name.endswith(".yml") and "fields" in entry and anchor:
        document, _found = read_yaml(name, old)
        if document is not None:
            made = with_fields(document, anchor, entry.get("fields")).encode()
            work.found += held(document, anchor, entry["fields"])
            return made
    elif name.endswith(".md") and "with" in entry:
        new, text = entry.get("with"), old.decode("utf-8", "replace")
        if anchor:
            return with_part(text, anchor, new).encode()
        return (with_words(text, entry.get("text"), new) if "text" in entry else new).encode()
    raise Nowhere(_how(name), name, [])


def _how(name: str) -> str:
    if name.endswith(".yml") and name != "module.yml":
        return _("Pour « {name} », écrivez « at: {name}#activité » et « fields: ».")
    if name.endswith(".md"):
        return _("Pour « {name} », écrivez « with: » et le nouveau texte.")
    if name.startswith("media/"):
        return _("Pour « {name} », écrivez « file: » et le nom d’un fichier de l’adaptation.")
    return _("« {name} » ne s’adapte pas.")


def _file(work: _Work, entry: Node, name: str) -> bytes:
    given = entry.get("file")
    if given not in work.own:
        sentence = _("L’adaptation n’a pas de fichier « {name} » dans son dossier.")
        raise Nowhere(sentence, given, [*work.own])
    if not name.startswith("media/") or given.rpartition(".")[2] != name.rpartition(".")[2]:
        raise Nowhere(_("« {name} » n’est pas un média de même format."), given, [])
    work.used[name] = work.own[given].path
    return _bytes(work.root, work.own[given])


def _broken(span: Span, finding: Diagnostic) -> Diagnostic:
    message = _("Ainsi adapté, le module a une erreur : {why}").format(why=finding.message)
    return _nowhere(codes.OVERLAY_BROKEN, span, message, finding.hint)


def _nowhere(code: Code, span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=message, hint=hint)


def _bytes(root: Path, file: SourceFile) -> bytes:
    return contents(root, file, []) or b""

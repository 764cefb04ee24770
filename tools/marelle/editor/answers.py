"""What an editor asks about a place, answered in its protocol: completion, help, names, mending."""

from collections.abc import Iterable

from lsprotocol import types

from marelle.diagnostics import Span
from marelle.editor.mended import remedies
from marelle.editor.mentions import mentions, of_item
from marelle.editor.names import Names
from marelle.editor.offered import offered
from marelle.editor.outline import parts
from marelle.editor.places import lines_of
from marelle.editor.pointed import Named, pointed
from marelle.editor.renamed import can_change, renamed
from marelle.editor.room import Room
from marelle.editor.sheets import sheet_of
from marelle.editor.told import told
from marelle.editor.written import Offer
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.renaming import rename

_KINDS = {
    "key": types.CompletionItemKind.Property,
    "name": types.CompletionItemKind.Reference,
    "value": types.CompletionItemKind.EnumMember,
    "file": types.CompletionItemKind.File,
    "word": types.CompletionItemKind.Text,
}


class Answers:
    """What is known in a room, by the path of a file and a place in it.

    *moves* tells that the editor can move folders.
    """

    def __init__(self, room: Room, *, moves: bool) -> None:
        self._room, self._wire, self._moves = room, room.wire, moves
        self._names = Names(room.project)

    def completion(self, path: str, at: types.Position) -> list[types.CompletionItem]:
        """Return what may be typed."""
        line, column = self._wire.place(path, at)
        text = self._room.project.text(path)
        offers = offered(self._names, path, text, line, column)
        return [self._item(path, line, offer, rank) for rank, offer in enumerate(offers)]

    def _item(self, path: str, line: int, offer: Offer, rank: int) -> types.CompletionItem:
        span = Span(path, line, offer.start, line, offer.end)
        said = types.MarkupContent(types.MarkupKind.Markdown, offer.help) if offer.help else None
        return types.CompletionItem(
            label=offer.label,
            kind=_KINDS[offer.kind],
            detail=offer.detail or None,
            documentation=said,
            sort_text=f"{'a' if offer.first else 'b'}{rank:04}",
            filter_text=offer.label,
            text_edit=self._wire.edit(span, offer.new),
        )

    def hover(self, path: str, at: types.Position) -> types.Hover | None:
        """Return the help about a place."""
        text = self._room.project.text(path)
        found = told(self._names, path, text, *self._wire.place(path, at))
        if found is None:
            return None
        said = types.MarkupContent(types.MarkupKind.Markdown, found[0])
        return types.Hover(contents=said, range=self._wire.range(found[1]))

    def _named(self, path: str, at: types.Position) -> Named | None:
        text = self._room.project.text(path)
        return pointed(path, text, sheet_of(path, text), *self._wire.place(path, at))

    def definition(self, path: str, at: types.Position) -> types.Location | None:
        """Return where a name is given."""
        named = self._named(path, at)
        span = self._given(path, named) if named else None
        return self._wire.location(span) if span else None

    def _given(self, path: str, named: Named) -> Span | None:
        if named.kind == "anchor":
            return self._names.anchor(named.module, named.name)
        if named.given:
            return named.span
        return self._names.given(named.kind, named.name, path, named.within)

    def references(
        self, path: str, at: types.Position, asked: types.ReferenceContext
    ) -> list[types.Location]:
        """Return where a name is said; where it is given too, when that is *asked*."""
        named = self._named(path, at)
        if named is None:
            return []
        where = None if asked.include_declaration else self._given(path, named)
        every = mentions(self._room.project, self._names, path, named)
        return [self._wire.location(span) for span in sorted(every) if span != where]

    def changeable(self, path: str, at: types.Position) -> types.Range | None:
        """Return the name that may be changed at a place, if there is one."""
        named = self._named(path, at)
        named = of_item(named, self._names, path) if named else None
        return self._wire.range(named.span) if named and can_change(named) else None

    def rename(self, path: str, at: types.Position, new: str) -> types.WorkspaceEdit | None:
        """Return what changes a name everywhere; raise ``Refusal`` where it may not be."""
        named = self._named(path, at)
        if named is None:
            return None
        named = of_item(named, self._names, path)
        if named.kind == "module":
            return self._moved(named.name, new)
        return self._wire.changes(renamed(self._room.project, self._names, path, named, new))

    def _moved(self, old: str, new: str) -> types.WorkspaceEdit:
        """Return what ``marelle rename`` would do, as one change of the editor."""
        project = self._room.project
        if not self._moves:
            sentence = _("Cet éditeur ne renomme pas de dossier : tapez « {command} ».")
            raise Refusal(sentence.format(command=f"marelle rename {old} {new}"))
        if project.unsaved:
            raise Refusal(_("Enregistrez d’abord vos fichiers : tout le projet est relu."))
        plan = rename(project.root, old, new, dry=True)
        return self._wire.moves(plan.texts, plan.moves)

    def actions(self, path: str, where: types.Range) -> Iterable[types.CodeAction]:
        """Yield what mends the findings in a range of a file."""
        text = self._room.project.text(path)
        for found in self._room.found.get(path, ()):
            place = self._wire.range(found.span)
            if place.end < where.start or where.end < place.start:
                continue
            for rank, remedy in enumerate(remedies(self._names, text, found)):
                yield types.CodeAction(
                    title=remedy.title,
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=[self._room.said(path, found)],
                    is_preferred=remedy.sure or rank == 0,
                    edit=self._wire.changes(remedy.edits),
                )

    def symbols(self, path: str) -> list[types.DocumentSymbol]:
        """Return what a file is made of, parts in parts."""
        text = self._room.project.text(path)
        return [self._wire.symbol(part, lines_of(text)) for part in parts(path, text)]

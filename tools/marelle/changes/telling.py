"""Changes: a change in, the line that says it out, as runs of words that stay, go or come.

Every view says the same lines, each in its own marks.
"""

from collections.abc import Iterable, Iterator

from marelle.changes.naming import quoted
from marelle.changes.plain import addressed, plain
from marelle.changes.value import Change, Changes, Kind, Mark, Outline, Part, Piece
from marelle.changes.words import pieces
from marelle.i18n import _, ngettext

# A longer value is shown whole, its words struck and added.
_SHORT = 40


def line(change: Change) -> tuple[Piece, ...]:
    """Return what changed, as runs of words."""
    lead = plain(", ".join((*change.where, *filter(None, (change.what,)))))
    if change.kind is Kind.ANSWER:
        return _answer(change)
    if change.kind is Kind.TOLD or (change.kind is Kind.MOVED and not change.before):
        said = _("{lead}\u00a0: {what}").format(lead=lead, what=change.after)
        return (Piece(Mark.SAME, plain(said) if lead else plain(change.after)),)
    if change.kind in (Kind.OTHER, Kind.MOVED):
        moved = change.kind is Kind.MOVED
        return _arrow(_("{lead} change").format(lead=lead) if moved else lead, change)
    if change.kind is Kind.ADDED:
        return (*_lead(_("ajout"), lead), Piece(Mark.NEW, plain(change.after)))
    if change.kind is Kind.REMOVED:
        return (*_lead(_("retrait"), lead), Piece(Mark.GONE, plain(change.before)))
    if not (change.before or change.after):
        return (Piece(Mark.SAME, _("{what} : autre contenu").format(what=lead)),)
    if _bare(change.before) == _bare(change.after):
        shown = (Piece(Mark.SAME, plain(change.after)),)
        return (*_lead(_("mise en forme"), lead), *shown)
    if max(len(change.before), len(change.after)) <= _SHORT and lead:
        return _arrow(lead, change)
    start = (Piece(Mark.SAME, _("{lead} : ").format(lead=lead)),) if lead else ()
    # Where only an address changes, it is shown.
    read = addressed if plain(change.before) == plain(change.after) else plain
    return (*start, *pieces(read(change.before), read(change.after)))


def apart(runs: Iterable[Piece]) -> Iterator[Piece]:
    """Yield *runs* with a space where what comes would touch what goes: « 90 80 », not « 9080 »;
    for views whose marks are no signs."""
    last = Piece(Mark.SAME, "")
    for each in runs:
        touch = last.mark is Mark.GONE and each.mark is Mark.NEW
        if touch and not (last.text[-1:].isspace() or each.text[:1].isspace()):
            yield Piece(Mark.SAME, " ")
        yield each
        last = each


def _bare(text: str) -> str:
    """Return a text without the marks of bold and of code; links and pictures keep theirs."""
    return text.replace("**", "").replace("`", "")


def _answer(change: Change) -> tuple[Piece, ...]:
    lead = "".join(f"{each}\u00a0: " for each in change.where)
    says = _("{lead}la bonne réponse passe de {old} à {new}")
    return (
        Piece(Mark.SAME, says.format(lead=lead, old=plain(change.before), new=plain(change.after))),
    )


def _lead(what: str, lead: str) -> tuple[Piece, ...]:
    said = f"{what}, {lead}" if lead else what
    return (Piece(Mark.SAME, _("{lead} : ").format(lead=said)),)


def _arrow(lead: str, change: Change) -> tuple[Piece, ...]:
    says = _("{lead} : {old} → {new}")
    said = says.format(lead=lead, old=plain(change.before), new=plain(change.after))
    return (Piece(Mark.SAME, said),)


def heading(part: Part) -> str:
    """Return the name of a part, and what became of the whole of it."""
    title = plain(part.title)
    if part.kind is Kind.ADDED:
        return _("{title} – ajout").format(title=title)
    if part.kind is Kind.REMOVED:
        return _("{title} – retrait").format(title=title)
    return title


def title(changes: Changes) -> str:
    """Return the first line."""
    if not changes.new and changes.old == "HEAD":
        return _("Ce qui a changé depuis la dernière version enregistrée")
    if not changes.new:
        return _("Ce qui a changé depuis « {old} »").format(old=changes.old)
    return _("Ce qui a changé de « {old} » à « {new} »").format(old=changes.old, new=changes.new)


def outlined(one: Outline) -> str:
    """Return a module in a line."""
    screens = ngettext("{n} écran", "{n} écrans", one.screens).format(n=one.screens)
    asked = ngettext("{n} question", "{n} questions", one.questions).format(n=one.questions)
    # Of a sheet that cannot be read, nothing is known.
    facts = [_("{n} min").format(n=one.minutes)] if one.minutes else []
    facts += [screens, asked] if one.screens else []
    return f"{', '.join([quoted(one.title), *facts])} ({one.id})"


def added(one: Outline) -> str:
    """Return the heading of a module that is new, before all that it says."""
    return _("Nouveau module\u00a0: {module}").format(module=outlined(one))


def lists(changes: Changes) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists that stand after the modules, each with its heading."""
    if changes.removed:
        yield _("Modules retirés"), [outlined(each) for each in changes.removed]


def learners() -> str:
    """Return the heading of what learners keep."""
    return _("Pour les agents")


def around() -> str:
    """Return the heading of what is no module."""
    return _("Autour des modules")


def nothing() -> str:
    """Return what is said when nothing changed."""
    return _("Rien n’a changé.")

"""What ``marelle borrow`` says: who lends, by what licence, what was written, what to look at."""

import re
from collections.abc import Iterator, Sequence

from marelle.changes.views.text import listed
from marelle.i18n import _, ngettext
from marelle.library.bundle import About
from marelle.library.shelf import SHELF
from marelle.library.take import Taken
from marelle.library.update import Updated
from marelle.read.listing import MODULES
from marelle.read.upstream import ENDING


def lent(about: About) -> str:
    """Return who lends what, and by what licence."""
    return "\n".join(
        (
            _("« {title} », version {version}").format(
                title=flat(about.title), version=about.version
            ),
            _("Prêté par : {who}").format(who=flat(about.organisation)),
            _("Licence : {licence}").format(licence=flat(about.licence)),
        )
    )


def taken(done: Taken) -> str:
    """Return what was written, and what is left to a person."""
    lines = [_("Écrit : {folder}").format(folder=f"{MODULES}/{done.id}")]
    lines.append(
        _("Gardé tel que prêté, à mettre dans git : {folder}").format(folder=f"{SHELF}/{done.id}")
    )
    if done.added:
        lines.append(
            _("Sigles ajoutés au glossaire : {terms}.").format(terms=flat(", ".join(done.added)))
        )
    if done.other:
        lines.append(
            _("Sigles qui ont un autre sens ici, à relire : {terms}.").format(
                terms=flat(", ".join(done.other))
            )
        )
    if done.links:
        lines.append(
            _("Liens qui ouvrent désormais le site du prêteur : {links}.").format(
                links=", ".join(done.links)
            )
        )
    if count := len(done.found):
        warnings = ngettext("{n} avertissement", "{n} avertissements", count).format(n=count)
        lines.append(_("{warnings} : « marelle check » les montre.").format(warnings=warnings))
    lines.append(
        _(
            "Le module est en brouillon : relisez numéros, adresses et procédures, puis écrivez "
            "« review: reviewed »."
        )
    )
    return "\n".join(lines)


def updated(done: Sequence[Updated], *, dry: bool = False) -> str:
    """Return what lenders changed, module by module, and what waits for a choice."""
    lines = [line for each in done for line in _one(each)]
    if dry and any(each.new for each in done):
        lines.append(_("Rien n’est écrit : relancez sans « --dry-run »."))
    return "\n".join(lines)


def _one(each: Updated) -> Iterator[str]:
    if each.refused:
        yield _("{module} : rien n’a changé.").format(module=each.id)
        yield from (f"  - {flat(sentence)}" for sentence in each.refused)
        return
    if not each.new:
        yield _("{module} : à jour ({version}).").format(module=each.id, version=each.old)
        return
    how = _apart() if each.apart else _("{module} : {old} devient {new}")
    yield how.format(module=each.id, old=each.old, new=each.new)
    if each.licence[0] != each.licence[1]:
        yield _("  La licence devient : {licence}").format(licence=flat(each.licence[1]))
    yield from listed(each.changes)
    yield from _waiting(each) if each.apart else _conflicts(each)
    if each.reread:
        yield _(
            "  Le module était relu ; il repasse en brouillon (« review: draft »). Relisez ce qui "
            "change, puis écrivez « review: reviewed »."
        )


def _apart() -> str:
    return _("{module} : reste {old} ; la version {new} ne peut pas être réunie à la vôtre.")


def _waiting(each: Updated) -> Iterator[str]:
    """Yield why two versions cannot be one module, where the new one waits, and what to do."""
    yield _("  Réunis, vos changements et ceux du prêteur feraient un module en erreur :")
    yield from (f"  - {flat(sentence)}" for sentence in each.apart)
    if each.beside:
        yield _("  Votre module n’a pas changé ; les nouveautés attendent à côté :")
        yield from (f"  {MODULES}/{each.id}/{name}" for name in each.beside)
    yield _(
        "  Faites chez vous ce que ces erreurs demandent (retirer ou renommer votre écran comme le "
        "prêteur, par exemple), puis relancez « --update »."
    )


def _conflicts(each: Updated) -> Iterator[str]:
    if each.conflicts:
        yield _("  Vous et le prêteur avez changé la même chose ; votre texte est resté :")
    for file, conflict in each.conflicts:
        place = f"{MODULES}/{each.id}/{file}"
        if conflict.kind == "theirs-gone":
            yield _("  {place} : le prêteur l’a retiré, vous l’avez changé").format(place=place)
        elif conflict.kind == "ours-gone":
            yield _("  {place} : vous l’avez retiré, le prêteur l’a changé  → {theirs}").format(
                place=place, theirs=f"{place}{ENDING}"
            )
        else:
            yield f"  {place}:{conflict.line}  → {place}{ENDING}"


def flat(text: str) -> str:
    """Return what a lender wrote on one line, without a sign that a terminal would obey."""
    return "".join(
        c if c.isprintable() or c in _SPACES else "\ufffd" for c in " ".join(_words(text))
    )


# Not printable, says Python, and typed by every French author.
_SPACES = "\u00a0\u202f"


def _words(text: str) -> list[str]:
    """Return *text* cut at every space but those that stick."""
    return re.split(r"[ \t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+", text)

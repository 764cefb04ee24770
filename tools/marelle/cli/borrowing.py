"""What ``marelle borrow`` says: who lends, by what licence, what was written, what to look at."""

from collections.abc import Iterator, Sequence

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
            _("« {title} », version {version}").format(title=about.title, version=about.version),
            _("Prêté par : {who}").format(who=about.organisation),
            _("Licence : {licence}").format(licence=about.licence),
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
            _("Sigles ajoutés au glossaire : {terms}.").format(terms=", ".join(done.added))
        )
    if done.other:
        lines.append(
            _("Sigles qui ont un autre sens ici, à relire : {terms}.").format(
                terms=", ".join(done.other)
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
        yield from (f"  - {sentence}" for sentence in each.refused)
        return
    if not each.new:
        yield _("{module} : à jour ({version}).").format(module=each.id, version=each.old)
        return
    yield _("{module} : {old} devient {new}").format(module=each.id, old=each.old, new=each.new)
    if each.licence[0] != each.licence[1]:
        yield _("  La licence devient : {licence}").format(licence=each.licence[1])
    yield from (
        _("  {file} : {change}").format(file=change.file, change=change.words)
        for change in each.changes
    )
    if each.conflicts:
        yield _("  Vous et le prêteur avez changé la même chose ; votre texte est resté :")
    for file, conflict in each.conflicts:
        place = f"{MODULES}/{each.id}/{file}"
        yield f"  {place}:{conflict.line}  → {place}{ENDING}"

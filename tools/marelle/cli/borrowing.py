"""What ``marelle borrow`` says: who lends, by what licence, what was written, what to look at."""

from marelle.i18n import _, ngettext
from marelle.library.bundle import About
from marelle.library.shelf import SHELF
from marelle.library.take import Taken
from marelle.read.listing import MODULES


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

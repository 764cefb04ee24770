"""Why the system refuses a file or a folder, in the language in use."""

import errno

from marelle.i18n import _


def reason(error: OSError) -> str:
    """Return the usual reasons in our own words, and the others in the system's."""
    known = {
        errno.EACCES: _("accès refusé"),
        errno.EPERM: _("accès refusé"),
        errno.ENOSPC: _("plus de place"),
        errno.EEXIST: _("ce nom est déjà pris"),
        errno.ENOTDIR: _("ce n’est pas un dossier"),
        errno.EISDIR: _("c’est un dossier"),
        errno.EROFS: _("disque en lecture seule"),
    }
    return known.get(error.errno or 0) or error.strerror or type(error).__name__

"""What several views say in the same words."""

from collections.abc import Sequence
from unicodedata import category

from marelle.diagnostics import Diagnostic, Severity
from marelle.i18n import _, ngettext


def one_line(words: str) -> str:
    """Return *words* on one line: what an author typed, a name of a file, may hold a line break."""
    return "".join(map(visible, words))


def visible(letter: str) -> str:
    """Return what to print for *letter*: what would move the cursor or hide becomes a dot."""
    return "·" if category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") else letter


def gravity(found: Diagnostic) -> str:
    """Return « erreur », « avertissement » or « information », in the language in use."""
    return said(found.gravity)


def said(severity: Severity) -> str:
    """Return the word for a severity."""
    words = {
        Severity.ERROR: _("erreur"),
        Severity.WARNING: _("avertissement"),
        Severity.NOTE: _("information"),
    }
    return words[severity]


def tally(found: Sequence[Diagnostic]) -> str:
    """Return how many errors, warnings and notes there are, and in how many files."""
    errors, warnings, notes = (sum(d.gravity is each for d in found) for each in Severity)
    files = len({d.span.path for d in found})
    parts = [
        ngettext("{n} erreur", "{n} erreurs", errors).format(n=errors) if errors else "",
        ngettext("{n} avertissement", "{n} avertissements", warnings).format(n=warnings)
        if warnings
        else "",
        ngettext("{n} information", "{n} informations", notes).format(n=notes) if notes else "",
    ]
    return ngettext("{what} dans {n} fichier.", "{what} dans {n} fichiers.", files).format(
        what=", ".join(part for part in parts if part), n=files
    )

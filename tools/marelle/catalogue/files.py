"""Stage 1, for the catalogue: the bytes of one listed file, or the finding that says why not."""

from pathlib import Path

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import N_, _
from marelle.read.listing import MODULES, SourceFile
from marelle.read.upstream import ENDING
from marelle.read.words.reason import reason

# They explain a folder to people; nothing of them is published.
PAPERS = frozenset(("README.md", "LICENSE"))
# Readers have their own, lower caps; this one keeps a film from being read at all.
MOST = 8 * 1024 * 1024
# They judge a module: nothing of them is published, and no page is made again for them.
ASIDES = {"learners.yml": "learners", "review.yml": "review"}
_NO_SCREENS = {
    "module.yml": N_("« {name} » n’est pas un écran : c’est la fiche du module."),
    "learners.yml": N_("« {name} » n’est pas un écran : il tient les apprenants témoins."),
    "review.yml": N_("« {name} » n’est pas un écran : il tient la grille d’auto-évaluation."),
}
# What a publisher made comes whole, its films included.
PACKAGE, PACKAGE_MOST = "package.zip", 50 * 1024 * 1024


def no_screen(name: str) -> str:
    """Return the sentence that says what a file of a module is that is no screen, or nothing."""
    return _(_NO_SCREENS[name]).format(name=name) if name in _NO_SCREENS else ""


def contents(root: Path, file: SourceFile, found: list[Diagnostic]) -> bytes | None:
    """Return the bytes of *file* below *root*, or add to *found* why they cannot be had."""
    if file.size > (PACKAGE_MOST if file.path.endswith(f"/{PACKAGE}") else MOST):
        found.append(_enormous(file))
        return None
    if file.typed is not None:
        return file.typed
    try:
        with open(f"{root}/{file.path}", "rb") as opened:  # noqa: PTH123 - a hot loop
            return opened.read()
    except OSError as error:
        found.append(_unreadable(file.path, error))
        return None


def unexpected(path: str, name: str) -> Diagnostic:
    """Return the finding for a file that means nothing where it is."""
    if name.endswith(".yaml"):
        hint = _("Renommez-le « {name} ».").format(name=name.removesuffix(".yaml") + ".yml")
    elif not path.startswith(MODULES) or path.count("/") < 3:
        hint = _("Déplacez-le ou supprimez-le : Marelle ne le lirait pas.")
    else:
        hint = _("Un module contient des .md, des .yml et, dans « media », des images.")
    return Diagnostic(
        code=codes.UNEXPECTED_FILE,
        span=Span(path),
        message=_("« {name} » n’a pas sa place ici.").format(name=name),
        hint=hint,
    )


def unsettled(path: str, name: str, size: int) -> Diagnostic:
    """Return the finding for the version of a lender that waits, empty when removed there."""
    ours = name.removesuffix(ENDING)
    changed = _("Le prêteur a changé « {name} » ; sa version attend ici, la vôtre est restée.")
    removed = _("Le prêteur a retiré « {name} », que vous aviez changé.")
    compare = _(
        "Comparez les deux fichiers, gardez dans « {name} » ce qui convient, puis "
        "supprimez celui-ci."
    )
    choose = _("Gardez « {name} » ou supprimez-le, puis supprimez celui-ci.")
    return Diagnostic(
        code=codes.UNSETTLED_UPDATE,
        span=Span(path),
        message=(changed if size else removed).format(name=ours),
        hint=(compare if size else choose).format(name=ours),
    )


def _enormous(file: SourceFile) -> Diagnostic:
    return Diagnostic(
        code=codes.FILE_TOO_BIG,
        span=Span(file.path),
        message=_("Ce fichier pèse {size} Mo : il n’a pas été ouvert.").format(
            size=file.size // (1024 * 1024)
        ),
        hint=_("Une image pèse 1 Mo au plus ; un film se met en ligne ailleurs."),
    )


def _unreadable(path: str, error: OSError) -> Diagnostic:
    return Diagnostic(
        code=codes.UNREADABLE_FILE,
        span=Span(path),
        message=_("Ce fichier ne peut pas être lu ({reason}).").format(reason=reason(error)),
        hint=_("Vérifiez ses droits d’accès, et qu’aucun programme ne le garde ouvert."),
    )

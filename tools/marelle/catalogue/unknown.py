"""Stage 3, model: a name that nothing bears in, the finding that says what to type instead out."""

from collections.abc import Iterable

from marelle.catalogue.inside import suggestion
from marelle.catalogue.kinds import KINDS
from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Code, Diagnostic, codes
from marelle.i18n import _


def no_screen(reference: Reference) -> Diagnostic:
    """Return the finding for the screen of what has none."""
    return Diagnostic(
        code=codes.BAD_TARGET,
        span=reference.span,
        message=_("Seul un module a des écrans : « #{anchor} » ne mène nulle part.").format(
            anchor=reference.anchor
        ),
        hint=_("Écrivez « {kind}:{name} ».").format(kind=reference.kind, name=reference.id),
    )


def unknown(reference: Reference, names: Iterable[str], today: str = "") -> Diagnostic:
    """Return the finding; *today* is the name of the module that was called so."""
    code, message, hint = _unknown_words(reference.kind)
    before = f"{reference.kind}:" if reference.link else ""
    after = f"#{reference.anchor}" if reference.anchor else ""
    if today:
        hint = _("Il a changé de nom : écrivez « {name} ».").format(name=f"{before}{today}{after}")
    else:
        hint = suggestion(reference.id, set(names), before, after) or hint
    return Diagnostic(
        code=code,
        span=reference.span,
        message=message.format(name=reference.id),
        hint=hint,
    )


def _unknown_words(kind: str) -> tuple[Code, str, str]:
    if kind == "direction":
        return (
            codes.UNKNOWN_DIRECTION,
            _("Aucune direction n’a le sigle « {name} »."),
            _("Choisissez un sigle de « content/directions.yml », ou ajoutez-l’y."),
        )
    if kind == "collection":
        return (
            codes.UNKNOWN_COLLECTION,
            _("Aucun thème ne s’appelle « {name} »."),
            _("Choisissez un identifiant de « content/collections.yml », ou ajoutez-l’y."),
        )
    if kind == "trade":
        return (
            codes.UNKNOWN_TRADE,
            _("Aucun métier ne s’appelle « {name} »."),
            _("Choisissez un identifiant de « content/trades.yml », ou ajoutez-l’y."),
        )
    if kind == "competence":
        return (
            codes.UNKNOWN_COMPETENCE,
            _("Aucune compétence ne s’appelle « {name} »."),
            _("Choisissez un identifiant de « content/competences.yml », ou ajoutez-l’y."),
        )
    if kind in ("series", "episode"):
        return (
            codes.UNKNOWN_EPISODE,
            _("Aucun podcast ne s’appelle « {name} »."),
            _("Écrivez « série » ou « série/épisode », d’après « content/podcasts »."),
        )
    if kind == "pictogram":
        return (
            codes.UNKNOWN_PICTOGRAM,
            _("Le pictogramme « {name} » n’existe pas."),
            _("Écrivez le nom d’un dessin de « content/pictograms », sans « .svg »."),
        )
    for one in KINDS:
        if one.name == kind:
            return one.words()
    return (
        codes.UNKNOWN_MODULE,
        _("Aucun module ne s’appelle « {name} »."),
        _(
            "Écrivez le nom d’un dossier de « content/modules ». Un dossier renommé à la main ? "
            "Rendez-lui son nom, puis tapez « marelle rename »."
        ),
    )

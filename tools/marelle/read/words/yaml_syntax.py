"""Stage 1, read: the sentences about YAML that cannot be parsed: a sentence and a hint."""

from marelle.i18n import _
from marelle.read.words import Words


def not_yaml() -> Words:
    """libyaml gave up without a place."""
    return _("Ce fichier n’est pas du YAML."), _("Vérifiez que c’est le bon fichier.")


def tab() -> Words:
    """A tabulation in an indent."""
    return _("Le retrait de cette ligne contient une tabulation."), _(
        "Remplacez-la par des espaces : YAML n’accepte pas d’autre retrait."
    )


def unclosed_quote() -> Words:
    """A quote without its pair."""
    return _("Le guillemet ouvert ici n’est jamais refermé."), _(
        "Ajoutez le même guillemet à la fin du texte."
    )


def bad_escape() -> Words:
    """``"\\d"``."""
    return _("Entre guillemets doubles, la barre oblique inverse « \\ » a un sens spécial."), _(
        "Écrivez-la deux fois : « \\\\ »."
    )


def colon(fixed: str) -> Words:
    """The commonest error of French authors."""
    return _(
        "Ce texte contient « : » suivi d’une espace, que YAML prend pour une nouvelle clé."
    ), _("Mettez le texte entre guillemets droits : {line}").format(line=_short(fixed))


def special_start(letter: str, fixed: str) -> Words:
    """A text that begins with a character YAML keeps for itself."""
    return _("Un texte ne peut pas commencer par « {letter} » sans guillemets.").format(
        letter=letter
    ), _("Mettez le texte entre guillemets droits : {line}").format(line=_short(fixed))


def after_quote(fixed: str) -> Words:
    """Text after the quote that closes a value, or an apostrophe between apostrophes."""
    return _("Le guillemet se referme ici, mais du texte suit."), _(
        "Mettez tout le texte entre guillemets doubles : {line}"
    ).format(line=_short(fixed))


def stuck_colon(fixed: str) -> Words:
    """``title:Tri``."""
    return _("Il manque une espace après les deux-points."), _("Écrivez : {line}").format(
        line=fixed
    )


def no_colon() -> Words:
    """A line alone among keys."""
    return _("Cette ligne n’est pas une clé suivie de « : »."), _(
        "Écrivez « clé: valeur » ; si la ligne continue le texte du dessus, décalez-la."
    )


def stuck_dash(fixed: str) -> Words:
    """``-text`` in a list."""
    return _("Il manque une espace après le tiret."), _("Écrivez « {line} ».").format(line=fixed)


def too_far_right() -> Words:
    """A key under a value that is already complete."""
    return _("Cette clé est décalée sous une valeur déjà complète."), _(
        "Alignez-la avec la clé du dessus ; ou, si elle en dépend, videz la valeur du dessus."
    )


def open_list() -> Words:
    """``[a, b``."""
    return _("Une liste entre crochets n’est pas refermée, ou une virgule y manque."), _(
        "Écrivez une virgule entre les éléments et « ] » à la fin."
    )


def open_block() -> Words:
    """``{a: 1``."""
    return _("Un bloc entre accolades n’est pas refermé, ou une virgule y manque."), _(
        "Écrivez une virgule entre les clés et « } » à la fin."
    )


def out_of_list() -> Words:
    """A line that is neither an item nor inside one."""
    return _("Cette ligne n’est pas alignée avec les tirets de la liste."), _(
        "Alignez son tiret avec les autres, ou décalez-la sous le texte de l’élément."
    )


def out_of_line() -> Words:
    """A line that does not begin where the others of its block do."""
    return _("Cette ligne n’est pas alignée avec les clés de son bloc."), _(
        "Alignez-la avec les autres clés ; vérifiez aussi les guillemets de la ligne au-dessus."
    )


def misunderstood() -> Words:
    """Anything else."""
    return _("YAML ne comprend pas cette ligne."), _(
        "Vérifiez le retrait, les deux-points et les guillemets de cette ligne et de celle d’avant."
    )


def unread() -> Words:
    """So many errors that the rest was left."""
    return _("Ce fichier contient trop d’erreurs : la suite n’a pas été lue."), _(
        "Corrigez d’abord celles qui sont montrées, puis vérifiez de nouveau."
    )


def _short(line: str) -> str:
    """Return *line* whole, or its two ends when it would fill the screen."""
    return line if len(line) <= 80 else f"{line[:55]}…{line[-15:]}"

"""Stage 4, hub pages: the search field and the filters of the catalogue, as HTML.

``theme/hub/catalogue.js`` shows the filters and keeps their state in the address; without it there
is a page per direction, collection, trade and format.
"""

from collections.abc import Iterable, Sequence

from marelle.i18n import _
from marelle.ids import FORMATS_PATH, SHORT_PATH, TRADES_PATH
from marelle.model import Catalogue
from marelle.outputs.site.cards import plain
from marelle.outputs.site.formats import form_names, forms, kind_names, kinds_of

MINUTES = ("3", "5", "10")


def search_form(action: str, themes: str, narrowing: str = "") -> str:
    """Return the search field, then *narrowing*; ``theme/hub/search.js`` answers below them.

    *themes* is where those who have no script choose one.
    """
    label, button = _("Que voulez-vous savoir faire ?"), _("Chercher")
    without, choose = _("La recherche a besoin de JavaScript."), _("Choisissez plutôt un thème")
    return (
        f'<form role="search" class="find" action="{action}"><label for="find">{label}</label>'
        '<span><input id="find" type="search" name="q" autocomplete="off" enterkeyhint="search">'
        f"<button>{button}</button></span></form>{narrowing}"
        '<p class="found" role="status"></p><ol class="cards results"></ol>'
        f'<noscript><p>{without} <a href="{themes}">{choose}</a>.</p></noscript>'
    )


def filters(catalogue: Catalogue) -> str:
    """Return the filters: only what finds at least one module may be chosen."""
    modules = catalogue.modules
    used = {form for module in modules for form in forms(module)}
    owners = {code for m in modules for code in (m.direction, *m.recommended_for)}
    themes, made_for = {m.collection for m in modules}, {t for m in modules for t in m.trades}
    up_to = _("{n} minutes au plus")
    others = {kind: kind_names()[kind] for kind in kinds_of(catalogue)}
    directions = [(d.code, d.name) for d in catalogue.directions if d.code in owners]
    collections = [(c.id, c.title) for c in catalogue.collections if c.id in themes]
    trades = [(t.id, t.title) for t in catalogue.trades if t.id in made_for]
    fields = [
        _select("direction", _("Direction"), directions),
        _select("trade", _("Métier"), trades) if trades else "",
        _select("collection", _("Thème"), collections),
        _select("minutes", _("Durée"), [(n, up_to.format(n=n)) for n in MINUTES]),
        _formats(_used(form_names().items(), used), [*others.items()]),
    ]
    reset = f'<button type="reset">{_("Tout montrer")}</button>'
    return f'<form class="filters" hidden>{"".join(fields)}{reset}</form>'


def doors(catalogue: Catalogue) -> str:
    """Return the pages that stand for the filters where there is no script."""
    made_for = any(module.trades for module in catalogue.modules)
    ways = [
        ("directions/", _("Par direction")),
        *([(TRADES_PATH, _("Par métier"))] if made_for else []),
        (FORMATS_PATH, _("Par format")),
        (SHORT_PATH, _("3 minutes, pas plus")),
    ]
    links = "".join(f'<li><a class="onto" href="../{to}">{said}</a></li>' for to, said in ways)
    return f"<noscript><ul>{links}</ul></noscript>" if catalogue.modules else ""


def _used(named: Iterable[tuple[str, str]], used: set[str]) -> list[tuple[str, str]]:
    return [(value, name) for value, name in named if value in used]


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    every = f'<option value="">{_("Peu importe")}</option>'
    return f'<label>{label}<select name="{name}">{every}{_options(options)}</select></label>'


def _formats(own: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]) -> str:
    """Return the choice of a format: those of lessons, which are meant when none is chosen."""
    every = f'<option value="">{_("Les leçons")}</option>'
    groups = ((_("Leçons"), own), (_("Et aussi"), others))
    listed = "".join(
        f'<optgroup label="{said}">{_options(options)}</optgroup>'
        for said, options in groups
        if options
    )
    return f'<label>{_("Format")}<select name="format">{every}{listed}</select></label>'


def _options(options: Sequence[tuple[str, str]]) -> str:
    return "".join(f'<option value="{v}">{plain(text)}</option>' for v, text in options)

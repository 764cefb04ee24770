"""Stage 4, hub pages: the search field and the filters of the catalogue, as HTML.

``theme/hub/catalogue.js`` shows the filters and keeps their state in the address; without it there
is a page per direction, collection and trade.
"""

from collections.abc import Iterable, Sequence

from marelle.i18n import _
from marelle.model import Catalogue, Format, Module
from marelle.outputs.site.cards import format_name, plain

MINUTES = ("3", "5", "10")
_HEARD, _SEEN = (".mp3", ".m4a"), (".mp4", ".webm")


def forms(module: Module) -> tuple[str, ...]:
    """Return every format that a module may be looked for by: a lesson may also have a film."""
    kinds = [module.format.value]
    if module.panorama:
        kinds.append("scene")
    names = [media.name for media in module.media]
    kinds += ["audio"] * any(name.endswith(_HEARD) for name in names)
    kinds += ["video"] * any(name.endswith(_SEEN) for name in names)
    return tuple(kinds)


def form_names() -> dict[str, str]:
    """Return what people call each format that :func:`forms` gives."""
    return {form.value: format_name(form) for form in Format} | {
        "scene": _("Scène à 360 degrés"),
        "audio": _("À écouter"),
        "video": _("À regarder"),
    }


def search_form(action: str) -> str:
    """Return the search field; ``theme/hub/search.js`` answers below it."""
    label, button = _("Que voulez-vous savoir faire ?"), _("Chercher")
    without = _("La recherche a besoin de JavaScript : choisissez plutôt un thème.")
    return (
        f'<form role="search" class="find" action="{action}"><label for="find">{label}</label>'
        '<span><input id="find" type="search" name="q" autocomplete="off" enterkeyhint="search">'
        f'<button>{button}</button></span></form><p class="found" role="status"></p>'
        f'<ol class="cards results"></ol><noscript><p>{without}</p></noscript>'
    )


def filters(catalogue: Catalogue) -> str:
    """Return the filters: only what finds at least one module may be chosen."""
    modules = catalogue.modules
    used = {form for module in modules for form in forms(module)}
    owners = {code for m in modules for code in (m.direction, *m.recommended_for)}
    themes, made_for = {m.collection for m in modules}, {t for m in modules for t in m.trades}
    up_to = _("{n} minutes au plus")
    directions = [(d.code, d.name) for d in catalogue.directions if d.code in owners]
    collections = [(c.id, c.title) for c in catalogue.collections if c.id in themes]
    trades = [(t.id, t.title) for t in catalogue.trades if t.id in made_for]
    fields = [
        _select("direction", _("Direction"), directions),
        _select("trade", _("Métier"), trades) if trades else "",
        _select("collection", _("Thème"), collections),
        _select("minutes", _("Durée"), [(n, up_to.format(n=n)) for n in MINUTES]),
        _select("format", _("Format"), _used(form_names().items(), used)),
    ]
    reset = f'<button type="reset">{_("Tout montrer")}</button>'
    return f'<form class="filters" hidden>{"".join(fields)}{reset}</form>'


def _used(named: Iterable[tuple[str, str]], used: set[str]) -> list[tuple[str, str]]:
    return [(value, name) for value, name in named if value in used]


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{v}">{plain(text)}</option>' for v, text in options)
    every = f'<option value="">{_("Peu importe")}</option>'
    return f'<label>{label}<select name="{name}">{every}{listed}</select></label>'

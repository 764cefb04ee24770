"""Compare: a module as it was loaded in, what it is to learners out: its page, just rendered."""

from dataclasses import replace
from functools import lru_cache
from html import escape

from marelle import assets
from marelle.compare.page import read_page, state_of
from marelle.compare.version import Version
from marelle.diagnostics import Span
from marelle.model import Module
from marelle.render.body import Around, body


def version_of(module: Module, inside: str = "") -> Version:
    """Return the version that *module* is, where its author wrote it.

    *inside* is what paths begin with. Call it while ``i18n.speaking`` the language of the site.
    """
    page = (
        f'<h1>{escape(module.title)}</h1><main data-module="{module.id}" '
        f'data-pass="{module.pass_mark or ""}">{body(module, Around())}</main>'
    )
    version = read_page(page, module.id, _state())
    assert version, module.id
    spans = {item.id: _in(item.span, inside) for item in module.items}
    questions = {n: replace(q, span=spans[n]) for n, q in version.questions.items()}
    sealed = module.package.digest if module.package else ""
    return replace(version, questions=questions, sealed=sealed)


def _in(span: Span, inside: str) -> Span:
    return span._replace(path=f"{inside}{span.path}")


@lru_cache
def _state() -> int:
    """Return the version of the states that the player writes today."""
    return state_of(assets.text("theme", "player/player.min.js"))

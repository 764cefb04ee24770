"""Stage 4, paper: a form, a module and a wish in; the whole HTML of the document out.

What all forms share is here: the head, the foot, where the lesson is on a phone, its sources.
"""

from html import escape
from string import Template

from marelle import assets
from marelle.i18n import _, speaking
from marelle.model import Direction
from marelle.paper.base import TEMPLATES, Form, Subject, Wish
from marelle.paper.pictures import drawn
from marelle.render.colour import accent
from marelle.render.dates import time
from marelle.render.symbol import drawing, encode
from marelle.render.text import inline, typography

TEXT, LARGE = 12, 16  # points


def page(form: Form, subject: Subject, wish: Wish) -> str:
    """Return the HTML of a document, style included, in the language of the site."""
    module = subject.module
    with speaking(subject.site.lang):
        plain = {
            "lang": subject.site.lang,
            "title": typography(module.title),
            "form": _(form.label),
            "organisation": subject.site.organisation,
            "address": subject.address,
        }
        html = {
            "style": style(form.name, subject.direction, large=wish.large),
            "head": _head(form, subject, wish),
            "end": end(subject),
            **form.fill(subject, wish),
        }
    filled = {name: escape(text) for name, text in plain.items()} | html
    template = Template(assets.text("print", f"{TEMPLATES}/{form.name}/page.html"))
    return drawn(template.substitute(filled), module)


def style(name: str, direction: Direction, *, large: bool = False) -> str:
    """Return the style of the form *name*, in the accent of *direction*."""
    common = assets.text("print", f"{TEMPLATES}/common.css")
    own = assets.text("print", f"{TEMPLATES}/{name}/style.css")
    size = LARGE if large else TEXT
    return f":root{{--text:{size}pt;--accent:{accent(direction.colour).a}}}{common}{own}"


def _head(form: Form, subject: Subject, wish: Wish) -> str:
    variant = _("Variante {letter}").format(letter=wish.variant) if wish.variant else ""
    module, direction = subject.module, subject.direction
    return head(direction, module.title, _(form.label), subject.address, module.review, variant)


def head(
    direction: Direction, title: str, form: str, address: str, review: str, variant: str = ""
) -> str:
    """Return who made it, what it is of, which variant it is, and whether it is finished."""
    draft = _("Brouillon, pas encore relu") if review == "draft" else ""
    marks = "".join(
        f'<p class="{name}">{said}</p>'
        for name, said in (("variant", variant), ("draft", draft))
        if said
    )
    return (
        f'<header><p class="owner"><b>{escape(direction.code)}</b> {escape(direction.name)}</p>'
        f'<h1>{inline(title)}</h1><p class="form">{form}</p>{marks}'
        f'<p class="foot">{escape(address)}</p></header>'
    )


def address(typed: str) -> str:
    """Return the address to type, as HTML; a line ends after a slash, never after a hyphen."""
    parts = escape(typed).split("/")
    return '<b class="address">' + "/<wbr>".join(f"<span>{part}</span>" for part in parts) + "</b>"


def code(subject: Subject) -> str:
    """Return the drawing of the code of a module, named; nothing when none was ever printed."""
    if not subject.url:
        return ""
    said = _("Code à scanner : il ouvre {address}, {title}.")
    title = said.format(address=subject.address, title=subject.module.title)
    return drawing(encode(subject.url), title)


def end(subject: Subject) -> str:
    """Return where the lesson is on a phone, where its facts come from, until when they hold."""
    module = subject.module
    sources = " ; ".join(
        f"{inline(s.title)}, {_('consulté le {day}').format(day=time(s.consulted))}"
        for s in module.sources
    )
    until = _("Valable jusqu’au {day}.").format(day=time(module.valid_until))
    facts = f"<b>{_('Sources :')}</b> {sources}. {until}"
    return (
        f'<section class="about">{code(subject)}<div><p><b>{_("La leçon, sur un téléphone :")}</b> '
        f'{address(subject.address)}</p><p class="facts">{facts}</p></div></section>'
    )

"""Changes as one page of HTML, complete in itself: nothing of it is fetched, no script runs."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape

from marelle.changes import telling
from marelle.changes.value import Change, Changes, Mark, Part, Picture
from marelle.diagnostics.views._text import one_line
from marelle.i18n import _, current
from marelle.render.text import typography

STYLE = (
    ":root{color-scheme:light dark;--gone:#a11;--new:#0a5c36}"
    "@media(prefers-color-scheme:dark){:root{--gone:#ff9d94;--new:#7ddcaa}}"
    "body{font:1rem/1.55 Atkinson,system-ui,sans-serif;max-width:46rem;margin:1.5rem auto;"
    "padding:0 1rem;overflow-wrap:anywhere}"
    "h1{font-size:1.5rem}h2{font-size:1.25rem;border-top:1px solid;padding-top:1rem}"
    "h3{font-size:1rem;margin-bottom:.25rem}ul{margin-top:0;padding-left:1.25rem}"
    "li{margin:.25rem 0;break-inside:avoid}"
    "del{color:var(--gone)}ins{color:var(--new);font-weight:bold}"
    ".seen{display:flex;gap:1rem;margin:.5rem 0}.seen figure{margin:0;width:14rem;max-width:45%}"
    ".seen img,.seen svg{display:block;width:100%;height:auto}"
    "@page{size:A4;margin:18mm 18mm 20mm}@media print{body{max-width:none;margin:0;padding:0}"
    "h2,h3{break-after:avoid}}"
)
_TAGS = {Mark.GONE: "del", Mark.NEW: "ins"}


def render(changes: Changes) -> bytes:
    """Return the page."""
    return page(changes).encode()


def page(changes: Changes) -> str:
    """Return the page as text; its policy allows its own style and nothing else."""
    allowed = b64encode(sha256(STYLE.encode()).digest()).decode()
    title = _safe(telling.title(changes))
    return (
        f'<!doctype html><html lang="{current()}"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; img-src data:; style-src 'sha256-{allowed}'\">"
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f"<title>{title}</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{title}</h1>{body(changes)}</main></body></html>\n"
    )


def body(changes: Changes) -> str:
    """Return what changed, without the frame of a page."""
    return "".join(_blocks(changes))


def _blocks(changes: Changes) -> Iterator[str]:
    if changes.nothing:
        yield f"<p>{telling.nothing()}</p>"
    for module in changes.modules:
        yield f"<h2>{_safe(module.title)}</h2>"
        yield from parts(module.parts)
        yield _listed(telling.learners(), module.learners, "h3")
    for each in changes.added:
        yield f"<h2>{_safe(telling.added(each))}</h2>"
        yield from parts(each.parts)
    for heading, rows in telling.lists(changes):
        yield _listed(heading, rows, "h2")
    if changes.around:
        yield f"<h2>{telling.around()}</h2>"
        yield from parts(changes.around)
    yield _listed(telling.learners(), changes.learners, "h2")


def parts(some: Iterable[Part], level: str = "h3") -> Iterator[str]:
    """Yield each part under its heading, of this level."""
    for part in some:
        yield f"<{level}>{_safe(telling.heading(part))}</{level}>"
        rows = "".join(f"<li>{_line(change)}{_seen(change)}</li>" for change in part.changes)
        yield f"<ul>{rows}</ul>" if rows else ""


def _line(change: Change) -> str:
    return "".join(_run(mark, text) for mark, text in telling.apart(telling.line(change)))


def _seen(change: Change) -> str:
    """Return the pictures before and after, side by side; nothing for what is no picture."""
    sides = ((_("Avant"), change.was), (_("Après"), change.now))
    shown = "".join(
        f"<figure><figcaption>{name}</figcaption>{_picture(picture, name)}</figure>"
        for name, picture in sides
        if picture
    )
    return f'<div class="seen">{shown}</div>' if shown else ""


def _picture(picture: Picture, name: str) -> str:
    if picture.svg:
        return picture.svg
    kind = picture.name.lower().rpartition(".")[2].replace("jpg", "jpeg")
    data = b64encode(picture.data).decode()
    return f'<img alt="{escape(name)}" src="data:image/{kind};base64,{data}">'


def _run(mark: Mark, text: str) -> str:
    tag = _TAGS.get(mark)
    return f"<{tag}>{_safe(text)}</{tag}>" if tag else _safe(text)


def _listed(heading: str, rows: Iterable[str], level: str) -> str:
    said = "".join(f"<li>{_safe(row)}</li>" for row in rows)
    return f"<{level}>{heading}</{level}><ul>{said}</ul>" if said else ""


def _safe(text: str) -> str:
    return typography(escape(one_line(text)))

"""Stage 1, read: a text in Markdown in, its links and pictures with their places out.

A light scanner, not a renderer: it serves lessons and the inline Markdown of YAML texts alike, and
imports no Markdown library. What it finds and Markdown does not is only a stricter check.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.i18n import _

_CODE = re.compile(r"(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_FENCE = re.compile(
    r"^ {0,3}(```+|~~~+)[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|\Z)", re.DOTALL | re.MULTILINE
)
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()#+.!<>-]")
_TEXT = r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"
_INLINE = re.compile(
    rf"(!?){_TEXT}\(\s*(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:\s*(<[^<>\n]*>|\S+)", re.MULTILINE)
_AUTOMATIC = re.compile(r"<((?:[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*)|[^\s<>@]+@[^\s<>@]+)>")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SCHEMES = frozenset(("https", "tel", "mailto", "module", "direction", "collection", "positioning"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or a picture; ``start`` and ``end`` are the place of its target in the text."""

    target: str
    text: str
    picture: bool
    start: int
    end: int


def masked(text: str) -> str:
    """Return *text* with its code and its escaped characters blanked, every place unchanged."""
    if "`" in text or "~~~" in text:
        text = _CODE.sub(_blank, _FENCE.sub(_blank, text))
    return _ESCAPE.sub(_blank, text) if "\\" in text else text


def find_links(text: str) -> list[Link]:
    """Return the links and pictures of *text*, in order, those inside code left out."""
    if "[" not in text and "<" not in text:
        return []
    plain = masked(text)
    found = [*_inline(plain, 0, len(plain))]
    for pattern in (_DEFINITION, _AUTOMATIC):
        found.extend(_link(match, 1, "", False) for match in pattern.finditer(plain))
    return sorted(found, key=lambda link: link.start)


def problem(target: str) -> tuple[str, str] | None:
    """Return a sentence and a hint when *target* is no place a lesson may lead to."""
    if target.startswith("#") and len(target) > 1:
        return None
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() in _SCHEMES and len(target) > scheme.end():
        return None
    message = _("Ce lien ne peut pas mener à « {target} ».").format(target=target[:80])
    if not target:
        return _("Ce lien ne mène nulle part."), _(
            "Écrivez une adresse entre les parenthèses : https://… ou #nom-d-un-écran."
        )
    if target.startswith("http://"):
        return message, _("Écrivez une adresse sûre : « https://{rest} ».").format(rest=target[7:])
    if target.startswith("www."):
        return message, _("Écrivez l’adresse entière : « https://{rest} ».").format(rest=target)
    if target.endswith((".md", ".yml")) and not scheme:
        screen = target.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return message, _("Pour un écran de ce module, écrivez « #{screen} ».").format(
            screen=screen
        )
    if target == "#" or (scheme and scheme[1].lower() in _SCHEMES):
        return message, _("Écrivez la suite, après « {start} ».").format(start=target)
    return message, _(
        "Un lien commence par https:, tel:, mailto:, module:, direction:, collection:, "
        "positioning: ou #."
    )


def _inline(plain: str, start: int, end: int) -> Iterator[Link]:
    for match in _INLINE.finditer(plain, start, end):
        yield _link(match, 3, match[2], bool(match[1]))
        yield from _inline(plain, match.start(2), match.end(2))


def _link(match: re.Match[str], group: int, text: str, picture: bool) -> Link:
    start, end = match.span(group)
    target = match[group]
    if target.startswith("<") and target.endswith(">"):
        start, end, target = start + 1, end - 1, target[1:-1]
    if match.re is _AUTOMATIC and ":" not in target:
        target = f"mailto:{target}"
    return Link(target=target, text=text, picture=picture, start=start, end=end)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])

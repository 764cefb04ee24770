"""Stage 4, render: one script in; the same with one-letter variables out.

Only names that the script itself declares are renamed, each within the code that sees it, so that
every scope keeps its meaning. Properties, keys, methods, strings and whatever the browser
brings are left alone. It reads the JavaScript of this project (modules without labels or
``switch``), not any JavaScript; what it makes is played in a browser by the tests.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain, product
from string import ascii_letters, digits

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
    |(?P<regex>(?<=[(,=:\[!&|?{};])\s*/(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\])+/[a-z]*)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<sign>\.\.\.|\?\.(?!\d)|=>|\d[\w.]*|.)""",
    re.VERBOSE | re.DOTALL,
)
_CHUNK = re.compile(r"(?:\\.|\$(?!\{)|[^\\`$])*(?:`|\$\{)", re.DOTALL)
_KEYWORDS = frozenset(
    "async await break catch class const constructor continue default delete do else extends false "
    "finally for function get if in instanceof let new null of return set static super this throw "
    "true try typeof undefined void while with yield".split()
)
_STATEMENTS = frozenset(["=>", ")", ";", "{", "}", "", "else", "try", "finally", "do"])
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(slots=True, eq=False)
class _Token:
    """A piece of the script.

    ``inside`` says what bracket it is in, ``holder`` where that one opens; of a bracket, ``holds``
    says what it holds (``(``, ``[``, ``block``, ``object`` or ``class``), ``opening`` and
    ``closing`` where its twin is.
    """

    text: str
    kind: str
    inside: str = ""
    holder: int = -1
    holds: str = ""
    opening: int = 0
    closing: int = 0
    variable: "_Variable | None" = None
    both: bool = False

    @property
    def written(self) -> str:
        """The token as it is written out."""
        if self.variable is None:
            return self.text
        return f"{self.text}:{self.variable.short}" if self.both else self.variable.short


@dataclass(slots=True, eq=False)
class _Variable:
    """A variable: the stretch of code that sees it, and where it is named there."""

    start: int
    end: int
    uses: list[int] = field(default_factory=list)
    short: str = ""

    def hides(self, other: "_Variable") -> bool:
        """Tell whether giving both the same name would hide the *other* from its own users."""
        return any(self.start <= at <= self.end for at in other.uses)


def shorten(script: str, kept: Collection[str] = ()) -> str:
    """Return *script* with its own variables renamed, but those *kept*; the rest is as it was."""
    tokens = list(_tokens(script))
    code = [token for token in tokens if token.kind != "space"]
    _nest(code)
    variables: dict[str, list[_Variable]] = {}
    for name, start, end in _declared(code):
        if name not in kept:
            variables.setdefault(name, []).append(_Variable(start, end))
    taken = set(kept) | _KEYWORDS
    for at, token in enumerate(code):
        if role := _role(code, at):
            seen = [v for v in variables.get(token.text, ()) if v.start <= at <= v.end]
            if seen:
                token.variable = min(seen, key=lambda v: v.end - v.start)
                token.variable.uses.append(at)
                token.both = role == "both"
            else:
                taken.add(token.text)
    _name([v for found in variables.values() for v in found], taken)
    return "".join(token.written for token in tokens)


def _name(variables: list[_Variable], taken: Collection[str]) -> None:
    """Give each variable the first name that hides nothing, the most used first."""
    named: list[_Variable] = []
    for one in sorted(variables, key=lambda v: (-len(v.uses), v.start)):
        clashes = {v.short for v in named if one.hides(v) or v.hides(one)}
        one.short = next(n for n in _names() if n not in clashes and n not in taken)
        named.append(one)


def _names() -> Iterator[str]:
    """Yield a, b … Z, aa, ab …"""
    pairs = ("".join(pair) for pair in product(ascii_letters, ascii_letters + digits))
    return chain(ascii_letters, pairs)


def _tokens(script: str) -> Iterator[_Token]:
    """Yield the pieces of a script; a template is its texts, and the code between them."""
    at, open_braces = 0, [0]
    while at < len(script):
        if script[at] == "`" or (
            script[at] == "}" and len(open_braces) > 1 and not open_braces[-1]
        ):
            if script[at] == "}":
                open_braces.pop()
            found = _CHUNK.match(script, at + 1)
            assert found, script[at : at + 40]
            if found[0].endswith("${"):
                open_braces.append(0)
            yield _Token(script[at : found.end()], "text")
        else:
            found = _TOKEN.match(script, at)
            assert found, script[at : at + 40]
            open_braces[-1] += {"{": 1, "}": -1}.get(found[0], 0)
            yield _Token(found[0], str(found.lastgroup))
        at = found.end()


def _nest(code: list[_Token]) -> None:
    """Say of each token what holds it, and of each bracket where its twin is."""
    holders: list[tuple[str, int]] = [("block", -1)]
    heading = False
    for at, token in enumerate(code):
        if token.kind == "sign" and token.text in _PAIRS:
            token.holds, token.opening = holders.pop()
            code[token.opening].closing = at
        token.inside, token.holder = holders[-1]
        heading = heading or (token.text == "class" and token.kind == "name")
        if token.kind == "sign" and token.text in _PAIRS.values():
            before = code[at - 1].text if at else ""
            token.holds = token.text
            if token.text == "{":
                plain = "block" if before in _STATEMENTS else "object"
                token.holds, heading = "class" if heading else plain, False
            holders.append((token.holds, at))


def _role(code: list[_Token], at: int) -> str:
    """Tell whether a token is a variable, or ``both`` a key and a variable; else nothing."""
    token = code[at]
    before = code[at - 1].text if at else ""
    after = code[at + 1].text if at + 1 < len(code) else ""
    if token.kind != "name" or token.text in _KEYWORDS or before in {".", "?."}:
        return ""
    if token.inside == "object" and before in {"{", ",", "get", "async"}:
        return "" if after in {":", "("} else "both"
    method = token.inside == "class" and after in {"(", "="} and before not in {"extends"}
    return "" if method else "variable"


def _declared(code: list[_Token]) -> Iterator[tuple[str, int, int]]:
    """Yield the names that the script declares, each with the stretch of code that sees it."""
    for at, token in enumerate(code[1:], 1):
        before = code[at - 1]
        if before.kind == "name" and before.text in {"const", "let", "class", "function"}:
            start, end = _block(code, at)
            yield from ((name, start, end) for name in _pattern(code, at))
        elif token.text == "=>":
            start = before.opening if before.text == ")" else at - 1
            yield from ((name, start, _body(code, at + 1)) for name in _pattern(code, start))
        elif before.text == ")" and token.text == "{":
            start = before.opening
            if code[start - 1].text not in {"if", "for", "while"}:
                yield from ((name, start, token.closing) for name in _pattern(code, start))


def _block(code: list[_Token], at: int) -> tuple[int, int]:
    """Return the ends of the innermost block around a token."""
    while at >= 0:
        if code[at].closing and code[at].holds == "block":
            return at, code[at].closing
        at = code[at].holder
    return 0, len(code)


def _body(code: list[_Token], start: int) -> int:
    """Return the end of the body of an arrow function."""
    if code[start].holds == "block":
        return code[start].closing
    at = start
    while at < len(code) and code[at].text not in {",", ";", ")", "]", "}"}:
        at = code[at].closing + 1 if code[at].closing else at + 1
    return at - 1


def _pattern(code: list[_Token], start: int) -> Iterator[str]:
    """Yield the names that a pattern binds: one name, or those between brackets."""
    for at in range(start, (code[start].closing or start) + 1):
        if _role(code, at):
            yield code[at].text

"""Stage 4, render: one script in; the same with one-letter variables out.

Only names that the script itself declares are renamed, by spelling: one short name for each long
one, so every scope keeps its meaning. Properties, keys, methods, strings and whatever the browser
brings are left alone. It reads the JavaScript of this project (modules without labels or
``switch``), not any JavaScript; what it makes is played in a browser by the tests.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(slots=True)
class _Token:
    """A piece of the script. ``inside`` says what holds it: ``(``, ``[``, a block, an object…"""

    text: str
    kind: str
    inside: str = ""
    opening: int = -1


def shorten(script: str) -> str:
    """Return *script* with its own variables renamed; the rest is as it was."""
    tokens = list(_tokens(script))
    code = [token for token in tokens if token.kind != "space"]
    _nest(code)
    roles = {id(code[at]): _role(code, at) for at in range(len(code))}
    declared = {name.text for name in _declared(code) if roles[id(name)]}
    uses = Counter(t.text for t in code if t.text in declared and roles[id(t)])
    taken = {token.text for token in code if token.kind == "name"} - declared
    fresh = (name for name in _names() if name not in taken and name not in _KEYWORDS)
    short = {name: next(fresh) for name, _ in sorted(uses.items(), key=lambda u: (-u[1], u[0]))}
    return "".join(_written(token, roles.get(id(token), ""), short) for token in tokens)


def _written(token: _Token, role: str, short: dict[str, str]) -> str:
    if not role or token.text not in short:
        return token.text
    return f"{token.text}:{short[token.text]}" if role == "both" else short[token.text]


def _names() -> Iterator[str]:
    """Yield a, b … Z, aa, ab …"""
    pairs = ("".join(pair) for pair in product(ascii_letters, ascii_letters + digits))
    return chain(ascii_letters, pairs)


def _tokens(script: str) -> Iterator[_Token]:
    """Yield the pieces of a script; a template is its texts, and the code between them."""
    at, open_braces = 0, [0]
    while at < len(script):
        if script[at] == "`" or (script[at] == "}" and len(open_braces) > 1 and not open_braces[-1]):
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
    """Say of each token what holds it, and of each closing bracket where it opened."""
    holders: list[tuple[str, int]] = [("block", -1)]
    heading = False
    for at, token in enumerate(code):
        if token.text in _PAIRS and token.kind == "sign":
            token.opening = holders.pop()[1]
        token.inside = holders[-1][0]
        heading = heading or (token.text == "class" and token.kind == "name")
        if token.kind == "sign" and token.text in _PAIRS.values():
            before = code[at - 1].text if at else ""
            kind = token.text
            if kind == "{":
                kind = "class" if heading else "block" if before in _STATEMENTS else "object"
                heading = False
            holders.append((kind, at))


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


def _declared(code: list[_Token]) -> Iterator[_Token]:
    """Yield the names that the script declares: variables, classes, functions, parameters."""
    for at, token in enumerate(code[1:], 1):
        before = code[at - 1]
        if before.kind == "name" and before.text in {"const", "let", "class", "function"}:
            yield from [token] if token.kind == "name" else _until_closed(code, at)
        elif token.text == "=>" and before.text != ")":
            yield before
        elif before.text == ")" and token.text in {"=>", "{"}:
            head = code[before.opening - 1]
            if token.text == "=>" or head.text not in {"if", "for", "while"}:
                yield from (t for t in code[before.opening : at] if t.kind == "name")


def _until_closed(code: list[_Token], start: int) -> Iterator[_Token]:
    """Yield the names of a pattern that opens at *start*."""
    for at in range(start + 1, len(code)):
        if code[at].opening == start:
            return
        if code[at].kind == "name":
            yield code[at]

"""The pages of a package: where it is launched, what is reached from there, its scripts.

Only what a learner can reach is held to the rules about addresses: libraries carry documentation
and examples that nobody opens.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from posixpath import dirname

from marelle.diagnostics import Span
from marelle.verify.activities import launches
from marelle.verify.addresses import Address, of_page, of_sheet
from marelle.verify.base import Package
from marelle.verify.course import units
from marelle.verify.manifest import member, outside, scos

_PAGES, _SHEETS, _SCRIPTS = (".html", ".htm", ".xhtml"), (".css",), (".js", ".mjs")
_MOST_BYTES = 4_000_000  # of a page, a sheet or a script: what is bigger is not looked at
_LONG_LINE = 500  # characters; nobody writes a line so long by hand


def text_of(package: Package, name: str) -> str:
    """Return the text of a member, with plain ends of lines; empty when it is damaged or huge."""
    if name not in package.texts:
        small = package.files[name].size <= _MOST_BYTES
        text = (package.read(name) or b"").decode("utf-8", "replace") if small else ""
        package.texts[name] = text.replace("\r\n", "\n").replace("\r", "\n")
    return package.texts[name]


def launched(package: Package) -> list[str]:
    """Return the members that an LMS opens."""
    if package.kind == "cmi5":
        urls = (unit.url for unit in units(package))
        return [member("", url) for url in urls if not outside(url)]
    if package.kind == "xapi":
        typed = (launch.text.strip() for launch in launches(package))
        return [member("", address) for address in typed if not outside(address)]
    used = [resource for _item, resource in scos(package)]
    return [member(one.base, one.href) for one in used if one.href]


@lru_cache(maxsize=1)
def asked(package: Package) -> tuple[tuple[str, Address], ...]:
    """Return every address of the pages and sheets that are reached, with the file it is in."""
    pending, seen, found = launched(package), set[str](), []
    while pending:
        name = pending.pop()
        if name in seen or name not in package.files:
            continue
        seen.add(name)
        for address in _addresses(package, name):
            found.append((name, address))
            if not outside(address.text):
                pending.append(target(name, address))
    return tuple(found)


def _addresses(package: Package, name: str) -> tuple[Address, ...]:
    if name.lower().endswith(_PAGES):
        return of_page(text_of(package, name))
    return of_sheet(text_of(package, name)) if name.lower().endswith(_SHEETS) else ()


def target(name: str, address: Address) -> str:
    """Return the member that an address of the file *name* leads to."""
    folder = dirname(name)
    return member(f"{folder}/" if folder else "", address.text)


def scripts(package: Package) -> Iterator[tuple[str, bytes]]:
    """Yield every member that may hold code, and its bytes."""
    for name in package.files:
        if name.lower().endswith((*_SCRIPTS, *_PAGES)):
            yield name, package.read(name) or b""


def minified(text: str) -> bool:
    """Tell whether a machine wrote it: what it holds may never run."""
    return max(map(len, text.split("\n"))) > _LONG_LINE


def at(package: Package, name: str, start: int, length: int) -> Span:
    """Return the span of some characters of a member."""
    lines = _lines(text_of(package, name))
    line = bisect_right(lines, start)
    column = start - lines[line - 1] + 1
    return Span(package.inside(name), line, column, line, column + max(length, 1))


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[int, ...]:
    """Return the rank of the first character of each line."""
    return (0, *(found.end() for found in re.finditer("\n", text)))

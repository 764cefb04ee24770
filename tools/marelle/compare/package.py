"""Compare: packages in, ours in any standard; the versions of the modules that they hold out.

A package is read as if it came from anybody: nothing is written, and nothing is inflated past what
it announced.
"""

import posixpath

from marelle.compare.known import known
from marelle.compare.page import read_page, state_of
from marelle.compare.version import Version
from marelle.verify.archive import MAX_BYTES, Broken, listing
from marelle.verify.base import Package
from marelle.verify.pages import text_of

_SIGN = "data-module="
_SCRIPT = "player.js"


def read_package(name: str, data: bytes) -> list[Version]:
    """Return the modules of a package called *name*; none when it is no package of ours."""
    if len(data) > MAX_BYTES:
        return []
    try:
        count, entries = listing(data)
    except Broken:
        return []
    package = Package(name=name, data=data, count=count, entries=entries)
    name = known(package)
    pages = (_version(package, page, name) for page in package.files if page.endswith(".html"))
    return [version for version in pages if version]


def _version(package: Package, page: str, name: str) -> Version | None:
    html = text_of(package, page)
    if _SIGN not in html:
        return None
    beside = posixpath.join(posixpath.dirname(page), _SCRIPT)
    script = text_of(package, beside) if beside in package.files else html
    return read_page(html, package.inside(page), state_of(script), name)

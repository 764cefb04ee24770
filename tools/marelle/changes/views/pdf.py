"""Changes as a PDF to print or to send: the page of ``html.py``, set by the print engine."""

import re
from base64 import b64decode
from hashlib import sha256

from marelle.changes.value import Changes
from marelle.changes.views.html import page

# What an author typed is escaped: these are our own tags.
_DATA = re.compile(r'src="data:image/\w+;base64,([\w+/=]*)"')


def render(changes: Changes) -> bytes:
    """Return the PDF; the same changes give the same bytes."""
    from marelle.render.pdf import print_pdf

    pictures: dict[str, bytes] = {}

    def named(found: re.Match[str]) -> str:
        data = b64decode(found[1])
        name = sha256(data).hexdigest()
        pictures[name] = data
        return f'src="asset:{name}"'

    html = _DATA.sub(named, page(changes))
    return print_pdf(html, sha256(html.encode()).hexdigest(), pictures)

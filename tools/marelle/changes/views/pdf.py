"""Changes as a PDF to print or to send: the page of ``html.py``, set by the print engine."""

from hashlib import sha256

from marelle.changes.value import Changes
from marelle.changes.views.html import page


def render(changes: Changes) -> bytes:
    """Return the PDF; the same changes give the same bytes."""
    from marelle.render.pdf import print_pdf

    html = page(changes)
    return print_pdf(html, sha256(html.encode()).hexdigest())

"""Stage 4, render: paths that ask something before a lesson in; the lines that say so out.

Complete without JavaScript; ``theme/later/heaven/path.js`` takes a line away once nothing is
missing on this phone.
"""

from html import escape

from marelle.i18n import _
from marelle.render.text import typography

# The paths where other steps come before a lesson: the id, the address, the title of each.
Waited = tuple[tuple[str, str, str], ...]


def waited(paths: Waited) -> str:
    """Return a line a path, nothing when there is none."""
    said = _("D’autres étapes viennent avant cette leçon dans le parcours «\u00a0{path}\u00a0».")
    return "".join(
        f'<p data-first="{path}">'
        + said.format(path=f'<a href="{escape(to)}">{typography(escape(title))}</a>')
        + "</p>"
        for path, to, title in paths
    )

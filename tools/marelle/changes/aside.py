"""Changes: what judges a module, in both versions, in; what changed in it out.

The answers that invented learners give, and those of people to the questions of the radar.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from marelle.catalogue.folder import Folder
from marelle.changes.naming import Names, names_in
from marelle.changes.tree import compare_trees
from marelle.changes.unread import hidden, untold
from marelle.changes.value import Part
from marelle.i18n import _

_REVIEW, _AS = "review.yml", {"answers": "question"}


def asides(
    old: Folder, new: Folder, known: Names, versions: tuple[str, str] = ("", "")
) -> Iterator[Part]:
    """Yield what changed in the files beside the screens of a module."""
    titles = {"learners.yml": _("Apprenants témoins"), _REVIEW: _("Avis des relecteurs")}
    within = {
        key: name
        for side in (old, new)
        for document in side.documents.values()
        for key, name in names_in(document.data).items()
    }
    for file, title in titles.items():
        before, after = (_data(side, file) for side in (old, new))
        ill = (hidden(old, file), hidden(new, file))
        changes = compare_trees(before, after, {**known, **within})
        yield Part(title=title, changes=tuple(untold(file, ill, versions) if any(ill) else changes))


def _data(folder: Folder, file: str) -> Mapping[str, Any]:
    document = folder.asides.get(file)
    data = document.data if document and isinstance(document.data, dict) else {}
    # What is answered there is what one thinks: no answer is the right one.
    return {_AS.get(str(k), str(k)) if file == _REVIEW else str(k): v for k, v in data.items()}

"""Stage 3 for one module: the file of its self-assessment in, what people answered out."""

from datetime import date

from marelle.catalogue.folder import Folder
from marelle.model.review import Answer, Review

REVIEW = "review.yml"


def review_of(folder: Folder) -> Review:
    """Return what people answered; nothing when there is no file, or it has errors."""
    document = folder.asides.get(REVIEW)
    if document is None or document.stains:
        return Review()
    data = document.data
    return Review(
        stage=data["stage"],
        answers=tuple(
            Answer(**{**each, "on": date.fromisoformat(each["on"])}) for each in data["answers"]
        ),
    )

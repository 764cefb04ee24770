"""Stage 1, interchange: the content of an H5P question in; what every question has out.

Content is JSON that anybody wrote: whatever is not of the expected shape counts as absent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.interchange.readers._markup import Line, markdown, words
from marelle.interchange.readers.base import Asked, Embedded

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A question: its library without its version, its parameters, where it begins."""

    machine: str
    params: Mapping[str, Json]
    title: str
    members: Mapping[str, bytes]
    line: int = 1
    column: int = 1

    def text(self, *path: str) -> str:
        """Return the HTML at the end of a path."""
        return string(at(self.params, *path))

    def asked(self, *path: str) -> Asked:
        """Return what every question has; its prompt is at the end of *path*."""
        wrong, right = self._overall()
        return Asked(
            prompt=markdown(self.text(*path)).text,
            correct=right,
            incorrect=wrong,
            picture=self.picture(at(self.params, "media")),
        )

    def _overall(self) -> tuple[str, str]:
        """Return what is said when points are missing, and when none is."""
        said = {
            at(one, "to") == 100: markdown(string(at(one, "feedback"))).text
            for one in listed(at(self.params, "overallFeedback"))
        }
        if len(listed(at(self.params, "overallFeedback"))) < 2:
            return "", said.get(True, "")
        return said.get(False, ""), said.get(True, "")

    def picture(self, media: Json) -> Embedded | None:
        """Return a picture that the archive holds, given as content or as a file."""
        inside = at(media, "type") if at(media, "type", "params") else media
        params = at(inside, "params") or inside
        file = at(params, "file") or params
        path = string(at(file, "path"))
        try:
            data = self.members[f"content/{path}"]
        except KeyError:
            return None
        alt = string(at(params, "alt")) or string(at(params, "imageAltText"))
        return Embedded(name=path.rpartition("/")[2], data=data, alt=words(alt).text)

    def lines(self) -> Iterator[Line]:
        """Yield every text of the question, for what their marks lose."""
        yield from (markdown(text) for text in strings(self.params))


def at(value: Json, *path: str) -> Json:
    """Return what is at the end of a path of keys; nothing when it leads nowhere."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def string(value: Json) -> str:
    """Return a text, empty when it is none."""
    return value if isinstance(value, str) else ""


def listed(value: Json) -> list[Json]:
    """Return a list, empty when it is none; a group of one list is that list."""
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))
    return value if isinstance(value, list) else []


def strings(value: Json) -> Iterator[str]:
    """Yield the texts inside a value."""
    inside = value.values() if isinstance(value, dict) else value
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in inside:
            yield from strings(each)

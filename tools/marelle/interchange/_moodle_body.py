"""Stage 5, interchange: what writers of Moodle XML give for a question."""

from collections.abc import Callable
from dataclasses import dataclass

from marelle.model import Picture

# From a picture: its HTML, and the ``<file>`` that carries its bytes.
Embed = Callable[[Picture | None], tuple[str, str]]


def _nothing(_embed: Embed) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is particular to a question: its elements, HTML after the prompt, the one comment.

    ``drawn`` gives elements that hold pictures, from what embeds a picture.
    """

    elements: str = ""
    drawn: Callable[[Embed], str] = _nothing
    more: str = ""
    comment: str = ""
    losses: tuple[str, ...] = ()

"""What the packages of a module are made for: the same for all its editions."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the page of a module is made for. ``lang`` is its language, ``terms`` its acronyms.

    ``status`` is what an LMS is told: ``passed_failed``, ``passed_incomplete`` or ``completed``;
    ``iri`` names the module for ever; ``licence`` is that of the contents, ``organisation`` is who
    publishes them. ``leave`` are the words of the visible way out, the usual ones when it is empty;
    ``closes`` tells whether it also closes a window that the LMS opened.
    """

    lang: str
    terms: Mapping[str, str]
    status: str
    iri: str
    licence: str = ""
    organisation: str = ""
    leave: str = ""
    closes: bool = True

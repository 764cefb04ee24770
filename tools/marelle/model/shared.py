"""Stage 3, model: what the modules share: the site, directions, collections, the glossary."""

from dataclasses import dataclass, field
from datetime import date

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach someone. Empty fields are not shown."""

    phone: str = ""
    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """A municipal department. ``colour`` is its accent, ``#rrggbb``; ``formerly``: old codes."""

    code: str
    name: str
    purpose: str
    colour: str
    pictogram: str
    promise: str
    span: Span
    intro: str = ""
    contact: Contact = field(default_factory=Contact)
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A theme that gathers modules of several directions; ``formerly`` are the names it had."""

    id: str
    title: str
    summary: str
    pictogram: str
    span: Span
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What somebody does for the city. ``words`` are what else people call it."""

    id: str
    title: str
    span: Span
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An acronym and what it stands for."""

    term: str
    meaning: str
    span: Span
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """Who is told what learners do: an xAPI server. ``endpoint`` ends with a slash."""

    endpoint: str

    @property
    def local(self) -> bool:
        """Whether it is a machine's own: only the address of a tracker may be without ``https``."""
        return self.endpoint.startswith("http:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """Where articles are talked about: an Isso server. ``isso`` has no trailing slash."""

    isso: str

    @property
    def local(self) -> bool:
        """Whether it is a machine's own: only such an address may be without ``https``."""
        return self.isso.startswith("http:")

    @property
    def origin(self) -> str:
        """What a policy allows it by."""
        return "/".join(self.isso.split("/")[:3])


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What ``catalogue.yml`` says of the whole: ``url`` has no trailing slash.

    ``guide`` tells that the site has the guide of those who write; ``former_urls`` lead here.
    """

    title: str
    tagline: str
    organisation: str
    lang: str
    url: str
    licence: str
    contact: Contact
    accessibility_status: str
    accessibility_contact: str
    accessibility_updated: date
    tracker: Tracker | None = None
    comments: Comments | None = None
    licence_url: str = ""
    guide: bool = False
    former_urls: tuple[str, ...] = ()

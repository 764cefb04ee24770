"""The contract of a paper form: one file of ``paper/kinds/``, one folder of templates beside it.

``flyers/templates/paper/<name>/`` holds ``page.html``, whose ``$names`` the form fills, and
``style.css``. Author text is data: what fills a name is HTML that a form escaped.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from marelle.model import Direction, Module, Site

TEMPLATES = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A module, and where it belongs.

    ``address`` is what people type to play it; ``url`` is what its code holds, empty when none was
    ever printed for it: only those of the ledger open for ever.
    """

    site: Site
    direction: Direction
    module: Module
    address: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a form is wanted: which variant (``A``, ``B``, or none), in large print or not."""

    variant: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form on paper. ``label`` is its name for people, French.

    ``lacks`` says, in a sentence, what a module would need to have this form; nothing when it has.
    ``fill`` gives the HTML of each ``$name`` of its page. ``says`` gives the texts that its codes
    hold besides the address of the module. ``varies`` tells that its questions have variants.
    ``turned`` is the edge, ``long`` or ``short``, that puts its backs behind their fronts.
    """

    name: str
    label: str
    lacks: Callable[[Module], str]
    fill: Callable[[Subject, Wish], Mapping[str, str]]
    says: Callable[[Subject], tuple[str, ...]] = field(default=lambda subject: ())
    varies: bool = False
    turned: Literal["", "long", "short"] = ""

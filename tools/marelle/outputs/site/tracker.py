"""Stage 4, site: the tracker that ``catalogue.yml`` names in; what pages say of it and may ask out.

Without one, no page says a word of it, and none may ask anything of another server.
"""

from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from marelle.ids import module_iri
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.render import later


@dataclass(frozen=True, slots=True)
class Tracked:
    """A site whose pages tell a tracker: the ``address`` of statements, the ``site``'s own."""

    address: str
    site: str

    @property
    def policy(self) -> str:
        """What the policy of a page must allow: this address, and nothing else of its server."""
        return f"connect-src {self.address}"

    @property
    def host(self) -> str:
        """Who is told, as learners read it."""
        return urlsplit(self.address).netloc

    def meta(self, module: str = "") -> str:
        """Return the element of a page that names the tracker, and the *module* for ever."""
        iri = f' data-iri="{escape(module_iri(self.site, module))}"' if module else ""
        return (
            f'<meta name="tracker" content="{escape(self.address)}" '
            f'data-home="{escape(self.site)}/"{iri}>'
        )


def tracked(catalogue: Catalogue, options: Options) -> Tracked | None:
    """Return what pages tell, if they do: a tracker of this machine only while it serves."""
    tracker = catalogue.site.tracker
    if tracker is None or (tracker.local and not options.serving):
        return None
    return Tracked(f"{tracker.endpoint}statements", catalogue.site.url)


def script(language: str) -> str:
    """Return the address of what tells it, in the site."""
    return f"assets/{later.tracker(language).path}"

"""Reads the HTML of an activity as a browser would: its tags, ids, controls and plain text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"input", "img", "br", "hr", "track"}


@dataclass
class Read(HTMLParser):
    """What a piece of HTML holds. ``tags`` are (name, attributes); ``open`` must end empty."""

    html: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag; void elements need no end tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Only the innermost open tag may end."""
        assert self.open.pop() == tag, self.html

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every *tag*."""
        return [attrs for name, attrs in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        """Return every value of *attribute*, in order."""
        return [attrs[attribute] for _, attrs in self.tags if attribute in attrs]

"""Stage 1, interchange: a QTI item in; what every question has, whatever it asks, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from marelle.i18n import _
from marelle.interchange.readers._markup import joined, markdown, sound, words
from marelle.interchange.readers._qti_key import Response, Told, points, responses, told
from marelle.interchange.readers._qti_names import (
    ASIDE,
    GAP,
    HOLE,
    PICTURES,
    described,
    html,
)
from marelle.interchange.readers.base import Asked, Draft, Embedded
from marelle.xml import Element

# In these, what is wrong takes back what it is worth.
_TAKING_BACK = {"choice", "image-choice", "hotspot", "highlight"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An item: what is to be answered in its ``interactions``, and what is said of it."""

    item: Element
    interactions: tuple[Element, ...]
    keys: Mapping[str, Response]
    told: Told
    members: Mapping[str, bytes]
    file: str

    @property
    def body(self) -> Element:
        """What is shown."""
        return self.item.at("itemBody")

    def key(self, interaction: Element) -> Response:
        """Return the answer that an interaction gives."""
        return self.keys.get(interaction.attributes.get("responseIdentifier", ""), Response())

    @property
    def mapped(self) -> bool:
        """Whether an answer partly right earns something."""
        processing = self.item.at("responseProcessing")
        template = processing.attributes.get("template", "")
        parts = [one.name for one in processing.walk()]
        whole = any(one.name == "lt" for one in processing.walk())
        return not whole and ("mapResponse" in parts or "map_response" in template)

    def asked(self, *, around: bool = True) -> Asked:
        """Return what every question has; its prompt is what is said *around* the interaction."""
        stem, _hole, _rest = html(self.body, {i.name for i in self.interactions}).partition(HOLE)
        prompts = [html(each.at("prompt")) for each in self.interactions]
        score = points(self.item, self.keys)
        return Asked(
            prompt=markdown(" ".join([stem, *prompts])).text if around else "",
            id=self.item.attributes.get("identifier", "").rpartition(".")[2],
            points=max(1, round(score)),
            correct=self.told.correct,
            incorrect=self.told.incorrect,
            picture=self.picture(),
            losses=(_("Les points sont arrondis."),) if score % 1 else (),
        )

    def tail(self) -> str:
        """Return the words after the last interaction."""
        shown = html(self.body, {each.name for each in self.interactions})
        return words(GAP.split(shown)[-1]).text

    def picture(self) -> Embedded | None:
        """Return the picture of the question: the first that is in none of its answers."""
        answers = {
            id(p)
            for each in self.interactions
            for part in each.children
            if part.name != "prompt"
            for p in part.walk()
        }
        shown = (one for one in pictures(self.body) if id(one) not in answers)
        return next((kept for one in shown if (kept := self.embedded(one))), None)

    def embedded(self, picture: Element) -> Embedded | None:
        """Return a picture that the archive holds."""
        address = picture.attributes.get("src") or picture.attributes.get("data") or ""
        name = normpath(join(dirname(self.file), unquote(address)))
        try:
            data = self.members[name]
        except KeyError:
            return None
        return Embedded(name=name.rpartition("/")[2], data=data, alt=sound(described(picture)))

    def losses(self, made: Draft) -> Iterator[str]:
        """Yield what a draft does not say of the item, whatever its type."""
        kept = bool(made.picture) + len(made.shown)
        if len(list(pictures(self.body))) > kept:
            yield _("Une image est perdue\u00a0: ajoutez-la au module.")
        texts = [self.body, *(each.at("prompt") for each in self.interactions)]
        if any(markdown(html(text)).simplified for text in texts):
            yield _("La mise en forme est simplifiée.")
        aside = {one.name for one in self.body.walk()} & (ASIDE - {"prompt", "feedbackInline"})
        if self.told.lost or aside:
            yield _("Un commentaire est perdu.")
        yield from self._unlike(made.type)
        if any(one.name.startswith("assessmentStimulusRef") for one in self.item.children):
            yield _("Le document qui accompagne la question est perdu.")

    def _unlike(self, type_: str) -> Iterator[str]:
        """Yield what our own rule of points, and of spelling, changes of its mappings."""
        worth = [value for key in self.keys.values() for value in key.worth.values()]
        parts = [
            round(value, 6)
            for key in self.keys.values()
            for value in (key.worth.values() if key.several else [key.most])
            if value > 0
        ]
        if len(set(parts)) > 1:
            yield _("Chaque bonne réponse rapporte autant.")
        if type_ not in _TAKING_BACK and any(value < 0 for value in worth):
            yield _("Une mauvaise réponse ne retire plus de points.")
        if any(one.attributes.get("caseSensitive") == "true" for one in self.item.walk()):
            yield _("Majuscules et minuscules comptent pareil.")


def pictures(element: Element) -> Iterator[Element]:
    """Yield the pictures inside an element, but those of what is aside."""
    for child in element.children:
        if child.name in PICTURES:
            yield child
        elif child.name not in ASIDE or child.name == "prompt":
            yield from pictures(child)


def question(item: Element, members: Mapping[str, bytes], file: str) -> Question:
    """Return an item whose names are those of QTI 2.1; raises ``ValueError`` on a bad number."""
    body = item.at("itemBody")
    found = tuple(each for each in body.walk() if each.name.endswith("Interaction"))
    return Question(
        item=item,
        interactions=found,
        keys=responses(item),
        told=_chosen(told(item), found),
        members=members,
        file=file,
    )


def _chosen(said: Told, interactions: tuple[Element, ...]) -> Told:
    """Return what is said, with what stands inside the answers themselves."""
    inline = {
        part.attributes.get("identifier", ""): markdown(html(comment)).text
        for each in interactions
        for part in each.walk()
        for comment in part.all("feedbackInline")
    }
    both = {name: joined(text, said.chosen.get(name, "")) for name, text in inline.items()}
    return replace(said, chosen={**said.chosen, **both})


def named(element: Element) -> str:
    """Return the identifier of an answer."""
    return element.attributes.get("identifier", "")

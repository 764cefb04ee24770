"""Stage 3, model: a file of ``flyers/`` in, a print campaign, and findings about it alone, out."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from marelle import assets
from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.ledger import TAKEN
from marelle.catalogue.loaded import Reference
from marelle.catalogue.names import bad_id, id_of
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.diagnostics.nearest import closest
from marelle.i18n import _
from marelle.model import Campaign, Place, Quantity, Target, Words
from marelle.model.campaign import OFFICE, STANDARD
from marelle.read.document import Document, Node

# What the fonts of theme/fonts can draw, of what is typed in a campaign.
PRINTABLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u00ffŒœ’‘‚“”„–—…•€‹›™−\u202f]")
_TOLD = ("promise", "target", "until", "languages", "places")


def build_campaign(document: Document) -> Campaign:
    """Return the campaign of a document that satisfies its schema; its id is the file's name."""
    data = document.data
    ((kind, target),) = data["target"].items()
    texts = data.get("texts", {})
    return Campaign(
        id=id_of(document),
        title=data["title"],
        promise=data["promise"],
        direction=data["direction"],
        target=Target(kind=kind, id=target),
        formats=tuple(data["formats"]),
        span=document.span("title"),
        places=tuple(Place(**place) for place in data.get("places", ())),
        languages=tuple(data.get("languages", ())),
        words={lang: _words(**told) for lang, told in texts.items()},
        variants=tuple(data.get("variants", (STANDARD,))),
        profile=data.get("profile", OFFICE),
        quantity=_quantity(**data["quantity"]) if "quantity" in data else None,
        first=_day(data.get("from")),
        last=_day(data.get("until")),
        spans={key: document.span(key) for key in _TOLD if key in data}
        | {f"texts/{lang}": document.key_span("texts", lang) for lang in texts},
    )


def _words(promise: str, steps: list[str] | None = None, free: str = "", help: str = "") -> Words:
    return Words(promise=promise, steps=tuple(steps or ()), free=free, help=help)


def _quantity(per_place: int = 0, total: int = 0) -> Quantity:
    return Quantity(copies=per_place or total, per_place=bool(per_place))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def campaign_references(document: Document) -> Iterator[Reference]:
    """Yield the direction and the target, which must exist, where they are sound."""
    if direction := document.root.part("direction"):
        yield Reference(kind="direction", id=direction.value, span=direction.span)
    if target := document.root.part("target"):
        ((kind, name),) = target.value.items()
        yield Reference(kind=kind, id=name, span=target[kind].span)


def campaign_findings(document: Document, profiles: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of a campaign; *profiles* are the print profiles there."""
    root = document.root
    message = _("« {id} » ne peut pas être l’identifiant d’une campagne.")
    yield from bad_id(id_of(document), document.path, message)
    if id_of(document) in TAKEN:
        yield Diagnostic(
            code=codes.BAD_ID,
            span=Span(document.path),
            message=message.format(id=id_of(document)),
            hint=_("Marelle s’en sert déjà pour les affiches des directions : changez ce nom."),
        )
    places = [*root.records("places")]
    again = _("Le lieu « {name} » est déjà dans la liste.")
    repeated = [*duplicates(places, "id", codes.DUPLICATE_PLACE, again)]
    # A place that is there twice as a whole is told once.
    yield from repeated or duplicates(places, "name", codes.DUPLICATE_PLACE, again)
    first, last = root.part("from"), root.part("until")
    if first and last and last.value < first.value:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=last.span,
            message=_("La campagne finit avant d’avoir commencé."),
            hint=_("Corrigez l’une des deux dates."),
            related=(Related(first.span, _("premier jour")),),
        )
    for name in root.elements("formats"):
        yield from _unknown(name, "formats", assets.print_formats())
    if profile := root.part("profile"):
        yield from _unknown(profile, "profile", tuple(profiles))
    for text in _printed(root):
        yield from _unprintable(text)


def _printed(root: Node) -> Iterator[Node]:
    """Yield every text of a campaign that goes on paper, where it is sound."""
    texts = [root.part("promise"), *(place.part("name") for place in root.records("places"))]
    spoken = root.part("texts")
    for said in (spoken[lang] for lang in spoken.value) if spoken else ():
        texts += [said.part(key) for key in ("promise", "free", "help")]
        texts += [step for step in said.elements("steps") if step.sound]
    return filter(None, texts)


def _unprintable(text: Node) -> Iterator[Diagnostic]:
    """Yield the finding for the first character that the fonts of the print have no drawing of."""
    if strange := next((c for c in text.value if not PRINTABLE.match(c)), ""):
        yield Diagnostic(
            code=codes.UNPRINTABLE_CHARACTER,
            span=text.span,
            message=_("Le caractère « {character} » n’est pas dans la police imprimée.").format(
                character=strange
            ),
            hint=_("Écrivez ce texte avec les lettres et les signes d’Europe de l’Ouest."),
        )


def _unknown(node: Node, key: str, known: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield the finding for a word that no folder or file of ours is named after."""
    if not node.sound or node.value in known:
        return
    words = ", ".join(known)
    close = closest(node.value, known)
    yield Diagnostic(
        code=codes.UNKNOWN_VALUE,
        span=node.span,
        message=_("« {value} » n’est pas une valeur possible de « {name} ».").format(
            value=node.value, name=key
        ),
        hint=_("Vouliez-vous écrire « {word} » ? Valeurs possibles : {words}.").format(
            word=close, words=words
        )
        if close
        else _("Valeurs possibles : {words}.").format(words=words),
    )

"""Stage 3, model: the sheet and the text of one article in, the article and findings out."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from marelle.activities import activity_types
from marelle.activities.modifiers import modifier_problems
from marelle.blocks.base import ENDINGS
from marelle.catalogue.folder import MEDIA
from marelle.catalogue.links import text_links
from marelle.catalogue.loaded import Reference
from marelle.catalogue.module import source_of
from marelle.catalogue.names import bad_id
from marelle.catalogue.screens import common
from marelle.check.checked import Draft
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.model import Article, Item, News, Picture, Rank, Results
from marelle.model.prose import count_words
from marelle.read.document import Document, Node
from marelle.read.links import problem
from marelle.read.written import prose

# A person standing reads that in two minutes and a half.
LONGEST = 400
POLL = "poll"


def build_article(id: str, sheet: Document, body: Document, poll: Item | None) -> Article:
    """Return the article of two parts without an error; its files and digest come later."""
    data: dict[str, Any] = sheet.data
    picture, results = data.get("picture"), data.get("results")
    return Article(
        id=id,
        title=data["title"],
        summary=data["summary"],
        author=data["author"],
        published=date.fromisoformat(data["published"]),
        markdown=body.data["body"],
        review=data["review"],
        span=sheet.span("title"),
        digest="",
        directions=tuple(data.get("directions", ())),
        kind=News(data.get("kind", News.NEWS)),
        tags=tuple(data.get("tags", ())),
        expires=date.fromisoformat(data["expires"]) if "expires" in data else None,
        pinned=data.get("pinned", False),
        picture=Picture(src=picture["src"], alt=picture["alt"], span=sheet.span("picture", "src"))
        if picture
        else None,
        credit=picture["credit"] if picture else "",
        poll=poll,
        results=_results(results, sheet.span("results", "challenge")) if results else None,
        sources=tuple(map(source_of, data.get("sources", ()))),
    )


def _results(data: dict[str, Any], span: Span) -> Results:
    ranks = tuple(Rank(team=each["team"], points=int(each["points"])) for each in data["ranks"])
    return Results(challenge=data["challenge"], unit=data["unit"], ranks=ranks, span=span)


def poll_of(sheet: Document, draft: Draft) -> tuple[Item | None, list[Diagnostic]]:
    """Return the poll of a sheet, if it has one that is sound, and what its schema cannot say."""
    typed = sheet.root.value.get(POLL) if isinstance(sheet.data, dict) else None
    if not isinstance(typed, dict) or not draft.is_whole((POLL,)):
        return None, []
    node, asked = draft.document.at((POLL,)), sheet.at((POLL,))
    if node.get("type") != POLL:
        return None, [_not_a_poll(node["type"])]
    kind = activity_types()[POLL]
    item = kind.model.build(node, common(node, asked))
    return item, [*kind.model.problems(item, node), *modifier_problems(kind, item, node)]


def _not_a_poll(node: Node) -> Diagnostic:
    return Diagnostic(
        code=codes.NOT_A_POLL,
        span=node.span,
        message=_("Un article ne pose pas de question notée : un sondage seulement."),
        hint=_("Écrivez « type: poll », ou posez la question dans un module."),
    )


def article_findings(
    id: str, sheet: Document | None, body: Document | None
) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of one article."""
    path = next(part.path for part in (sheet, body) if part)
    yield from bad_id(id, path, _("« {id} » ne peut pas être l’identifiant d’un article."))
    if sheet:
        yield from _dates(sheet)
        for address, span in text_links(sheet):
            if wrong := problem(address):
                yield Diagnostic(code=codes.BAD_LINK, span=span, message=wrong[0], hint=wrong[1])
    words = count_words(prose(body.data["body"])) if body else 0
    if words > LONGEST:
        yield Diagnostic(
            code=codes.LONG_ARTICLE,
            span=sheet.span("title") if sheet else Span(path),
            message=_("Cet article a {n} mots : au-delà de {limit}, on ne le finit pas.").format(
                n=words, limit=LONGEST
            ),
            hint=_("Gardez l’essentiel, et faites un module de ce qui s’apprend."),
        )


def _dates(sheet: Document) -> Iterator[Diagnostic]:
    until, since = sheet.root.part("expires"), sheet.root.part("published")
    if until and since and until.value < since.value:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=until.span,
            message=_("L’article n’est plus d’actualité avant d’avoir paru."),
            hint=_("Corrigez l’une des deux dates."),
            related=(Related(since.span, _("publié")),),
        )


def article_references(sheet: Document) -> Iterator[Reference]:
    """Yield the directions and the challenge, which must exist."""
    for code in sheet.root.elements("directions"):
        if code.sound:
            yield Reference(kind="direction", id=code.value, span=code.span)
    results = sheet.root.part("results")
    if results and (challenge := results.part("challenge")):
        yield Reference(kind="challenge", id=challenge.value, span=challenge.span)


def files_named(sheet: Document | None, body: Document | None) -> Iterator[tuple[str, Span, bool]]:
    """Yield each file that an article names, its place, whether a picture lacks its words."""
    if sheet and isinstance(sheet.data, dict):
        asked = [sheet.root] + [part for part in [sheet.root.part(POLL)] if part]
        for node in asked:
            picture = node.part("picture")
            if picture and (src := picture.part("src")):
                yield src.value, src.span, False
    if body:
        for rank, each in enumerate(body.data["pictures"]):
            yield each["src"], body.span("pictures", rank), not each["alt"].strip()
        for rank, option in enumerate(body.data["options"]):
            if option["want"] in ENDINGS and option["value"].startswith(MEDIA):
                yield option["value"], body.span("options", rank), False

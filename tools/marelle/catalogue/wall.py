"""Stage 3, model: the articles of a day, and the challenges they tell of, in; findings out."""

from collections.abc import Iterator, Sequence
from datetime import date

from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import Article, Challenge
from marelle.model.article import wall

# What stays on top of the wall leaves no room for what is new.
PINNED = 3


def wall_findings(
    articles: Sequence[Article], challenges: Sequence[Challenge], today: date
) -> Iterator[Diagnostic]:
    """Yield what of the articles does not go together, or with the challenges they tell of."""
    ends = {each.id: each.last for each in challenges}
    for article in articles:
        told = article.results
        if told and told.challenge in ends and article.published <= ends[told.challenge]:
            yield Diagnostic(
                code=codes.EARLY_RESULTS,
                span=told.span,
                message=_("Les résultats paraissent avant la fin du défi."),
                hint=_("Publiez cet article après le {day}.").format(
                    day=ends[told.challenge].isoformat()
                ),
            )
    pinned = [each for each in wall(tuple(articles), today) if each.pinned]
    for article in pinned[PINNED:]:
        yield Diagnostic(
            code=codes.TOO_MANY_PINNED,
            span=article.span,
            message=_("{n} articles sont à la une : les nouveaux ne se voient plus.").format(
                n=len(pinned)
            ),
            hint=_("Gardez-en {n} au plus : retirez « pinned » des plus anciens.").format(n=PINNED),
        )

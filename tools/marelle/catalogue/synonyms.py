"""Stage 3, model: ``content/synonyms.yml`` in, groups of words that mean the same out."""

from collections.abc import Iterator

from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.read.document import Document, Node

SYNONYMS = "content/synonyms.yml"
Groups = tuple[tuple[str, ...], ...]


def build_synonyms(document: Document) -> Groups:
    """Return the groups without an error, in the authors' order."""
    nodes = document.root.records("synonyms")
    return tuple(tuple(node.value["words"]) for node in nodes if node.sound)


def synonyms_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a word of two groups, however it is written."""
    first: dict[str, Node] = {}
    for group in document.root.records("synonyms"):
        for word in group.elements("words"):
            if word.sound:
                before = first.setdefault(" ".join(word.value.casefold().split()), word)
                if before is not word:
                    yield _twice(word, before)


def _twice(word: Node, before: Node) -> Diagnostic:
    return Diagnostic(
        code=codes.DUPLICATE_SYNONYM,
        span=word.span,
        message=_("« {word} » est déjà dans un groupe de mots.").format(word=word.value),
        hint=_("Gardez ce mot à une seule place, ou réunissez les deux groupes."),
        related=(Related(before.span, _("déjà ici")),),
    )

"""Stage 5, interchange: the contract of an exporter, and the walk that every exporter shares.

A module in; one file that another tool imports, and what became of each activity, out.
One file, one ``EXPORTER``, nothing elsewhere. An exporter imports no activity type: what becomes
of a type is declared in its ``exports``, and its items are read by their public fields.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.i18n import _
from marelle.model import Item, Module

# What an item becomes: the name that its type declares, and the shape of its answers.
Target = tuple[str, Interaction]
_ONLY_WORDS = ("](module:", "](direction:", "](collection:", "![")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a question: ``kept``, ``degraded`` or ``dropped``; ``how``, in sentences.

    ``place`` is where it was read, ``file:line:column``.
    """

    item: str
    fate: str
    how: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The bytes of a file, text or archive, and the fate of every activity, in order."""

    data: bytes
    fates: tuple[Fate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """``key`` is that of ``ActivityType.exports``; ``suffix`` ends the file's name.

    ``targets`` are what it can write: asserted to be all that activity types declare for it.
    ``export`` is given a module and its folder, where its photographs are read.
    """

    name: str
    key: str
    label: str
    suffix: str
    mediatype: str
    targets: Collection[Target]
    export: Callable[[Module, Path], Exported]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An activity in another format, and what it lost that its type does not already declare.

    ``says`` holds what this format has a place for: ``hints``, ``partial`` (all or nothing),
    ``markdown`` as it was typed. What cannot be said after all is ``dropped``: a sentence, why.
    """

    text: str = ""
    losses: tuple[str, ...] = ()
    says: frozenset[str] = frozenset()
    dropped: str = ""


def convert(
    module: Module, format: str, write: Callable[[Item, Target], Written]
) -> tuple[list[str], tuple[Fate, ...]]:
    """Return the text of each activity that *format* can say, and the fate of every one."""
    texts: list[str] = []
    fates: list[Fate] = []
    for item in module.items:
        kind = activity_types()[item.type]
        mapped = kind.exports[format]
        fate, losses = mapped.fate, [_(mapped.how)] if mapped.how else []
        if fate != "dropped":
            written = write(item, (mapped.name, kind.interaction))
            if written.dropped:
                fate, losses = "dropped", [written.dropped]
            else:
                reduced = () if "markdown" in written.says else _reduced(kind.model.texts(item))
                more = [*written.losses, *reduced, *_changed(item, written)]
                texts.append(written.text)
                fate, losses = "degraded" if more else fate, losses + more
        fates.append(Fate(item=item.id, fate=fate, how=" ".join(losses)))
    return texts, tuple(fates)


def _changed(item: Item, written: Written) -> Iterator[str]:
    """Yield what a format does not say of what the author added."""
    if item.hints and "hints" not in written.says:
        yield _("Les indices sont perdus.")
    if item.attempts > 1:
        yield _("Le nombre d’essais se règle dans l’autre outil.")
    if item.confidence:
        yield _("On ne demande plus si l’agent est sûr.")
    if not item.partial and "partial" not in written.says:
        yield _("Une réponse en partie juste rapporte une part des points.")


def _reduced(texts: Iterable[str]) -> Iterator[str]:
    if any(mark in text for text in texts for mark in _ONLY_WORDS):
        yield _("Un lien vers un autre module, ou une image dans le texte, garde ses seuls mots.")

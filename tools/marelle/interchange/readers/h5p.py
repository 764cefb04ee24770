"""Stage 1, interchange: an H5P file in; the questions that its content holds out.

A column, a set or a book holds others, as deep as it goes; a set of cards holds cards. The
libraries of the file, when it carries them, are not looked at: nothing of theirs runs.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers._h5p_content import Content, Json, at, listed, string
from marelle.interchange.readers._h5p_drafts import READERS
from marelle.interchange.readers._h5p_texts import TIPPED, tipped
from marelle.interchange.readers._markup import sound
from marelle.interchange.readers.base import Batch, Draft, Found, Importer, Source

ABOUT, CONTENT = "h5p.json", "content/content.json"
MAX_BYTES, DEEPEST = 20_000_000, 12
# Where the content of each holder is, and the key of what is inside each part of it.
HOLDERS = {
    "H5P.Column": ("content", "content"),
    "H5P.Row": ("columns", "content"),
    "H5P.RowColumn": ("content", "content"),
    "H5P.QuestionSet": ("questions", ""),
    "H5P.InteractiveBook": ("chapters", ""),
    "H5P.Questionnaire": ("questionnaireElements", "library"),
}
CARDS = "H5P.Dialogcards"


def read(source: Source) -> Batch:
    """Return the questions of a file, in order."""
    try:
        about, text = _json(source, ABOUT), _text(source, CONTENT)
        params = json.loads(text)
    except (KeyError, ValueError, RecursionError):
        why = _("Ce fichier manque dans l’archive, ou il est abîmé.")
        return Batch(found=[Found(name=CONTENT, line=1, member=CONTENT, why=why)])
    title = sound(string(at(about, "title")))
    whole = Content(
        machine=string(at(about, "mainLibrary")), params=params, title=title, members=source.members
    )
    found = [_found(content) for content in _inside(whole, text, 0)]
    return Batch(found=found, title=title)


def _text(source: Source, name: str) -> str:
    data = source.members[name]
    if len(data) > MAX_BYTES:
        raise ValueError(name)
    return data.decode("utf-8-sig", "replace")


def _json(source: Source, name: str) -> Json:
    return json.loads(_text(source, name))


def _inside(content: Content, text: str, depth: int) -> Iterator[Content]:
    """Yield the questions inside content, which is one itself unless it holds others."""
    if content.machine == CARDS:
        for card in listed(at(content.params, "dialogs")):
            yield replace(content, params=card if isinstance(card, dict) else {})
    elif content.machine not in HOLDERS or depth == DEEPEST:
        yield content
    else:
        place, key = HOLDERS[content.machine]
        for part in listed(at(content.params, place)):
            inner = at(part, key) if key else part
            machine = string(at(inner, "library")).partition(" ")[0]
            params = at(inner, "params")
            line, column = _where(text, string(at(inner, "subContentId")))
            yield from _inside(
                replace(
                    content,
                    machine=machine,
                    params=params if isinstance(params, dict) else {},
                    title=sound(string(at(inner, "metadata", "title"))),
                    line=line,
                    column=column,
                ),
                text,
                depth + 1,
            )


def _where(text: str, id: str) -> tuple[int, int]:
    """Return where content says its id, which no other content has; the beginning when it has none.

    JSON is read without places: this one is true, and leads to the question.
    """
    at = text.find(json.dumps(id)) if id else -1
    if at < 0:
        return 1, 1
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _found(content: Content) -> Found:
    draft, why = _draft(content)
    name = content.title or (draft.prompt[:60] if draft else "") or content.machine
    place = (content.line, content.column)
    return Found(
        name=name or _("sans énoncé"),
        line=place[0],
        column=place[1],
        member=CONTENT,
        draft=draft,
        why=why,
    )


def _draft(content: Content) -> tuple[Draft | None, str]:
    if content.machine not in READERS:
        why = _("Le contenu « {type} » de H5P n’est pas une question que l’on sait lire.")
        return None, why.format(type=content.machine or "?")
    try:
        made = READERS[content.machine](content)
    except (ValueError, OverflowError, TypeError):
        return None, _("Un nombre de cette question n’en est pas un.")
    if isinstance(made, str):
        return None, made
    return replace(made, losses=(*made.losses, *_lost(content, made))), ""


def _lost(content: Content, made: Draft) -> Iterator[str]:
    if any(line.simplified for line in content.lines()):
        yield _("La mise en forme est simplifiée.")
    kind = string(at(content.params, "media", "type", "library")).partition(" ")[0]
    if kind and kind != "H5P.Image":
        yield _("Un son ou une vidéo est perdu\u00a0: ajoutez-le au module.")
    if kind == "H5P.Image" and not made.picture:
        yield _("Une image est perdue\u00a0: ajoutez-la au module.")
    if content.machine in TIPPED and tipped(content):
        yield _("L’aide d’un trou est perdue.")
    if at(content.params, "behaviour", "caseSensitive") is True:
        yield _("Majuscules et minuscules comptent pareil.")
    answers = listed(at(content.params, "answers"))
    if any(string(at(one, "tipsAndFeedback", "notChosenFeedback")) for one in answers):
        yield _("Un commentaire est perdu.")


def _claims(source: Source) -> bool:
    """Tell whether all that a file holds is questions, or nothing of it could be played instead."""
    if ABOUT not in source.members:
        return False
    played = any(name.endswith("/library.json") for name in source.members)
    found = read(source).found if played else []
    return not played or (bool(found) and all(each.draft for each in found))


IMPORTER = Importer(name="h5p", label="H5P", claims=_claims, read=read)

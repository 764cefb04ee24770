"""Stage 5, interchange: a module in; its questions in Moodle XML, all that Moodle can ask, out.

The names of elements are those that ``question/format/xml`` of Moodle reads.
"""

from functools import partial
from pathlib import Path

from marelle.activities import activity_types
from marelle.interchange._moodle import WRITERS
from marelle.interchange._words import html, line, name
from marelle.interchange._xml import element, embedded, lines, rich
from marelle.interchange.base import Exported, Exporter, Target, Written, convert
from marelle.model import Item, Module

# Moodle asks these once: its « interactive » behaviour has no second try to give a hint before.
WITHOUT_HINTS = {"truefalse", "essay", "description"}


def export(module: Module, folder: Path) -> Exported:
    """Return the questions of *module*, in a category of its own; pictures are below *folder*."""

    embed = partial(embedded, module=module, folder=folder)

    def write(item: Item, target: Target) -> Written:
        body = WRITERS[target](item)
        shown, file = embed(item.picture)
        hints = () if target[0] in WITHOUT_HINTS else item.hints
        text = f"<p>{html(item.prompt)}</p>{shown}{body.more}"
        question = lines(
            f'<question type="{target[0]}">',
            f"<name>{element('text', name(item))}</name>",
            rich("questiontext", text, file),
            rich("generalfeedback", body.comment),
            element("defaultgrade", item.points if activity_types()[item.type].scored else 0),
            element("idnumber", f"{module.id}/{item.id}"),
            body.elements,
            body.drawn(embed),
            *(rich("hint", html(hint)) for hint in hints),
            "</question>",
        )
        return Written(
            text=question, losses=body.losses, says=frozenset({"hints"} if hints else ())
        )

    texts, fates = convert(module, "moodle_xml", write)
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    whole = lines(head, "<quiz>", _category(module), *texts, "</quiz>")
    return Exported(data=f"{whole}\n".encode(), fates=fates)


def _category(module: Module) -> str:
    path = f"$course$/top/Marelle/{line(module.title).replace('/', '//')}"
    return lines(
        '<question type="category">',
        f"<category>{element('text', path)}</category>",
        "</question>",
    )


EXPORTER = Exporter(
    name="moodle_xml",
    key="moodle_xml",
    label="Moodle XML",
    suffix=".xml",
    mediatype="application/xml",
    targets=WRITERS,
    export=export,
)

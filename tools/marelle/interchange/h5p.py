"""Stage 5, interchange: a module in; its questions as one H5P column, without libraries, out.

A file of content alone works where its libraries are installed, in the very versions it names:
those of ``_h5p.VERSIONS``. A column takes most of them, and all that are written here.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from marelle.activities.base import Interaction
from marelle.i18n import current
from marelle.interchange import _h5p_answers as answers
from marelle.interchange import _h5p_free as free
from marelle.interchange import _h5p_gaps as gaps
from marelle.interchange._h5p import VERSIONS, Content, titled
from marelle.interchange._media import content, media_of
from marelle.interchange._package import zipped
from marelle.interchange._words import worth
from marelle.interchange.base import Exported, Exporter, Target, Written, convert
from marelle.model import Item, Media, Module, Picture

MAIN = "H5P.Column"


def export(module: Module, folder: Path) -> Exported:
    """Return the column of the questions of *module*; photographs are below *folder*."""
    parts: list[dict[str, Any]] = []
    files: dict[str, bytes] = {}

    def write(item: Item, target: Target) -> Written:
        taken: dict[str, bytes] = {}

        def held(picture: Picture) -> Media:
            found = media_of(picture, module)
            name = found.name.replace("media/", "images/", 1)
            taken[f"content/{name}"] = content(found, folder)
            return found

        made: Content = WRITERS[target](item, held)
        if made.dropped:
            return Written(dropped=made.dropped)
        inside = titled(module.id, item, target[0], made.params)
        parts.append({"content": inside, "useSeparator": "auto"})
        files.update(taken)
        points = worth(item, made.points) if item.points else ()
        return Written(losses=(*made.losses, *points), says=made.says)

    _texts, fates = convert(module, "h5p", write)
    about = {"h5p.json": _about(module, parts), "content/content.json": {"content": parts}}
    data = {name: _json(value) for name, value in about.items()} | files
    return Exported(data=zipped(data), fates=fates)


def _about(module: Module, parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what ``h5p.json`` says: the libraries that a platform must have, first of all."""
    text = json.dumps(parts)
    used = [name for name in VERSIONS if name == MAIN or f'"{name} ' in text]
    return {
        "title": module.title,
        "language": current(),
        "defaultLanguage": current(),
        "mainLibrary": MAIN,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [
            {
                "machineName": name,
                "majorVersion": VERSIONS[name][0],
                "minorVersion": VERSIONS[name][1],
            }
            for name in used
        ],
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


WRITERS: Mapping[Target, gaps.Writer] = {
    ("H5P.MultiChoice", Interaction.CHOICE): answers.choice,
    ("H5P.MultiMediaChoice", Interaction.CHOICE): answers.pictures,
    ("H5P.TrueFalse", Interaction.TRUE_FALSE): answers.true_false,
    ("H5P.MarkTheWords", Interaction.CHOICE): answers.highlight,
    ("H5P.ImageHotspotQuestion", Interaction.CHOICE): answers.hotspot,
    ("H5P.Questionnaire", Interaction.LIKERT): free.poll,
    ("H5P.Dialogcards", Interaction.LIKERT): free.card,
    ("H5P.Essay", Interaction.LONG_FILL_IN): free.essay,
    ("H5P.Blanks", Interaction.FILL_IN): gaps.typed,
    ("H5P.Blanks", Interaction.NUMERIC): gaps.number,
    ("H5P.DragText", Interaction.MATCHING): gaps.placed,
    ("H5P.DragText", Interaction.SEQUENCING): gaps.steps,
}
EXPORTER = Exporter(
    name="h5p",
    key="h5p",
    label="H5P",
    suffix=".h5p",
    mediatype="application/zip",
    targets=WRITERS,
    export=export,
)

"""Stage 4, full text: an option (``--search full``), never on the path of an edit.

Pagefind indexes the words of every lesson; ``theme/hub/search.js`` asks it when the small index
of titles has no answer.
"""

import asyncio
import tempfile
from collections.abc import Iterable
from pathlib import Path

from marelle.activities import activity_types
from marelle.ids import module_path
from marelle.model import Lesson, Module, Scene
from marelle.model.prose import visible
from marelle.read.written import prose

FOLDER = "pagefind"
# Pagefind also writes its own search boxes; we have ours.
_UNUSED = ("-ui.", "-highlight.")


def words_of(module: Module) -> str:
    """Return everything a module says, as one text."""
    kinds = activity_types()
    said = [module.title, module.objective, module.summary, *module.keywords]
    for screen in module.screens:
        if isinstance(screen, Lesson):
            said += [screen.title, visible(prose(screen.markdown, heard=True))]
        elif isinstance(screen, Scene):
            said += [screen.title, *map(visible, screen.texts)]
        else:
            said += [t for item in screen.items for t in kinds[item.type].model.texts(item)]
    return "\n".join(said)


def full_text(records: Iterable[tuple[str, str, str, str]], language: str) -> dict[str, bytes]:
    """Return the files of Pagefind's index, from (module id, title, words, whose versions)."""
    with tempfile.TemporaryDirectory(prefix="marelle-") as name:
        asyncio.run(_index(records, language, name))
        top = Path(name)
        return {
            f"{FOLDER}/{file.relative_to(top).as_posix()}": file.read_bytes()
            for file in sorted(top.rglob("*"))
            if file.is_file() and not any(mark in file.name for mark in _UNUSED)
        }


async def _index(records: Iterable[tuple[str, str, str, str]], language: str, output: str) -> None:
    from pagefind.index import IndexConfig, PagefindIndex

    async with PagefindIndex(config=IndexConfig(output_path=output)) as index:
        for module, title, words, own in records:
            url = f"/{module_path(module)}"
            meta = {"title": title, "module": module, "versions": own}
            await index.add_custom_record(url=url, content=words, language=language, meta=meta)

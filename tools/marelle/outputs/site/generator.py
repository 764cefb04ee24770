"""Stage 4, hub pages: the only file that knows the command lines of MkDocs and Zensical.

Markdown pages in, HTML pages out. Each run happens in a folder of its own, with the project's
``mkdocs.yml`` to the letter; nothing of the network, of the clock or of the machine's paths.
What a page shows is one block of raw HTML, which both leave as it is after parsing it twice: it
waits outside, and takes the place of a word that stands for it. So what surrounds the blocks is
made again only when something of it changed: a process that builds twice remembers the last.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from marelle import assets

COMMANDS = {
    "mkdocs": ["-m", "mkdocs", "build", "--quiet", "--strict"],
    "zensical": ["-m", "zensical", "build", "--clean"],
}
_ERROR = re.compile(r"^(?:ERROR|Error)[ :-]+(.+)$", re.MULTILINE)
_BLOCK = re.compile(r'(?<=<div class="hub">\n).*(?=\n</div>\n\Z)', re.DOTALL)
_WORD = "what-marelle-shows-here"
DOCS, SITE = Path("build/docs"), Path("build/site")


class GeneratorError(RuntimeError):
    """The site generator failed; the message is its own line that says why, or nothing."""


def generate(pages: Mapping[str, str], configuration: str, generator: str) -> dict[str, bytes]:
    """Return the HTML of hub pages by path, made by *generator* (``mkdocs`` or ``zensical``).

    Only pages come back: the theme's own bundle is not used by our template.
    Raises ``GeneratorError`` when the generator refuses, is not installed or writes elsewhere.
    """
    stubs = tuple((path, _BLOCK.sub(_WORD, text)) for path, text in pages.items())
    frames = _frames(stubs, configuration, generator, assets.digest("theme", "material"))
    return dict(sorted(_filled(frames, pages)))


@lru_cache(maxsize=1)
def _frames(
    stubs: tuple[tuple[str, str], ...], configuration: str, generator: str, _theme: str
) -> Mapping[str, bytes]:
    """Return the HTML of each page by its path, a word where its block goes."""
    with tempfile.TemporaryDirectory(prefix="marelle-") as name:
        top = Path(name)
        (top / "mkdocs.yml").write_text(configuration, encoding="utf-8")
        (top / "theme").symlink_to(assets.folder("theme"), target_is_directory=True)
        for path, text in stubs:
            target = top / DOCS / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        _run(COMMANDS[generator], top)
        try:
            return {path: (top / SITE / _made(path)).read_bytes() for path, _text in stubs}
        except FileNotFoundError as error:
            raise GeneratorError from error


def _made(path: str) -> str:
    return path.removesuffix(".md") + ".html"


def _filled(frames: Mapping[str, bytes], pages: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each page, its block in its place again."""
    for path, text in pages.items():
        block = _BLOCK.search(text)
        before, word, after = frames[path].partition(_WORD.encode())
        if block and not word:
            raise GeneratorError
        yield _made(path), before + (block[0].encode() if block else b"") + after


def _run(command: list[str], top: Path) -> None:
    environment = os.environ | {"SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(  # noqa: S603 -- our own interpreter, a fixed command
        [sys.executable, *command], cwd=top, env=environment, capture_output=True, check=False
    )
    if done.returncode or not (top / SITE).is_dir():
        raise GeneratorError(_reason((done.stderr or done.stdout).decode(errors="replace"), top))


def _reason(said: str, top: Path) -> str:
    """Return the first error of what a generator printed, else its last line, without our folder.

    Nobody but us knows the temporary folder, and it changes from one run to the next.
    """
    for folder in (str(top.resolve()), str(top)):
        said = said.replace(f"{folder}{os.sep}", "").replace(folder, ".")
    error = _ERROR.search(said)
    return (error[1] if error else said.strip().rpartition("\n")[2]).strip()

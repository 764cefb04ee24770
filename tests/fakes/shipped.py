"""A project whose site is what a test says, to be published: a build is tested elsewhere."""

import gzip
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import brotli

from marelle.cli import main
from marelle.engine.manifest import Entry, manifest_bytes

PAGE = "<!doctype html>" + "<p>Je sais signaler une anomalie.</p>" * 40
FIRST = {
    "index.html": PAGE,
    "m/tri/index.html": PAGE + "1",
    "m/tri/media/bac.0a1b2c3d4e.webp": "not text",
    "assets/hub.8b242a0b2c.css": "p{margin:0}" * 90,
    "flux.xml": "<feed/>" * 90,
    "sw.js": "self.x=1;" * 90,
    "empty.txt": "",
}
SECOND = {**FIRST, "m/tri/index.html": PAGE + "2", "m/eau/index.html": PAGE + "3"}
del SECOND["flux.xml"]


class Project:
    """A project whose site is what a test says."""

    def __init__(self, root: Path, where: str) -> None:
        self.root = root
        (root / "content").mkdir(parents=True)
        base = Path(__file__).parents[1] / "refusals/base/content/catalogue.yml"
        sheet = f"{base.read_text('utf-8')}publish:\n  - {{name: production, {where}}}\n"
        (root / "content/catalogue.yml").write_text(sheet, "utf-8")

    def build(self, site: Mapping[str, str]) -> None:
        """Put *site* in ``build/``, as a build does."""
        entries = []
        for path, text in sorted(site.items()):
            file = self.root / "build/site" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
            digest = sha256(text.encode()).hexdigest()
            fields = {"kind": "page", "module": "", "output": "site", "size": len(text)}
            entries.append(Entry(path=f"site/{path}", sha256=digest, **fields))
        (self.root / "build/manifest.json").write_bytes(manifest_bytes(entries))

    def publish(self, *words: str) -> int:
        """Run the command; return its status."""
        return main(["publish", "-C", str(self.root), *words])


def tree(top: Path) -> dict[str, str]:
    """Return the files below *top*, their compressed forms left out and proven."""
    files = {f.relative_to(top).as_posix(): f.read_bytes() for f in top.rglob("*") if f.is_file()}
    for path, data in list(files.items()):
        if path.endswith((".gz", ".br")):
            form = gzip.decompress if path.endswith(".gz") else brotli.decompress
            assert form(data) == files[path[:-3]]
            del files[path]
    return {path: data.decode() for path, data in files.items()}

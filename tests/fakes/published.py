"""What lies below ``build/``, read as anyone would: through the public names, by the manifest."""

import json
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from marelle.cli import main

MANIFEST = "manifest.json"


def marelle(
    root: Path, *words: str, python: str = sys.executable, status: int = 0, **environment: str
) -> str:
    """Run a command in the project *root* with *python*; return what it says, errors too when it
    must end with another *status* than 0."""
    done = subprocess.run(
        [python, "-m", "marelle", *words],
        cwd=root,
        env=os.environ | {"MARELLE_LANG": "fr"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + (done.stderr if status else "")


def inside(root: Path, *words: str, status: int = 0) -> str:
    """Do as `marelle` does, in this process: most of what a small command costs is to begin."""
    said, wrong = StringIO(), StringIO()
    french = patch.dict(os.environ, MARELLE_LANG="fr")
    with chdir(root), french, redirect_stdout(said), redirect_stderr(wrong):
        ended = main([*words])
    assert ended == status, said.getvalue() + wrong.getvalue()
    return said.getvalue() + (wrong.getvalue() if status else "")


def digests(root: Path) -> dict[str, str]:
    """Return the SHA-256 of every published file by its path, as the manifest has them."""
    rows = json.loads((root / "build" / MANIFEST).read_bytes())["artifacts"]
    return {row["path"]: row["sha256"] for row in rows}


def whole_tree(root: Path) -> dict[str, bytes]:
    """Return every published file, the manifest included, which must tell the truth of each."""
    top, said = root / "build", digests(root)
    tops = sorted({top / path.partition("/")[0] for path in said})
    files = [file for folder in tops for file in folder.rglob("*") if file.is_file()]
    found = {file.relative_to(top).as_posix(): file.read_bytes() for file in files}
    assert {path: sha256(data).hexdigest() for path, data in found.items()} == said
    return found | {MANIFEST: (top / MANIFEST).read_bytes()}

"""Beside the stages: bytes in, put in the place of a source, whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(file: Path, data: bytes) -> None:
    """Put *data* in the place of *file*, which keeps its mode."""
    with NamedTemporaryFile(dir=file.parent, prefix=".marelle-", delete=False) as pen:
        new = Path(pen.name)
        pen.write(data)
    try:
        new.chmod(file.stat().st_mode)
        os.replace(new, file)  # noqa: PTH105 - atomic, and says so
    except OSError:
        new.unlink(missing_ok=True)
        raise

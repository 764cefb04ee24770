"""Write the package of a demo module from ``source/``, as a publisher would deliver it.

Usage: ``python tools/sco``. The same bytes each time.
"""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "content/modules/triangle-du-feu/package.zip"


def write(target: Path) -> None:
    """Write the package at *target*."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for file in sorted((HERE / "source").iterdir()):
            archive.writestr(ZipInfo(file.name), file.read_bytes(), ZIP_DEFLATED, 9)


if __name__ == "__main__":
    write(TARGET)

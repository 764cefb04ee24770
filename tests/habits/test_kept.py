"""What git keeps depends on no machine, no registry and nothing to be downloaded."""

import json
import re
from pathlib import Path

import pytest

from habits.checkout import ROOT, kept, named, text

BINARY = set(".png .woff2 .mo .jpg .jpeg .webp .pdf .zip .mp3 .m4a .mp4 .webm".split())
WRITTEN = [f for f in kept() if f.suffix not in BINARY]
LOCKS = [f for f in WRITTEN if f.parent.name == "requirements" or f.name == "package-lock.json"]
# Said in pieces, so that this file passes its own test.
HOSTS = [
    *("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com"),
    *("yarn" + "pkg.com", "unpkg" + ".com", "jsdelivr" + ".net", "cdn" + "js.cloudflare.com"),
    *("fonts.google" + "apis.com", "fonts.g" + "static.com", "proxy.golang" + ".org"),
    *("/releases/" + "download/", "raw.github" + "usercontent.com", "conda" + ".anaconda.org"),
]
MACHINE = re.compile(
    r"(?<![\w.])/(?:work/(?:main|shared)|tmp/spec|farm/in|home/(?!agent\b)\w+/|Users/\w+/)"
)


def readable(path: Path) -> str:
    """Return the text of a file; what is not UTF-8 on purpose is read as Latin-1."""
    try:
        return text(path)
    except UnicodeDecodeError:
        return path.read_bytes().decode("latin-1")


def test_there_is_something_to_read() -> None:
    """The list of kept files is that of the whole project."""
    assert {"README.md", "Makefile", "tools/marelle/pipeline.py"} <= {named(f) for f in WRITTEN}


def test_no_file_names_a_registry_or_a_download() -> None:
    """No kept file holds the host of a registry, of a content network, or a download address."""
    found = [(named(f), host) for f in WRITTEN for host in HOSTS if host in readable(f)]
    assert found == []


def test_no_file_names_a_folder_of_this_machine() -> None:
    """No kept file holds a path that exists on one machine only."""
    found = [(named(f), m[0]) for f in WRITTEN if (m := MACHINE.search(readable(f)))]
    assert found == []


@pytest.mark.parametrize("path", LOCKS, ids=named)
def test_a_lock_holds_no_address(path: Path) -> None:
    """A lock pins versions and digests; where to fetch them is the machine's business."""
    assert "resolved" not in text(path)
    assert "index-url" not in text(path)
    assert "://" not in re.sub(r'"funding": (\{[^}]*\}|\[[^\]]*\])', "", text(path))


def test_every_locked_package_has_its_digest() -> None:
    """Whatever is installed is compared with a digest first."""
    packages = json.loads(text(ROOT / "package-lock.json"))["packages"]
    assert [name for name, p in packages.items() if name and "integrity" not in p] == []
    for lock in (ROOT / "requirements").glob("*.txt"):
        for line in re.split(r"\n(?=\w)", text(lock).strip()):
            assert line.startswith("-c") or "--hash=sha256:" in line, line


def test_git_keeps_one_page_of_build() -> None:
    """Everything in build/ can be made again, and build/README.md says what it is."""
    assert [named(f) for f in kept() if named(f).startswith("build/")] == ["build/README.md"]

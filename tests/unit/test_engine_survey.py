"""The survey and the digests of folders: what counts as a change."""

import os

import pytest

from marelle.engine.cache import Cache
from marelle.engine.digests import Digests
from marelle.engine.survey import Stamp, survey

LONG_AGO = 1_700_000_000_123_456_789


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content/modules/a/media").mkdir(parents=True)
    (tmp_path / "content/modules/a/module.yml").write_text("title: A\n")
    (tmp_path / "content/modules/a/media/x.svg").write_text("<svg/>")
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    (tmp_path / "notes.txt").write_text("not a source")
    return tmp_path


def test_a_survey_names_every_source_and_nothing_else(root):
    """Folders end with a slash; files that no build reads are left out."""
    assert sorted(survey(root).stamps) == [
        "content/",
        "content/modules/",
        "content/modules/a/",
        "content/modules/a/media/",
        "content/modules/a/media/x.svg",
        "content/modules/a/module.yml",
        "mkdocs.yml",
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "content/modules/a/module.yml").write_text("title: AB\n"),
        lambda root: (root / "content/modules/a/module.yml").unlink(),
        lambda root: (root / "content/modules/b").mkdir(),
        lambda root: (root / "mkdocs.yml").rename(root / "content/mkdocs.yml"),
        lambda root: (root / "content/link").symlink_to("/"),
    ],
)
def test_every_change_changes_the_fingerprint(root, change):
    """A file changed, removed, added, moved, or a link put there."""
    before = survey(root).fingerprint
    assert survey(root).fingerprint == before
    change(root)
    assert survey(root).fingerprint != before


def test_a_change_that_keeps_size_and_date_is_seen(root):
    """The inode's date betrays a file put back with its old date."""
    file = root / "content/modules/a/module.yml"
    date = file.stat().st_mtime_ns
    before = survey(root).fingerprint
    file.write_text("title: B\n")
    os.utime(file, ns=(date, date))
    assert survey(root).fingerprint != before


def test_a_link_is_never_followed(root):
    """What lies behind a link is not surveyed, even a folder above."""
    (root / "content/up").symlink_to(root)
    assert not any(path.startswith("content/up/") for path in survey(root).stamps)


@pytest.mark.parametrize(
    ("modified", "at", "fresh"),
    [
        (LONG_AGO, LONG_AGO + 10**9, False),
        (LONG_AGO, LONG_AGO + 10**6, True),
        (LONG_AGO, LONG_AGO - 10**9, True),
        (1_700_000_000_000_000_000, 1_700_000_001_000_000_000, True),
        (1_700_000_000_000_000_000, 1_700_000_003_000_000_000, False),
    ],
)
def test_a_file_is_fresh_while_its_date_could_hide_a_change(modified, at, fresh):
    """Milliseconds on most disks, two seconds on those that count whole seconds."""
    assert Stamp(1, modified, modified).fresh(at) is fresh


def test_a_digest_follows_content_and_names(root, tmp_path):
    """Bytes and names make the digest of a folder; dates do not."""
    cache = Cache(tmp_path / "cache", "tools")
    file = root / "content/modules/a/module.yml"

    def digest() -> str:
        now = survey(root)
        stamps = {p: s for p, s in now.stamps.items() if not p.endswith("/")}
        return Digests(root, cache).of("content/modules/a", stamps, now.at)

    first = digest()
    os.utime(file, ns=(1, 1))
    assert digest() == first
    file.write_text("title: B\n")
    second = digest()
    assert second != first
    file.rename(file.with_name("other.yml"))
    assert digest() not in (first, second)
    cache.close()


def test_a_known_folder_is_not_read_again(root, tmp_path):
    """Settled stamps answer alone; fresh ones are not even remembered."""
    cache = Cache(tmp_path / "cache", "tools")
    stamps = {"content/modules/a/module.yml": Stamp(9, LONG_AGO, LONG_AGO)}
    first = Digests(root, cache).of("a", stamps, at=LONG_AGO + 10**10)
    fresh = Digests(root, cache).of("b", stamps, at=LONG_AGO)
    cache.commit()
    (root / "content/modules/a/module.yml").write_text("title: B\n")
    assert Digests(root, cache).of("a", stamps, at=LONG_AGO + 10**10) == first
    assert Digests(root, cache).of("b", stamps, at=LONG_AGO) != fresh
    cache.close()

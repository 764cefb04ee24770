"""Borrowing from what a build publishes: its catalogue, its zips, its links to a stage."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from fakes.lent import LENT, QUIZ, borrower, bundle, change, lender, published
from fakes.published import inside as marelle
from marelle.library.lend import lend
from marelle.library.refused import Unfit
from marelle.library.sources import fetch, recorded

BOUGHT = "triangle-du-feu"


def site(root: Path, there: Path) -> Path:
    """Write what a site publishes of two modules, one of which is a publisher's."""
    (root / "library").mkdir(parents=True)
    zip_ = bundle(there, root / "library" / f"{LENT}.zip")
    page = {"@type": "MediaObject", "encodingFormat": "text/html"}
    lent = {"encodingFormat": "application/zip", "sha256": sha256(zip_.read_bytes()).hexdigest()}
    rows = [
        {"identifier": BOUGHT, "encoding": [page]},
        {"identifier": LENT, "encoding": [page, lent]},
        {"identifier": "sans-forme"},
    ]
    (root / "catalogue.json").write_text(json.dumps({"itemListElement": rows}), "utf-8")
    return root


def test_a_site_that_also_plays_a_bought_package_lends_the_rest(tmp_path: Path) -> None:
    """A module without a zip is shown and not lent; it closes nothing of the catalogue."""
    there = lender(tmp_path / "lender")
    with published(site(tmp_path / "site", there)) as address:
        assert fetch(f"{address}#{LENT}", tmp_path) == lend(there, LENT)
        assert fetch(address, tmp_path).about.id == LENT  # the only one that is lent
        with pytest.raises(Unfit, match=BOUGHT):
            fetch(f"{address}#{BOUGHT}", tmp_path)


def test_a_zip_behind_a_link_is_followed_to_its_next_version(tmp_path: Path) -> None:
    """A build publishes through links to a stage: the origin keeps the name, not the stage."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    build = there / "build"
    for stage in ("1", "2"):
        (build / ".stages" / stage / "site").mkdir(parents=True)
    zip_ = bundle(there, build / ".stages/1/site" / f"{LENT}.zip")
    (build / "site").symlink_to(".stages/1/site")
    source = f"../lender/build/site/{LENT}.zip"
    marelle(here, "borrow", source)
    change(there, QUIZ, "J’attends demain.", "J’attends.")
    bundle(there, build / ".stages/2/site" / zip_.name)
    (build / "site").unlink()
    (build / "site").symlink_to(".stages/2/site")
    marelle(here, "borrow", "--update")
    assert "J’attends." in (here / QUIZ).read_text(encoding="utf-8")


def test_what_is_recorded_leads_to_what_was_typed(tmp_path: Path) -> None:
    """From another folder, through a link, above a link: the same file is found again."""
    root, far = tmp_path / "project", tmp_path / "far/deep"
    root.mkdir()
    far.mkdir(parents=True)
    (far.parent / "a.zip").write_bytes(b"a")
    (tmp_path / "link").symlink_to(far)
    for word in ("far/a.zip", "link/../a.zip", str(far.parent / "a.zip")):
        kept = recorded(word, tmp_path, root)
        assert not Path(kept).is_absolute()
        assert (root / kept).read_bytes() == b"a", kept
    assert recorded(word, tmp_path, tmp_path / "link") == "../a.zip"

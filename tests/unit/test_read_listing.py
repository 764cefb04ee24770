"""What ``scan`` lists of a project, and the names it refuses."""

import os

from marelle.diagnostics import codes
from marelle.read.listing import scan


def write(root, *paths: str) -> None:
    """Write a small file at each of *paths*."""
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x", encoding="utf-8")


def test_sources_are_listed_in_name_order(tmp_path):
    """Modules by folder, the rest by path; of flyers, the campaigns only; no clutter."""
    write(
        tmp_path,
        "content/directions.yml",
        "content/README.md",
        "content/modules/tri/b.md",
        "content/modules/tri/module.yml",
        "content/modules/tri/media/a.svg",
        "content/modules/air/module.yml",
        "content/modules/tri/.DS_Store",
        "content/modules/tri/b.md~",
        "content/modules/tri/Thumbs.db",
        "flyers/ete.yml",
        "flyers/templates/A5.html",
        "build/content/x.yml",
    )
    listing, found = scan(tmp_path)
    assert found == []
    assert list(listing.shared) == ["content/README.md", "content/directions.yml", "flyers/ete.yml"]
    assert list(listing.modules) == ["air", "tri"]
    assert [f.path.rsplit("/", 1)[1] for f in listing.modules["tri"]] == [
        "b.md",
        "a.svg",
        "module.yml",
    ]
    assert listing.modules["air"][0].size == 1


def test_an_empty_project_has_no_sources(tmp_path):
    """Nothing to list is not an error of this stage."""
    listing, found = scan(tmp_path)
    assert (listing.shared, listing.modules, found) == ({}, {}, [])


def test_no_link_is_followed_even_to_a_folder(tmp_path):
    """Files outside the project are never listed, through a file, a folder or the top itself."""
    write(tmp_path, "secret/passwd.yml", "project/content/modules/tri/module.yml")
    (tmp_path / "project/content/modules/lien").symlink_to(tmp_path / "secret")
    (tmp_path / "project/content/passwd.yml").symlink_to(tmp_path / "secret/passwd.yml")
    (tmp_path / "project/flyers").symlink_to(tmp_path / "secret")
    listing, found = scan(tmp_path / "project")
    assert (list(listing.shared), list(listing.modules)) == ([], ["tri"])
    assert [(d.code, d.span.path) for d in found] == [
        (codes.SYMLINK, "content/modules/lien"),
        (codes.SYMLINK, "content/passwd.yml"),
        (codes.SYMLINK, "flyers"),
    ]


def test_twins_are_both_left_out_and_shown_together(tmp_path):
    """Neither twin can be trusted on another computer; the finding names both."""
    write(
        tmp_path,
        "content/a/Un.md",
        "content/a/un.md",
        "content/a/e\u0301.md",
        "content/a/\u00e9.md",
    )
    listing, found = scan(tmp_path)
    assert dict(listing.shared) == {}
    assert {(d.code, d.related[0].span.path) for d in found} == {
        (codes.CASE_TWINS, "content/a/Un.md"),
        (codes.UNICODE_TWINS, "content/a/e\u0301.md"),
    }


def test_names_that_other_computers_refuse(tmp_path):
    """Windows' own names and names outside ``[a-z0-9._-]`` come with a name to take instead."""
    write(tmp_path, "content/con.yml", "content/Été chaud.md", "content/nul", "content/lpt1.tar.gz")
    _listing, found = scan(tmp_path)
    assert [d.code for d in found].count(codes.RESERVED_NAME) == 3
    assert next(d.hint for d in found if d.code is codes.BAD_FILE_NAME).find("ete-chaud.md") > 0


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path):
    """A name in Latin-1 is diagnosed with a path that any terminal and JSON accept."""
    write(tmp_path, os.fsdecode(b"content/\xe9t\xe9.md"))
    _listing, found = scan(tmp_path)
    assert [d.code for d in found] == [codes.BAD_FILE_NAME]
    assert found[0].span.path.encode("utf-8").isascii()

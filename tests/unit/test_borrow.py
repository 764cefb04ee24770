"""Borrowing: a module comes whole from wherever it is, fits here, or nothing changes."""

from datetime import date
from pathlib import Path

import pytest

from fakes.lent import LENT, LESSON, SHEET, borrower, bundle, change, lender, repository, tree
from fakes.tiny import FILES
from marelle.catalogue import load_project
from marelle.diagnostics import has_errors
from marelle.engine.refusal import Refusal
from marelle.library.bundle import Bundle
from marelle.library.lend import lend
from marelle.library.pack import unzipped, zipped
from marelle.library.refused import Unfit
from marelle.library.sources import fetch
from marelle.library.take import Wish, closed, take

TODAY = date(2026, 11, 23)


@pytest.fixture
def towns(tmp_path: Path) -> tuple[Path, Path]:
    """The town that lends, and the one that borrows."""
    return lender(tmp_path / "lender"), borrower(tmp_path / "borrower")


def given(root: Path, bundle: Bundle, **wish: object) -> str:
    """Take *bundle* in *root*; return the name of the module."""
    return take(root, bundle, Wish(source="../lender", **wish), TODAY).id  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["folder", "module", "zip", "git", "bare", "file"])
def test_the_same_module_comes_from_everywhere(
    kind: str, towns: tuple[Path, Path], tmp_path: Path
) -> None:
    """A project, its folder of a module, a zip and a repository lend the same bytes."""
    root, _here = towns
    whole = lend(root, LENT)
    word = {
        "folder": lambda: f"{root}#{LENT}",
        "module": lambda: str(root / "content/modules" / LENT),
        "zip": lambda: str(bundle(root, tmp_path / "a.zip")),
        "git": lambda: f"{repository(root)}#{LENT}",
        "bare": lambda: f"{_bare(root, tmp_path / 'bare.git')}#{LENT}",
        "file": lambda: f"{_bare(root, tmp_path / 'bare.git').as_uri()}#{LENT}",
    }[kind]()
    assert fetch(word, tmp_path) == whole


def _bare(root: Path, place: Path) -> Path:
    import subprocess

    clone = ["git", "clone", "--quiet", "--bare", str(repository(root)), str(place)]
    subprocess.run(clone, check=True, capture_output=True)
    return place


def test_a_borrowed_module_passes_the_check_and_says_where_it_came_from(
    towns: tuple[Path, Path],
) -> None:
    """It is a draft of this town, its origin is on record, and its base is kept."""
    root, here = towns
    whole = lend(root, LENT)
    given(here, whole)
    catalogue, found = load_project(here, TODAY)
    assert catalogue, found
    (module,) = catalogue.modules
    assert module.origin
    assert (module.origin.id, module.origin.digest) == (LENT, whole.about.digest)
    assert module.review == "draft"
    kept = here / ".marelle/borrowed" / LENT
    assert {n: (kept / n).read_bytes() for n in whole.files} == dict(whole.files)


def test_acronyms_come_along(towns: tuple[Path, Path]) -> None:
    """What the module says short is explained here too."""
    root, here = towns
    change(root, LESSON, "Le matelas gêne", "Mettez vos EPI. Le matelas gêne")
    (here / "content/glossary.yml").write_text("terms:\n  - {term: RH, meaning: Ressources}\n")
    given(here, lend(root, LENT))
    catalogue, _found = load_project(here, TODAY)
    assert catalogue
    assert [term.term for term in catalogue.glossary] == ["RH", "EPI"]


def test_a_link_to_what_stayed_behind_opens_the_lender_s_site(towns: tuple[Path, Path]) -> None:
    """No link of a borrowed module leads nowhere."""
    root, here = towns
    other = "content/modules/tri/"
    for path in [each for each in FILES if each.startswith("content/modules/")]:
        place = root / path.replace(f"/{LENT}/", "/tri/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(FILES[path])
    assert (root / other / "module.yml").is_file()
    change(root, LESSON, "Le matelas gêne", "Voyez [le tri](module:tri#pourquoi). Le matelas gêne")
    given(here, lend(root, LENT))
    text = (here / LESSON).read_text(encoding="utf-8")
    assert "[le tri](https://marelle.example/m/tri/#pourquoi)" in text
    assert not has_errors(load_project(here, TODAY)[1])


def test_a_module_may_take_another_name(towns: tuple[Path, Path]) -> None:
    """The name it has there stays on record."""
    root, here = towns
    assert given(here, lend(root, LENT), name="encombrants") == "encombrants"
    catalogue, _found = load_project(here, TODAY)
    assert catalogue
    assert catalogue.modules[0].id == "encombrants"
    assert catalogue.modules[0].origin
    assert catalogue.modules[0].origin.id == LENT


@pytest.mark.parametrize(
    ("changes", "wish", "said"),
    [
        ({"content/directions.yml": "DPE>VOIRIE"}, {}, "--direction VOIRIE"),
        ({"content/collections.yml": "id: espace-public>id: rues"}, {}, "--collection rues"),
        ({}, {"name": "Nom Faux"}, "lettre minuscule"),
        ({}, {"direction": "XYZ"}, "--direction DPE"),
    ],
)
def test_what_nobody_here_knows_is_asked_and_nothing_changes(
    changes: dict[str, str], wish: dict[str, str], said: str, towns: tuple[Path, Path]
) -> None:
    """A direction, a theme or a name that cannot be is refused with what to type."""
    root, here = towns
    for path, words in changes.items():
        change(here, path, *words.split(">"))
    before = tree(here)
    with pytest.raises(Refusal, match=said):
        given(here, lend(root, LENT), **wish)
    assert tree(here) == before


def test_a_module_is_never_overwritten(towns: tuple[Path, Path]) -> None:
    """Borrowing twice is refused, and says how to update."""
    root, here = towns
    given(here, lend(root, LENT))
    before = tree(here)
    with pytest.raises(Refusal, match="--update"):
        given(here, lend(root, LENT))
    assert tree(here) == before


@pytest.mark.parametrize(
    ("licence", "kept"),
    [
        ("Tous droits réservés", True),
        ("© Ville", True),
        ("All rights reserved", True),
        ("CC BY-SA 4.0", False),
        ("Licence Ouverte 2.0", False),
    ],
)
def test_a_closed_licence_needs_a_yes(licence: str, kept: bool, towns: tuple[Path, Path]) -> None:
    """What is reserved is taken only by somebody who says that she may."""
    assert closed(licence) is kept
    root, here = towns
    change(root, "content/catalogue.yml", "Licence Ouverte 2.0", f'"{licence}"')
    if kept:
        with pytest.raises(Refusal, match="--yes"):
            given(here, lend(root, LENT))
    assert given(here, lend(root, LENT), sure=True) == LENT


def test_a_failure_halfway_changes_nothing(
    towns: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up at the last rename leaves the project as it was."""
    from marelle.library import shelf

    root, here = towns
    before = tree(here)
    put, done = shelf.Exchange.put, []

    def failing(self: shelf.Exchange, new: Path, place: Path) -> None:
        if done:
            raise OSError(28, "No space left on device")
        done.append(place)
        put(self, new, place)

    monkeypatch.setattr(shelf.Exchange, "put", failing)
    with pytest.raises(OSError, match="No space"):
        given(here, lend(root, LENT))
    assert tree(here) == before


def test_a_bundle_is_the_same_bytes_twice_and_comes_back_whole(towns: tuple[Path, Path]) -> None:
    """Packing is deterministic, unpacking loses nothing."""
    whole = lend(towns[0], LENT)
    data = zipped(whole, "x")
    assert data == zipped(whole, "x")
    assert unzipped("a.zip", data) == whole


def test_a_module_with_an_error_is_not_lent(towns: tuple[Path, Path]) -> None:
    """What the lender has wrong is told with its place."""
    root, _here = towns
    change(root, SHEET, "duration: 1", "duration: onze")
    with pytest.raises(Unfit) as refused:
        lend(root, LENT)
    assert "chez le prêteur, module.yml:8:" in refused.value.args[0][0]


@pytest.mark.parametrize(
    "word",
    [
        *("--upload-pack=touch /tmp/x", "ext::sh -c id", "fd::17", "http://ville.example"),
        *("git://ville.example/x.git", "ftp://ville.example/", "javascript:alert(1)"),
        *("https://moi:secret@ville.example/x.git", "ssh://-oProxyCommand=id/x", ""),
        *("https://[::1", "/nulle/part", "a\nb"),
    ],
)
def test_a_source_that_is_not_safe_is_refused(word: str, tmp_path: Path) -> None:
    """Options, transports that run programs, open roads and passwords are never tried."""
    with pytest.raises(Refusal):
        fetch(word, tmp_path)

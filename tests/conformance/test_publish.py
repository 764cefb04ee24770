"""``marelle publish`` to a folder of this machine, and what it refuses."""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fakes.shipped import FIRST, PAGE, SECOND, Project, tree
from marelle import i18n
from marelle.engine.behind import keep_drafts, keep_sources
from marelle.engine.cache import Cache
from marelle.engine.refusal import Refusal
from marelle.engine.survey import survey
from marelle.engine.toolchain import toolchain
from marelle.shipping.changes import between, listed
from marelle.shipping.headers import lifetime, rank
from marelle.shipping.releases import forgotten


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


def test_a_folder_shows_one_release_then_the_next(tmp_path, capsys):
    """A second publication sends what changed, links what did not, and says so; a third nothing."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    project.build(FIRST)
    assert project.publish() == 0
    assert tree(out / "current") == FIRST
    assert (out / "current/index.html.br").is_file()
    assert not (out / "current/m/tri/media/bac.0a1b2c3d4e.webp.gz").exists()
    project.build(SECOND)
    capsys.readouterr()
    assert project.publish("--dry-run") == 0
    said = capsys.readouterr().out
    assert said.splitlines()[:3] == [
        "+ m/eau/index.html",
        "~ m/tri/index.html",
        "- flux.xml",
    ]
    assert "1 fichier nouveau, 1 modifié, 1 retiré" in said
    assert tree(out / "current") == FIRST
    every = between({}, {f"m/{n}/index.html": "" for n in range(99)}, defaultdict(int))
    assert len(listed(every)) == 99
    assert project.publish("production") == 0
    assert tree(out / "current") == SECOND
    assert tree(out / "releases/1") == FIRST
    same = [(out / f"releases/{n}/assets/hub.8b242a0b2c.css").stat().st_ino for n in (1, 2)]
    assert same[0] == same[1]
    capsys.readouterr()
    assert project.publish() == 0
    assert capsys.readouterr().out.startswith("Déjà à jour")
    assert len(list((out / "releases").iterdir())) == 2


def test_a_folder_is_mended_and_keeps_three_releases(tmp_path):
    """A file touched on the server comes back; old releases go, with what a kill left half laid."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    for number in range(5):
        project.build(FIRST | {"index.html": PAGE * number})
        assert project.publish() == 0
    assert sorted(f.name for f in (out / "releases").iterdir()) == ["3", "4", "5"]
    assert (out / "current").readlink() == Path("releases/5")
    changed = out / "current/assets/hub.8b242a0b2c.css"
    changed.unlink()
    changed.write_text("by hand")
    assert project.publish() == 0
    assert tree(out / "current") == FIRST | {"index.html": PAGE * 4}
    assert forgotten(["1", "9", "5", "6.part", "4", "3", "6"], "6") == ["1", "3"]


def test_an_interrupted_publication_to_a_folder_changes_nothing(tmp_path, monkeypatch, capsys):
    """A disk that fills before the end leaves the site of before, and the next one goes through."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    project.build(FIRST)
    project.publish()
    project.build(SECOND)
    with monkeypatch.context() as patch:

        def full(*_words: object) -> None:
            raise OSError(28, "No space left on device", "x")

        patch.setattr("marelle.shipping.folder.shutil.copyfile", full)
        assert project.publish() == 2
    assert "Le disque est plein" in capsys.readouterr().err
    assert tree(out / "current") == FIRST
    assert [release.name for release in (out / "releases").iterdir()] == ["1"]
    assert project.publish() == 0
    assert tree(out / "current") == SECOND


def test_what_cannot_be_published_is_refused_in_a_sentence(tmp_path, capsys):
    """No site, a damaged one, no destination of that name, a folder with our sources in it."""
    project = Project(tmp_path / "p", "folder: ../out")
    assert project.publish() == 2
    assert "marelle build" in capsys.readouterr().err
    project.build(FIRST)
    assert project.publish("prodution") == 2
    assert "vouliez-vous dire «\u00a0production\u00a0»" in capsys.readouterr().err
    (project.root / "build/site/index.html").write_text("touched")
    assert project.publish() == 2
    assert "build/site/index.html" in capsys.readouterr().err
    above = Project(tmp_path / "q", f"folder: {tmp_path}")
    above.build(FIRST)
    assert above.publish() == 2
    assert "vos fichiers y sont" in capsys.readouterr().err
    assert above.publish("--server", "caddy") == 0
    nowhere = Project(tmp_path / "u", "folder: /proc/marelle")
    nowhere.build(FIRST)
    assert nowhere.publish() == 2
    assert "Aucun dossier ne peut être créé" in capsys.readouterr().err
    odd = Project(tmp_path / "s", f"folder: '{tmp_path}/$x'")
    assert odd.publish("--server", "nginx") == 2
    assert "prendrait «\u00a0$\u00a0» pour une commande" in capsys.readouterr().err
    (tmp_path / "out/current").mkdir(parents=True)
    project.build(FIRST)
    assert project.publish() == 2
    assert "n’a pas publié ici" in capsys.readouterr().err
    inside = Project(tmp_path / "r", "folder: content/site")
    assert inside.publish() == 1
    assert "MRL960" in capsys.readouterr().out
    made = Project(tmp_path / "t", f"folder: {tmp_path}/t/build/site")
    made.build(FIRST)
    assert made.publish() == 2
    assert "«\u00a0marelle build\u00a0» y fabrique" in capsys.readouterr().err


def test_what_others_name_goes_first_and_the_worker_last():
    """The order of a store, and how long browsers keep each kind of file."""
    order = sorted(SECOND, key=rank)
    assert [rank(p) for p in order] == sorted(rank(p) for p in SECOND)
    assert order.index("assets/hub.8b242a0b2c.css") < order.index("m/tri/index.html")
    assert {order[-1], order[-2]} == {"index.html", "sw.js"}
    lives = {p: lifetime(p).partition(",")[0] for p in (*SECOND, "assets/icon.svg")}
    assert [p for p, life in lives.items() if life == "no-cache"] == [
        *("index.html", "m/tri/index.html", "sw.js", "empty.txt", "m/eau/index.html")
    ]
    assert "max-age=86400" in lifetime("assets/fonts/atkinson-400.woff2")
    assert "immutable" in lifetime("m/x/paquet.0a1b2c3d4e/index.html")


def test_an_edit_that_was_not_built_is_told(tmp_path, capsys):
    """What is sent is what was built: publishing says so, but of a clone made after the build.

    So are the drafts that go with it.
    """
    project = Project(tmp_path / "p", "folder: ../out")
    root, sheet = project.root, project.root / "content/catalogue.yml"
    project.build(FIRST)
    with closing(Cache(root / "build/.cache", toolchain())) as cache:
        keep_sources(root, survey(root), cache)
        cache.commit()
    for day in (None, (2_000_000_000, 2_000_000_000)):
        if day:
            os.utime(sheet, day)
        assert project.publish() == 0
        assert not capsys.readouterr().err
    sheet.write_text(sheet.read_text("utf-8") + "# un mot\n", "utf-8")
    assert project.publish() == 0
    said = capsys.readouterr()
    assert "marelle build" in said.err
    assert said.out.startswith("Déjà à jour")
    assert "brouillon" not in said.err
    with closing(Cache(root / "build/.cache", toolchain())) as cache:
        keep_drafts(["tri"], cache)
        cache.commit()
    assert project.publish() == 0
    said = capsys.readouterr()
    assert "publié aussi : tri. " in said.err.replace("\u00a0", " ")
    assert "--drafts hide" in said.err


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Generic S3 error: in 4 ms - HTTP error: error sending request\n\nDebug", "répond pas"),
        ("The operation lacked the necessary privileges: 403", "refuse\u00a0: The operation"),
    ],
)
def test_a_store_that_does_not_answer_is_told_in_plain_words(told, said):
    """Nobody there, or somebody who refuses: two sentences."""
    from marelle.shipping.store import _told

    with pytest.raises(Refusal, match=said), _told():
        raise OSError(told)

"""``marelle rename``: all that names a module follows, printed codes too, or nothing does."""

from datetime import date

import pytest

from fakes.tiny import FILES, MODULE, SHEET, project
from marelle import attempt
from marelle.catalogue import load_project
from marelle.cli import main
from marelle.diagnostics import has_errors
from marelle.engine import replacing

DAY = date(2026, 11, 21)
OTHER = "content/modules/voisin/"
WORD = "Le matelas barre le trottoir. Un matelas se signale."
EVERY = {
    **{OTHER + path.removeprefix(MODULE): text for path, text in FILES.items() if MODULE in path},
    OTHER + "module.yml": SHEET.replace(
        "pass_mark", "equivalent_to: [matelas]  # le même\npass_mark"
    ),
    OTHER + "pourquoi.md": f"# Voisin\n\n![x barre](media/trottoir.svg)\n\n{WORD}\n\n"
    "Voir [la leçon](module:matelas#verifier), [l’autre](module:matelas) et [ici](#verifier).\n",
    "content/paths/debuts.yml": """\
title: Débuts
summary: Pour commencer dans l’équipe.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  # d’abord le matelas
  - module: matelas
  - {evaluation: voisin, after: [matelas]}
""",
    "content/badges.yml": """\
badges:
  - id: matelas
    title: Le matelas
    text: Vous avez signalé un matelas.
    pictogram: balai
    when: {passed: {modules: [matelas]}}
""",
    "flyers/ete.yml": "title: Été\npromise: En 1 minute, signalez.\ntarget: {module: matelas}\n"
    "direction: DPE\nplaces: [{id: nord, name: Nord}]\nformats: [a5]\nuntil: 2027-06-30\n",
    "flyers/ledger.yml": 'codes:\n  - {code: "P43TZ", target: {module: matelas}, campaign: ete, '
    "direction: DPE, place: nord, printed: 2026-01-01}\n",
    "content/overlays/dpe/matelas.yml": """\
replace:
  - at: pourquoi.md
    text: Le matelas gêne le passage.
    with: Le matelas gêne le passage, ici aussi.
""",
}


def texts(root):
    """Return the bytes of every file of the project, the build apart."""
    return {
        str(f.relative_to(root)): f.read_bytes()
        for f in root.rglob("*")
        if f.is_file() and "build" not in f.relative_to(root).parts
    }


def rename(root, *words):
    """Run the command in the project."""
    return main(["--lang", "fr", "-C", str(root), "rename", *words])


@pytest.fixture
def root(tmp_path):
    """A project where everything that may name a module names one."""
    root = project(tmp_path, EVERY)
    assert [d.message for d in load_project(root, DAY)[1] if has_errors([d])] == []
    return root


def test_all_that_names_a_module_follows(root):
    """Links, paths, equivalents, badges, campaigns, overlays; words and comments stay."""
    assert rename(root, "matelas", "encombrant") == 0
    catalogue, found = load_project(root, DAY)
    assert not has_errors(found)
    assert catalogue
    assert {m.id for m in catalogue.modules} == {"encombrant", "voisin"}
    now = texts(root)
    lesson = now[OTHER + "pourquoi.md"].decode()
    assert WORD in lesson
    assert "(module:encombrant#verifier), [l’autre](module:encombrant)" in lesson
    assert "equivalent_to: [encombrant]  # le même" in now[OTHER + "module.yml"].decode()
    steps = now["content/paths/debuts.yml"].decode()
    assert "  # d’abord le matelas\n  - id: matelas\n    module: encombrant\n" in steps
    assert "{evaluation: voisin, after: [matelas]}" in steps
    assert "- id: matelas\n" in now["content/badges.yml"].decode()
    assert "[encombrant]" in now["content/badges.yml"].decode()
    assert "{module: encombrant}" in now["flyers/ete.yml"].decode()
    assert "content/overlays/dpe/encombrant.yml" in now
    assert "formerly: [matelas]\n" in now["content/modules/encombrant/module.yml"].decode()
    assert now["flyers/ledger.yml"].decode() == EVERY["flyers/ledger.yml"]


def test_a_printed_code_still_opens_it(root):
    """The code of the old name opens the module of today, and the module knows all its names."""
    assert rename(root, "matelas", "encombrant") == 0
    assert rename(root, "encombrant", "lourd") == 0
    catalogue, _found = load_project(root, DAY)
    assert catalogue
    (code,) = (one for one in catalogue.codes if one.code == "P43TZ")
    assert code.target.id == "lourd"
    (module,) = (one for one in catalogue.modules if one.id == "lourd")
    assert module.formerly == ("matelas", "encombrant")
    assert "- id: matelas\n    module: lourd" in texts(root)["content/paths/debuts.yml"].decode()


def test_a_name_may_be_taken_again(root):
    """Back to the first name, which is then no former one."""
    before = texts(root)
    assert rename(root, "matelas", "encombrant") == 0
    assert rename(root, "encombrant", "matelas") == 0
    after = texts(root)
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {MODULE + "module.yml", "content/paths/debuts.yml"}
    assert "formerly: [encombrant]\n" in after[MODULE + "module.yml"].decode()


def test_a_dry_run_says_and_writes_nothing(root, capsys):
    """The moves and the files, by name."""
    before = texts(root)
    assert rename(root, "matelas", "encombrant", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "content/modules/matelas → content/modules/encombrant" in said
    assert "content/paths/debuts.yml" in said
    assert texts(root) == before
    assert not [*(root / "build").glob(".rename-*")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("matela", "x"), "matelas"),
        (("matelas", "voisin"), "s’appelle déjà"),
        (("matelas", "Été"), "minuscule"),
        (("matelas", "../x"), "minuscule"),
        (("matelas", "con"), "con"),
        (("matelas", "debuts"), "debuts"),
        (("matelas#bon-reflexe", "x"), "F2"),
        (("matela#bon-reflexe", "x"), "« matelas »"),
    ],
)
def test_a_name_that_cannot_be_is_refused(root, words, said, capsys):
    """An unknown module, a name that is taken or means something else: nothing changes."""
    before = texts(root)
    assert rename(root, *words) == 2
    assert said in capsys.readouterr().err
    assert texts(root) == before


def test_a_former_name_of_another_is_refused(root, capsys):
    """Its printed codes open the other module."""
    sheet = root / OTHER / "module.yml"
    sheet.write_text(sheet.read_text().replace("collection:", "formerly: [lit]\ncollection:"))
    assert rename(root, "matelas", "lit") == 2
    assert "voisin" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (OSError(28, "No space left on device"), 2, "disque"),
        (KeyboardInterrupt(), 130, "Interrompu. Aucun fichier"),
    ],
)
def test_what_fails_half_way_is_undone(root, monkeypatch, capsys, error, status, said):
    """A disk that fails after some files, a Ctrl-C: everything is as it was, and that is said."""
    before, left = texts(root), [3]

    def failing(file, data):
        left[0] -= "build" not in file.parts
        if left[0] == 0:
            raise error
        replacing.replace_file(file, data)

    monkeypatch.setattr(attempt, "replace_file", failing)
    assert rename(root, "matelas", "encombrant") == status
    assert said in capsys.readouterr().err
    assert texts(root) == before


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (OTHER + "module.yml", "equivalent_to:", " equivalent_to:"),
        ("content/paths/debuts.yml", "title: D", 'title: "D'),
        (OTHER + "pourquoi.md", "# Voisin", "<<<<<<< HEAD\n# Voisin\n=======\n>>>>>>> x"),
    ],
)
def test_a_file_that_names_it_and_cannot_be_read_is_refused(root, path, old, new, capsys):
    """It would keep the old name: nothing changes, and the file is told; another one may wait."""
    source = root / path
    source.write_text(source.read_text("utf-8").replace(old, new), "utf-8")
    before = texts(root)
    assert rename(root, "matelas", "encombrant") == 2
    assert path in capsys.readouterr().err
    assert texts(root) == before

"""H5P files with their libraries: what is imported, refused, modelled, and what xAPI says."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from fakes.bought import SHEET, zipped
from fakes.h5p_played import ABOUT, FILES
from fakes.node import in_node
from fakes.tiny import loaded, names, project
from marelle.catalogue.packages import members
from marelle.cli import main
from marelle.outputs.site.packages import published
from marelle.read.listing import MODULES

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("xapi_in_node.mjs")
PLAYER = {
    "dist/main.bundle.js": "player",
    "dist/frame.bundle.js": "frame",
    "dist/styles/h5p.css": "",
    "LICENSE": "MIT",
}
QUESTION = {"params": {"question": "Le balai est-il propre ?", "correct": "true"}}


def take(tmp_path: Path, files: dict[str, str], *words: str) -> int:
    """Import an H5P file in a tiny project that has a player; return the way out."""
    root = project(tmp_path / "project")
    for name, text in PLAYER.items():
        file = root / "node_modules/h5p-standalone" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (h5p := tmp_path / "balayer.h5p").write_bytes(zipped(files))
    return main(["--lang", "fr", "-C", str(root), "import", str(h5p), *words])


def test_an_import_takes_the_file_and_the_player(tmp_path: Path, capsys: Any) -> None:
    """Title, author, licence and language come; the file's bytes stay, the player is beside."""
    assert take(tmp_path, FILES) == 0
    folder = tmp_path / "project" / MODULES / "balayer"
    said = yaml.safe_load(folder.joinpath("module.yml").read_text("utf-8"))
    assert said["title"] == "Balayer sans se blesser"
    assert said["package"] == {
        "publisher": "Éditions du Trottoir",
        "licence": "CC BY 4.0",
        "languages": ["fr"],
    }
    held = members(folder)
    assert {n: d.decode() for n, d in held.items() if not n.startswith("marelle/")} == FILES
    assert {n.removeprefix("marelle/") for n in held.keys() - FILES.keys()} == {
        n.removeprefix("dist/") for n in PLAYER
    }
    assert main(["-C", str(tmp_path / "project"), "check"]) == 0


def test_without_a_player_it_says_where_to_take_one(tmp_path: Path, capsys: Any) -> None:
    """Nothing is written, and the sentence names the package of npm and the option."""
    assert take(tmp_path, FILES, "--h5p", str(tmp_path / "nowhere")) == 2
    said = capsys.readouterr()
    assert "npm install h5p-standalone" in said.out + said.err
    assert not (tmp_path / "project" / MODULES / "balayer").exists()


WITHOUT_GESTURES = {name: text for name, text in FILES.items() if "Gestures" not in name}
ALONE = {name: text for name, text in FILES.items() if not name.startswith("H5P.")}
BAD = {
    "H5P.Gestures 2.1": WITHOUT_GESTURES,
    "H5P.Sweep-1.0/sweep.js": {n: t for n, t in FILES.items() if not n.endswith("sweep.js")},
    "dit pas ce qu’il faut lancer": {
        **FILES,
        "h5p.json": json.dumps({**ABOUT, "mainLibrary": "H5P.No"}),
    },
    "faut lancer.": {**FILES, "h5p.json": json.dumps({**ABOUT, "mainLibrary": ["H5P.Sweep"]})},
    "content/content.json": {**FILES, "content/content.json": "{"},
}


@pytest.mark.parametrize("said", BAD)
def test_what_cannot_be_played_is_refused(said: str, tmp_path: Path, capsys: Any) -> None:
    """The sentence names what is missing, and nothing is written."""
    assert take(tmp_path, BAD[said]) == 1
    told = capsys.readouterr().out
    assert said in told
    assert "marelle" not in told, "another command would say no more"
    assert not (tmp_path / "project" / MODULES / "balayer").exists()


def test_content_alone_says_the_libraries_that_it_needs(tmp_path: Path, capsys: Any) -> None:
    """Without a question that is known, nothing is taken, and each library is named."""
    assert take(tmp_path, ALONE) == 1
    assert "H5P.Sweep 1.0, H5P.Gestures 2.1" in capsys.readouterr().out


def test_questions_that_are_all_known_are_read(tmp_path: Path, capsys: Any) -> None:
    """They are better as questions of ours; one that is not known makes the file play whole."""
    truth = {"library": "H5P.TrueFalse 1.8", **QUESTION}
    column = {**ABOUT, "mainLibrary": "H5P.Column"}
    libraries = [{"machineName": "H5P.Column", "majorVersion": 1, "minorVersion": 18}]
    files = {
        "h5p.json": json.dumps({**column, "preloadedDependencies": libraries}),
        "content/content.json": json.dumps({"content": [{"content": truth}]}),
        "H5P.Column-1.18/library.json": "{}",
    }
    assert take(tmp_path, files, "--module", "lu") == 0
    made = tmp_path / "project" / MODULES
    assert not (made / "lu/package.zip").exists()
    mixed = {"content": [{"content": truth}, {"content": {"library": "H5P.Sweep 1.0"}}]}
    files["content/content.json"] = json.dumps(mixed)
    assert take(tmp_path, files, "--module", "joue") == 0
    assert (made / "joue/package.zip").exists()


def test_a_file_without_the_player_is_no_module(tmp_path: Path) -> None:
    """Renamed by hand, it is refused with the way to take it."""
    folder = project(tmp_path) / MODULES / "balayer"
    folder.mkdir()
    folder.joinpath("module.yml").write_text(SHEET, encoding="utf-8")
    folder.joinpath("package.zip").write_bytes(zipped(FILES))
    made = loaded(tmp_path, "balayer")
    assert names(made.diagnostics) == ["bad-package"]
    assert "marelle import" in made.diagnostics[0].message


def test_it_is_published_with_the_page_that_starts_it(tmp_path: Path) -> None:
    """One file, where a change of that page would change its name."""
    take(tmp_path, FILES)
    module = loaded(tmp_path / "project", "balayer").module
    assert module
    assert module.package
    assert (module.package.edition, module.package.launch) == ("h5p", "marelle.html")
    made = published(module.package, members(tmp_path / "project" / MODULES / "balayer"))
    ((name, data),) = made.items()
    rows = {row[0] for row in json.loads(data.partition(b"\n")[0])}
    assert rows >= {*FILES, "marelle.html", "marelle/play.js", "marelle/frame.bundle.js"}
    assert module.package.digest[:10] not in name


def said(verb: str, score: Any = None, **more: Any) -> Any:
    """What the page of H5P sets for one statement."""
    result = {**({"score": score} if score else {}), **more.pop("result", {})}
    verb = {"id": f"http://adlnet.gov/expapi/verbs/{verb}"}
    (given,) = in_node(SCRIPT, [{"verb": verb, "result": result, **more}], ROOT / "theme/package")
    return {name.removeprefix("cmi."): value for name, value in given.items()}


def test_only_what_ends_the_whole_is_a_result() -> None:
    """A part of the content, a page that is seen, an answer that does not end it: nothing."""
    parent = {"contextActivities": {"parent": [{"id": "urn:whole"}]}}
    assert said("answered", {"raw": 1, "max": 2}, context=parent) == {}
    assert said("progressed") == {}
    assert said("completed", result={"completion": False}) == {}
    assert said("completed", context={"contextActivities": {}}) == {
        "completion_status": "completed"
    }


def test_a_score_is_what_it_is_of_its_best() -> None:
    """In part of one, never out of it; the word of the content wins, but for one answer."""
    done = {"completion_status": "completed"}
    half = {"raw": 1, "max": 2}
    assert said("answered", half, result={"success": False}) == done | {"score.scaled": "0.5"}
    assert said("completed", half, result={"success": True}) == done | {
        "score.scaled": "0.5",
        "success_status": "passed",
    }
    assert said("failed", {"raw": -1, "max": 2}) == done | {
        "score.scaled": "0",
        "success_status": "failed",
    }
    assert said("completed", {"raw": 0, "max": 0}) == done
    assert said("completed", {"scaled": 3}) == done | {"score.scaled": "1"}

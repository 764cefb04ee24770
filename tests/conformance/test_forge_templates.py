"""What ``marelle init`` writes for forges and for git: valid where they are read, and run for real.

The steps that install are not run: what they install is compared with what ``tools/setup`` does.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema import main as check_schema

from habits.checkout import ROOT, text
from marelle import __version__
from marelle.cli import main
from marelle.read.yaml_file import read_yaml

GITLAB, GITHUB = ".gitlab-ci.yml", ".github/workflows/marelle.yml"
WHEEL = f"./outils/marelle-{__version__}-py3-none-any.whl"
WRONG = ("content/modules/se-laver-les-mains/module.yml", "duration: ", "durée: ")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was just begun, in git."""
    root = tmp_path_factory.mktemp("forge") / "town"
    assert main(["init", str(root)]) == 0
    git(root, "init", "-q")
    git(root, "add", ".")
    return root


def git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run git as somebody; whatever it answers."""
    who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.hooksPath=.githooks"]
    return shell(root, "git", "-C", str(root), *who, *words)


def shell(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project, where ``marelle`` is the one under test."""
    stub = root.parent / "bin/marelle"
    stub.parent.mkdir(exist_ok=True)
    stub.write_text(f'#!/bin/sh\nexec {sys.executable} -m marelle "$@"\n')
    stub.chmod(0o755)
    path = f"{stub.parent}:{os.environ['PATH']}"
    there = os.environ | {"PATH": path, "MARELLE_LANG": "fr"}
    return subprocess.run(words, cwd=root, env=there, capture_output=True, text=True, check=False)


def run(root: Path, lines: list[str]) -> subprocess.CompletedProcess[str]:
    """Run lines of a script as a forge does: the first that fails ends it."""
    return shell(root, "bash", "-e", "-c", "\n".join(lines))


def told(root: Path, name: str) -> Any:
    """Return what a file of a forge says."""
    document, found = read_yaml(name, (root / name).read_bytes())
    assert document
    assert found == []
    return document.data


def steps(root: Path) -> dict[str, list[str]]:
    """Return the lines of each step of GitHub that runs something, by its name."""
    jobs = told(root, GITHUB)["jobs"].values()
    named = {s["name"]: s["run"] for job in jobs for s in job["steps"] if "run" in s}
    return {name: lines.strip().splitlines() for name, lines in named.items()}


@pytest.mark.parametrize(("name", "kind"), [(GITLAB, "gitlab-ci"), (GITHUB, "github-workflows")])
def test_a_forge_understands_its_file(town, name, kind):
    """Each file satisfies the schema published for it, and asks for the whole history."""
    words = ["--builtin-schema", f"vendor.{kind}", str(town / name)]
    more = ["--data-transform", "gitlab-ci"] if kind == "gitlab-ci" else []
    assert not check_schema([*words, *more], standalone_mode=False)
    assert re.search(r'(GIT_DEPTH|fetch-depth): "?0', (town / name).read_text())


def test_any_main_branch_is_published_whatever_an_upload_does(town):
    """No name of a branch is written; remarks that a forge refuses to keep stop nothing."""
    assert " main" not in (town / GITHUB).read_text().replace(" principale", "")
    jobs = told(town, GITHUB)["jobs"]
    assert all("github.event.repository.default_branch" in job["if"] for job in jobs.values())
    [upload] = [s for s in jobs["check"]["steps"] if "upload-sarif" in s.get("uses", "")]
    assert upload["continue-on-error"] is True


def test_only_what_publishes_may_and_no_request_replaces_the_site(town):
    """What installs or builds may not publish; reviews, which GitLab Free misplaces, are off."""
    jobs = told(town, GITHUB)["jobs"]
    allowed = {name: job.get("permissions", {}) for name, job in jobs.items()}
    assert [name for name, words in allowed.items() if "pages" in words] == ["publish"]
    assert [list(step) for step in jobs["publish"]["steps"]] == [["id", "uses"]]
    uses = [step for job in jobs.values() for step in job["steps"] if "uses" in step]
    taken = [step["with"] for step in uses if "checkout" in step["uses"]]
    assert all(words["persist-credentials"] is False for words in taken)
    assert not [line for lines in steps(town).values() for line in lines if "${{" in line]
    jobs = told(town, GITLAB)
    rules = [jobs[name]["rules"][0]["if"] for name in ("review", "review-stop")]
    assert all("&& $MARELLE_REVIEW ==" in rule for rule in rules)
    stop = jobs[jobs["review"]["environment"]["on_stop"]]
    assert stop["environment"] == {"name": jobs["review"]["environment"]["name"], "action": "stop"}
    assert stop["rules"][0]["allow_failure"] is True


def test_an_editor_recommends_what_its_settings_name(town):
    """Each extension has settings, and each setting of an extension its recommendation."""
    settings = (town / ".vscode/settings.json").read_text("utf-8")
    wanted = json.loads((town / ".vscode/extensions.json").read_text())["recommendations"]
    keys = {key.partition(".")[0] for key in re.findall(r'^  "([a-z]+\.[^"]+)"', settings, re.M)}
    of = {"zsol.vscode-glspc": "glspc", "redhat.vscode-yaml": "yaml"}
    assert {of[each] for each in wanted} == keys - {"files", "editor"}


def test_what_a_forge_installs_is_what_a_checkout_does(town):
    """The libraries of the system are those of ``tools/setup``, and Marelle comes from one file."""
    asked = text(ROOT / "tools/setup").partition("prepare_test")[0]
    for name in (GITLAB, GITHUB):
        lines = (town / name).read_text()
        found = re.findall(r"install -y -qq --no-install-recommends (.*)", lines)
        libraries = {lib for line in found for lib in line.split() if lib.startswith("lib")}
        assert libraries == set(re.findall(r"\blib[a-z0-9.-]+-?\d\b(?= |\n)", asked))
        assert "pip install --quiet -r requirements.txt" in lines
    assert (town / "requirements.txt").read_text().splitlines()[-1] == WHEEL


def test_the_scripts_of_a_forge_check_and_build_the_site(town):
    """On sound content, reports are empty, the site is whole in ``public``, both forges alike."""
    jobs, github = told(town, GITLAB), steps(town)
    for job in ("check", "build", "review", "review-stop", "pages"):
        done = run(town, jobs[job]["script"])
        assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((town / "gl-code-quality-report.json").read_text()) == []
    assert (town / "public/m/se-laver-les-mains/index.html").is_file()
    assert not [f for f in (town / "public").rglob("*") if f.is_symlink()]
    assert github["Fabriquer"] == jobs["build"]["script"]
    assert github["Vérifier la mise en forme"] == jobs["check"]["script"][-1:]
    assert jobs["check"]["script"][-1] == "marelle format --check"
    assert {"/public/", "/.venv/"} <= {*(town / ".gitignore").read_text().split()}


def test_the_scripts_of_a_forge_tell_an_error_where_it_is(town):
    """With a mistake, checks fail, and each report names its file."""
    path, right, wrong = WRONG
    sheet = (town / path).read_text("utf-8")
    (town / path).write_text(sheet.replace(right, wrong), "utf-8")
    github = steps(town)
    assert run(town, told(town, GITLAB)["check"]["script"]).returncode == 1
    assert path in (town / "gl-code-quality-report.json").read_text()
    said = run(town, github["Vérifier"])
    assert said.returncode == 1
    assert f"::error file={path}" in said.stdout
    assert run(town, github["Garder les remarques"]).returncode == 0
    assert json.loads((town / "marelle.sarif").read_text())["runs"][0]["results"]
    (town / path).write_text(sheet, "utf-8")


def test_what_a_commit_would_keep_is_checked_and_not_the_disk(town):
    """A mistake that was added is refused though mended since; one that was not added is not."""
    path, right, wrong = WRONG
    sheet = (town / path).read_text("utf-8")
    (town / path).write_text(sheet.replace(right, wrong), "utf-8")
    git(town, "add", path)
    (town / path).write_text(sheet, "utf-8")
    refused = git(town, "commit", "-qm", "x")
    assert refused.returncode == 1
    assert f"{path}:" in refused.stdout + refused.stderr
    git(town, "add", path)
    (town / path).write_text(sheet.replace(right, wrong), "utf-8")
    done = git(town, "commit", "-qm", "x")
    assert done.returncode == 0, done.stdout + done.stderr
    (town / path).write_text(sheet, "utf-8")
    hook = told(town, ".pre-commit-config.yaml")["repos"][0]["hooks"][0]
    assert (town / hook["entry"]).stat().st_mode & 0o100
    assert re.search(hook["files"], path)

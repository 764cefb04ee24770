"""Profiles of platforms: what an LMS asks of packages, as data."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from fakes.tiny import assembled
from marelle.ids import manifest_id
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.outputs.packages import profile as profiles
from marelle.outputs.packages.profile import Profile, names, profile

EXPECTED = "360learning cmi5 cornerstone docebo generic moodle moodle-app successfactors xapi"
each_profile = pytest.mark.parametrize("name", names())


def test_the_platforms_of_the_issue_are_there() -> None:
    """Nine platforms have a profile, and so has each standard that an LMS launches by address."""
    assert names() == sorted([*EXPECTED.split(), "talentsoft-cegid", "teach-on-mars"])


@each_profile
def test_profiles_keep_their_contract(name: str) -> None:
    """A profile speaks both languages as often, and says where it comes from or to try it."""
    asked = profile(name)
    assert len(asked.settings["fr"]) == len(asked.settings["en"]) >= 2
    tried = "essayez" in " ".join(asked.settings["fr"]).lower()
    assert asked.source.startswith("https://") or tried
    assert all(re.search(r"[^\u00a0][:;?!»]", line) is None for line in asked.settings["fr"])


@each_profile
def test_two_hundred_modules_are_told_apart(name: str) -> None:
    """Whatever a platform compares packages by, two modules of a kind never look the same."""
    most = profile(name).identifier or None
    modules = [f"securite-au-travail-{n}" for n in range(200)]
    assert len({manifest_id(module)[:most] for module in modules}) == len(modules)


@pytest.mark.parametrize(
    ("status", "edition", "told"),
    [
        ("", "", ("passed_failed", ("1.2", "2004-4th"))),
        ("completed", "3rd", ("completed", ("1.2", "2004-3rd"))),
    ],
)
def test_what_is_asked_wins(status: str, edition: str, told: tuple[str, tuple[str, ...]]) -> None:
    """A status and an edition of the command line win over those of the profile."""
    asked = profile("generic", status, edition)
    assert (asked.status, asked.editions) == told


def test_a_profile_that_asks_for_nothing_known_is_a_bug() -> None:
    """The contract is asserted where a profile is made."""
    words = {"fr": "", "en": ""}
    with pytest.raises(AssertionError):
        Profile(name="x", label=words, editions=("1.3",), status="completed", settings={})


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("", r"<button [^>]*data-bye=[^>]*>‹ Quitter<"),
        (
            "leave: {fr: Sortir, en: Exit}\ncloses: false\n",
            r"<button [^>]*data-stay [^>]*>‹ Sortir<",
        ),
    ],
)
def test_a_profile_has_its_way_out(
    said: str, button: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words, and whether it closes the window, are in the page that the platform opens."""
    text = (profiles.FOLDER / "moodle.yml").read_text("utf-8")
    (tmp_path / "ours.yml").write_text(text + said, encoding="utf-8")
    monkeypatch.setattr(profiles, "FOLDER", tmp_path)
    profile.cache_clear()
    catalogue, _ = assembled(tmp_path / "town", {})
    assert catalogue
    options = Options(root=tmp_path / "town", scorm_profile="ours")
    (job,) = outputs()["packages"].plan(catalogue, options)
    (made,) = job.run(*job.args)
    page = zipfile.ZipFile(BytesIO(made.data)).read("index.html").decode()
    assert len(re.findall(button, page)) == 1
    assert ("data-stay" in page) is bool(said)
    profile.cache_clear()

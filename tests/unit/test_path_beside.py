"""What packages of the demo paths say of what no LMS follows, and of the order of the rest."""

import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.outputs.base import Options
from marelle.outputs.packages import beside
from marelle.outputs.packages.course import courses
from marelle.outputs.packages.plan import plan
from marelle.verify import verify

DEMO, _FOUND = load_project(ROOT)
SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"


@lru_cache
def package(path: str, profile: str = "generic") -> Mapping[str, bytes]:
    """Return the files of the first package of a demo path, which the lint accepts."""
    assert DEMO
    (job,) = (j for j in plan(DEMO, Options(root=ROOT, scorm_profile=profile)) if j.label == path)
    made = job.run(*job.args)
    assert [verify(one.path, one.data).found for one in made] == [[] for _ in made]
    with zipfile.ZipFile(BytesIO(made[0].data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_an_episode_is_heard_and_read_in_the_menu() -> None:
    """Its sound is in the package, as it is in the project, and its text behind a disclosure."""
    files = package("accueil-jardins")
    own = ROOT / "content/podcasts/le-bon-geste/media/porter.mp3"
    assert files["episodes/ecouter-porter.mp3"] == own.read_bytes()
    page = files["index.html"].decode()
    (said,) = re.findall(r'<li class="outside">.*?Porter sans se faire mal.*?</li>', page)
    assert 'controls preload="none" src="episodes/ecouter-porter.mp3"' in said
    assert "<summary>Lire le texte</summary>" in said
    assert "sans compter pour la plateforme" in said
    assert "media-src 'self'" in page


def test_a_heavy_episode_comes_as_its_text(monkeypatch) -> None:
    """Over what a package may hold, its sound stays on the site; nothing is left out silently."""
    assert DEMO
    (course,) = (one for one in courses(DEMO) if one.id == "accueil-jardins")
    step = next(one for one in course.path.steps if one.id == "ecouter-porter")
    monkeypatch.setattr(beside, "SOUND", 1000)
    said = beside.row(1, step, course.beside[step.id], [])
    assert "<audio" not in said
    assert "<details>" in said
    assert not beside.sound(step, course.beside[step.id])


def test_an_edited_transcript_makes_the_package_again() -> None:
    """The digest of a path counts what it names besides modules."""
    assert DEMO
    (course,) = (one for one in courses(DEMO) if one.id == "accueil-jardins")
    one = course.beside["ecouter-porter"]
    assert one.episode
    said = replace(one.episode, transcript=replace(one.episode.transcript, digest="0" * 64))
    other = replace(course, beside={"ecouter-porter": replace(one, episode=said)})
    assert other.digest != course.digest


def test_a_positioning_is_told_by_its_title() -> None:
    """The menu says what it is, how long it takes, and that the platform knows nothing of it."""
    page = package("accueil-du-public")["index.html"].decode()
    assert "Se servir de son téléphone et d’un ordinateur au travail" in page
    assert re.search(r"8\smin · facultatif · se fait hors de la plateforme", page)


def test_a_fixed_order_is_in_the_menu() -> None:
    """Each module waits for the required ones before it; what an LMS cannot see is not awaited."""
    page = package("accueil-proprete")["index.html"].decode()
    told = {
        name: json.loads(unescape(after))
        for name, after in re.findall(r'data-module="([^"]*)" data-after="([^"]*)"', page)
    }
    assert "bons-gants" not in told
    assert told["porter-une-charge"] == [["bons-gants"]]
    before = ["bons-gants", "porter-une-charge", "trois-points-appui", "angles-morts"]
    assert told["dans-ma-rue"] == [[name] for name in before]
    assert "data-after" not in package("accueil-cantine")["index.html"].decode()


def test_cmi5_tells_the_order_and_the_rest_in_words() -> None:
    """Its structure knows neither: a unit says what comes first, the course what is elsewhere."""
    root = ET.fromstring(package("accueil-proprete", "cmi5")["cmi5.xml"])
    told = [unit.findtext(f"{SPACE}description/{SPACE}langstring") for unit in root]
    said = told[0].partition("Hors de la plateforme\u00a0: ")[2]
    assert said.split("\u00a0; ") == [
        "Le balai et la machine, avec un formateur",
        "2 jours de pause",
        "Balayer un trottoir près du camion",
        "Ce que j’ai retenu",
        "Mes compétences numériques, sur Pix.",
    ]
    assert "D’abord" not in told[1]
    assert told[2].endswith(" D’abord\u00a0: Les bons gants pour la bonne tâche.")

"""A city's own print profile: a file of its project, and the ICC that its print shop gave."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from fakes.icc import icc
from marelle.catalogue import load_project
from marelle.engine.job import Artifact, Job
from marelle.outputs import outputs
from marelle.outputs.base import Options
from refusals.project import BASE, make_project
from refusals.test_refusals import TODAY

OWN = "label: Papier mat\ncopies: [accessible, press]\ncolours: cmyk\nicc: mat.icc\nbleed: 4\n"


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A project whose campaign is printed with a profile of its own."""
    make_project(BASE, tmp_path)
    campaign = tmp_path / "flyers/tri.yml"
    campaign.write_text(f"{campaign.read_text('utf-8')}profile: papier-mat\n", "utf-8")
    folder = tmp_path / "flyers/profiles"
    folder.mkdir()
    (folder / "papier-mat.yml").write_text(OWN, "utf-8")
    (folder / "mat.icc").write_bytes(icc("Papier mat"))
    return tmp_path


def planned(root: Path) -> Job:
    """Return the job that prints the campaign; the project has no finding."""
    catalogue, found = load_project(root, TODAY)
    assert catalogue, found
    assert found == []
    jobs = outputs()["flyers"].plan(catalogue, Options(root=root))
    (job,) = (job for job in jobs if "/tri/" in job.label)
    return job


def test_a_city_prints_with_its_own_profile(city: Path) -> None:
    """The press copy has the bleed of the profile, the ICC of the shop, and no RGB."""
    job = planned(city)
    made: dict[str, Artifact] = {artifact.path: artifact for artifact in job.run(*job.args)}
    assert sorted(path.rpartition("/")[2] for path in made) == ["a5-press.pdf", "a5.pdf"]
    (press,) = (artifact for path, artifact in made.items() if path.endswith("-press.pdf"))
    assert press.kind == "flyer-a5-press"
    with pikepdf.open(BytesIO(press.data)) as pdf:
        assert pdf.Root.OutputIntents[0].OutputConditionIdentifier == "Papier mat"
        assert float(pdf.pages[0].obj.TrimBox[0]) == pytest.approx(4 * 72 / 25.4, abs=0.01)


def test_another_icc_prints_again(city: Path) -> None:
    """The key of a document depends on the bytes of the ICC, and on each word of the profile."""
    keys = {planned(city).key}
    (city / "flyers/profiles/mat.icc").write_bytes(icc("Papier mat deux"))
    keys.add(planned(city).key)
    profile = city / "flyers/profiles/papier-mat.yml"
    profile.write_text(OWN.replace("bleed: 4", "bleed: 3"), "utf-8")
    keys.add(planned(city).key)
    assert len(keys) == 3


def test_a_city_may_say_a_profile_of_ours_otherwise(city: Path) -> None:
    """A profile of the project is taken instead of the one that Marelle ships under its name."""
    folder = city / "flyers/profiles"
    (folder / "papier-mat.yml").rename(folder / "bureau.yml")
    campaign = city / "flyers/tri.yml"
    campaign.write_text(campaign.read_text("utf-8").replace("profile: papier-mat\n", ""), "utf-8")
    shop = next(part for part in planned(city).args if hasattr(part, "profile"))
    assert shop.profile.label == "Papier mat"
    assert shop.icc == icc("Papier mat")

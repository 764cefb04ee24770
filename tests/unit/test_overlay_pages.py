"""What a direction adapts, published: its page, what its paper opens, its packages."""

import io
import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from fakes.demo import ROOT
from fakes.lent import LESSON, change
from fakes.tiny import project
from marelle.catalogue import load_project
from marelle.ids import manifest_id, variant_id
from marelle.model import PrintedCode, Target
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan as packages
from marelle.outputs.site.hubs import hub_pages
from marelle.outputs.site.lessons import plan_lessons
from marelle.outputs.site.redirects import redirect_pages
from marelle.outputs.site.search import entry
from marelle.paper import forms
from marelle.paper.base import Wish
from marelle.paper.page import page
from marelle.paper.printing import subject

DEMO, _FOUND = load_project(ROOT)
MODULE, OWNER = "porter-une-charge", "DEVE"


def pages() -> dict[str, bytes]:
    """Return what the site has of the module that the demo adapts."""
    assert DEMO
    (job,) = (j for j in plan_lessons(DEMO, Options(root=ROOT)) if j.label == MODULE)
    return {a.path: a.data for a in job.run(*job.args) if a.path.startswith("site/")}


def test_each_version_leads_to_the_other_and_names_the_master() -> None:
    """The learner may change; search engines keep the common page."""
    made = pages()
    master = made[f"site/m/{MODULE}/index.html"].decode()
    own = made[f"site/m/{MODULE}/deve/index.html"].decode()
    assert '<a href="deve/" data-version="DEVE">DEVE</a>' in master
    assert '<a href="../">' in own
    assert '<link rel="canonical" href="../">' in own
    assert "sacs de terreau" in own
    assert "sacs de terreau" not in master
    assert f'data-module="{MODULE}"' in own  # progress is kept under one name
    assert "../../../assets/" in own


def test_keeping_the_lesson_keeps_its_versions() -> None:
    """The list of what a phone keeps names the page of each version."""
    made = pages()
    listed = json.loads(made[f"site/m/{MODULE}/files.json"])
    assert "deve/" in {row["at"] for row in listed["files"]}
    assert made[f"site/m/{MODULE}/deve/files.json"] == made[f"site/m/{MODULE}/files.json"]


def test_the_paper_of_a_direction_opens_its_version() -> None:
    """A code of DEVE opens DEVE's, one of another direction the common page."""
    assert DEMO
    span, target = DEMO.modules[0].span, Target(kind="module", id=MODULE)

    def code(name: str, direction: str) -> PrintedCode:
        return PrintedCode(
            code=name,
            target=target,
            campaign="permanent",
            direction=direction,
            printed=date(2026, 11, 21),
            span=span,
        )

    printed = replace(DEMO, codes=(code("AAAAA", OWNER), code("BBBBB", "DPE")))
    made = redirect_pages(printed)
    assert f'href="../../m/{MODULE}/deve/' in made["Q/AAAAA/index.html"]
    assert f'href="../../m/{MODULE}/?' in made["Q/BBBBB/index.html"]


def test_packages_are_made_of_each_version_under_another_identifier() -> None:
    """An LMS tells it from the master's; nothing else of its manifest is by chance."""
    assert DEMO
    name = variant_id(MODULE, OWNER)
    (job,) = (j for j in packages(DEMO, Options(root=ROOT)) if j.label == name)
    made = {a.path: a.data for a in job.run(*job.args)}
    assert f"scorm/1.2/{name}.zip" in made
    with ZipFile(io.BytesIO(made[f"scorm/1.2/{name}.zip"])) as archive:
        manifest = archive.read("imsmanifest.xml").decode()
        page = archive.read("index.html").decode()
    assert manifest_id(name) in manifest
    assert manifest_id(MODULE) not in manifest
    assert "sacs de terreau" in page


def test_lists_say_whose_versions_there_are() -> None:
    """A card, a square, a row of the search and the list of a module name the directions."""
    assert DEMO
    hub = hub_pages(DEMO)
    told = f'href="../m/{MODULE}/" data-versions="{OWNER}" data-module="{MODULE}"'
    assert told in hub["catalogue/index.md"]
    assert hub["catalogue/index.md"].count("data-versions") == 1
    own = f'href="../../m/{MODULE}/deve/" data-versions="{OWNER}" data-common="../../m/{MODULE}/"'
    assert own in hub["directions/deve/index.md"]  # it is read without a script too
    assert own in hub["parcours/accueil-jardins/index.md"]
    assert entry(next(m for m in DEMO.modules if m.id == MODULE)).row[-1] == OWNER
    assert len(entry(DEMO.modules[0]).row) == 6  # the others say nothing
    assert json.loads(pages()[f"site/m/{MODULE}/files.json"])["adapted"] == OWNER


def test_a_version_says_whose_it_is_and_leads_to_its_kin(tmp_path: Path) -> None:
    """From one version, links of the text and the next lesson are those of the same reader."""
    second = "content/modules/second"
    files = {
        "content/overlays/dpe/matelas.yml": "replace: [{at: pourquoi.md, text: gêne, with: X}]\n",
        "content/overlays/dpe/second.yml": "replace: [{at: pourquoi.md, text: gêne, with: Y}]\n",
    }
    project(tmp_path, files)
    shutil.copytree(tmp_path / "content/modules/matelas", tmp_path / second)
    change(tmp_path, LESSON, "gêne", "gêne [après](module:second)")
    catalogue, found = load_project(tmp_path, date(2026, 11, 23))
    assert catalogue, found
    (job,) = (j for j in plan_lessons(catalogue, Options(root=tmp_path)) if j.label == "matelas")
    made = {a.path: a.data.decode() for a in job.run(*job.args) if a.path.startswith("site/")}
    own, master = made["site/m/matelas/dpe/index.html"], made["site/m/matelas/index.html"]
    assert "Vous lisez la version de la direction DPE." in own
    assert own.count('href="../../../m/second/dpe/"') == 2
    assert '<a href="dpe/" data-version="DPE">' in master
    assert 'href="../../m/second/" data-word="Leçon suivante" data-versions="DPE"' in master


def test_the_package_of_a_path_made_for_a_direction_takes_its_versions() -> None:
    """Gardeners who follow their path in an LMS read theirs, in the colours of their direction."""
    assert DEMO
    (job,) = (j for j in packages(DEMO, Options(root=ROOT)) if j.label == "accueil-jardins")
    made = {a.path: a.data for a in job.run(*job.args)}
    with ZipFile(io.BytesIO(made["scorm/1.2/accueil-jardins.zip"])) as archive:
        page = archive.read(f"{MODULE}/index.html").decode()
    assert "sacs de terreau" in page
    assert f'data-module="{MODULE}"' in page
    (other,) = (j for j in packages(DEMO, Options(root=ROOT)) if j.label == "accueil-cantine")
    course = other.args[0]
    assert not course.variants


def test_a_version_goes_on_paper_with_its_own_address() -> None:
    """In the colours of its direction; the paper of the common one never opens a version."""
    assert DEMO
    (variant,) = (each for each in DEMO.variants if each.direction == OWNER)
    span, target = DEMO.modules[0].span, Target(kind="module", id=MODULE)
    code = PrintedCode(
        code="AAAAA",
        target=target,
        campaign="permanent",
        direction=OWNER,
        printed=date(2026, 11, 21),
        span=span,
    )
    master = next(each for each in DEMO.modules if each.id == MODULE)
    bare = replace(DEMO, codes=())
    assert subject(bare, variant.module, OWNER).address.endswith(f"m/{MODULE}/deve")
    printed = replace(DEMO, codes=(code,))
    about = subject(printed, variant.module, OWNER)
    assert (about.direction.code, about.address[-5:]) == (OWNER, "AAAAA")
    assert subject(printed, master).address.endswith(f"m/{MODULE}")
    assert "sac de terreau" in page(forms()["memo"], about, Wish())

"""The configuration of the editor, as its CMS describes one: no option unknown, none amiss.

The schema is the one that its package publishes, without its texts: ``tests/fixtures/sveltia``.
"""

import gzip
import json
from pathlib import Path

import jsonschema_rs
import pytest

from marelle.forms.config import configuration
from marelle.forms.page import _VERSION, script
from marelle.forms.repository import backend
from marelle.model import Forge

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests/fixtures/sveltia"
GITHUB, GITLAB, OURS = "https://github.com", "https://gitlab.com", "https://git.ville.example/outil"
FORGES = {
    "github": Forge(kind="github", repo="ville/modules", server=GITHUB),
    "own github": Forge(kind="github", repo="ville/modules", server=OURS, branch="main"),
    "gitlab": Forge(kind="gitlab", repo="ville/agents/modules", server=GITLAB, app_id="3f7b"),
    "own gitlab": Forge(kind="gitlab", repo="ville/modules", server=OURS),
    "gitea": Forge(kind="gitea", repo="ville/modules", server=OURS, app_id="3f7b"),
    "token gitea": Forge(kind="gitea", repo="ville/modules", server=OURS),
}


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    """What the CMS says of its configuration, of the version that we ship."""
    found = _VERSION.search(script().decode())
    assert found
    told = json.loads(gzip.decompress((SCHEMAS / f"{found[1]}.schema.json.gz").read_bytes()))
    told["definitions"]["CustomField"] = False  # any field would pass for one of somebody's own
    return told


def test_the_cms_knows_every_option_of_the_demonstration(schema):
    """Every collection, field and option is one of its own, and of the type that it wants."""
    told = configuration(ROOT, "https://ville.example", FORGES["gitlab"])
    judge = jsonschema_rs.validator_for(schema)
    assert [error.message for error in judge.iter_errors(told)] == []
    told["collections"][0]["fields"][0]["minlenght"] = 1
    assert not judge.is_valid(told)


@pytest.mark.parametrize("name", FORGES)
def test_the_cms_knows_how_each_forge_is_reached(schema, name):
    """No option that its kind of forge has not: the ways in, the addresses, what commits say."""
    judge = jsonschema_rs.validator_for({**schema, "$ref": "#/definitions/GitBackend"})
    told = backend(FORGES[name])
    assert [error.message for error in judge.iter_errors(told)] == []
    assert not judge.is_valid({**told, "auth_type": "implicit"})


@pytest.mark.parametrize(
    ("name", "ways", "signed", "api"),
    [
        ("github", ["token"], None, "https://api.github.com"),
        ("own github", ["token"], None, f"{OURS}/api/v3"),
        ("gitlab", ["oauth", "token"], (GITLAB, "3f7b", "pkce"), f"{GITLAB}/api/v4"),
        ("own gitlab", ["token"], None, f"{OURS}/api/v4"),
        ("gitea", ["oauth", "token"], (OURS, "3f7b", None), f"{OURS}/api/v1"),
    ],
)
def test_nobody_signs_in_through_another_than_the_forge(name, ways, signed, api):
    """With an account only where PKCE needs no server of ours; its addresses are the forge's."""
    told = backend(FORGES[name])
    assert (told["auth_methods"], told["api_root"]) == (ways, api)
    if signed:
        assert (told["base_url"], told["app_id"], told.get("auth_type")) == signed
    assert "auth_endpoint" not in told

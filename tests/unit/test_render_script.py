"""One script, one style sheet: what is joined still means the same, and the policy knows it."""

import re
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from marelle import assets
from marelle.activities import activity_types
from marelle.ids import element_name
from marelle.render import join, modules
from marelle.render.colour import accent

ROOT = Path(__file__).parents[2]
LOCAL = assets.folder("theme") / "player/local.js"
ALL = tuple(activity_types())
SOURCES = sorted(f for f in LOCAL.parent.glob("*.js") if f.suffixes == [".js"])


def test_minified_files_are_up_to_date() -> None:
    """``npm run minify`` would write what is there: pages carry the sources as they are now."""
    check = ["node", str(ROOT / "tools/minify.mjs"), "--check"]
    assert subprocess.run(check, capture_output=True, text=True, check=False).stdout == ""


@pytest.mark.parametrize("types", [(), ("choice",), ALL], ids=["none", "one", "all"])
def test_script_stands_alone(types: tuple[str, ...], tmp_path: Path) -> None:
    """The joined script parses, imports and exports nothing, and registers each type once."""
    script = join.script(types, LOCAL, "fr")
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)
    assert re.findall(r'customElements\.define\("([^"]+)"', script) == list(
        map(element_name, types)
    )
    (file := tmp_path / "script.js").write_text(script, encoding="utf-8")
    subprocess.run(["node", "--check", str(file)], check=True)


def test_modules_share_no_name() -> None:
    """The player's modules stand in one scope: no two declare the same name."""
    names: list[str] = []
    for file in SOURCES:
        names += re.findall(
            r"^(?:export )?(?:async )?(?:const|let|class|function) (\w+)",
            file.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    assert len(names) == len(set(names)) > 4


def test_words_are_those_of_the_language() -> None:
    """The French page says what words.js says, and every sentence the player asks for is there."""
    said = modules.words("player", "fr")
    assert said["check"] == "Vérifier"
    player = "".join(f.read_text(encoding="utf-8") for f in SOURCES)
    assert set(re.findall(r"words\.(?!js\b)(\w+)", player)) <= set(said)
    assert '"Vérifier"' in join.script((), LOCAL, "fr")


def test_policy_allows_only_what_is_there() -> None:
    """The policy has the hash of the very script and style, and never ``unsafe-inline``."""
    script, style = join.script(("choice",), LOCAL, "fr"), join.style(("choice",))
    policy = join.policy(script, style)
    for kind, text in {"script": script, "style": style}.items():
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "' 'self'; style-src" in policy  # late files are ours
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_style_has_no_idle_token() -> None:
    """A page carries no token that nothing reads, and reads none that is not there."""
    css = join.style(ALL, accent("#0b6e4f"))
    defined = set(re.findall(r"(--[a-z-]+):", css))
    read = set(re.findall(r"var\((--[a-z-]+)\)", css))
    assert defined == read

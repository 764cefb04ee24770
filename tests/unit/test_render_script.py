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
from marelle.render.shorten import shorten

LOCAL = assets.folder("theme") / "player/local.js"
ALL = tuple(activity_types())


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("const apple = 1; let pear = apple + 1;", "const a = 1; let b = a + 1;"),
        ("const f = ({ id, max: top }) => id + top;", "const c = ({ id:a, max: b }) => a + b;"),
        ("const one = { size: 1, go() { return size; } };", None),
        ("const list = [1]; const pair = { list, n: list.length };", None),
        ("const at = 1; const s = `n${at + `${at}`}`;", "const a = 1; const b = `n${a + `${a}`}`;"),
        ("const at = 1; const s = 'at'; x.at; x?.at;", "const a = 1; const b = 'at'; x.at; x?.at;"),
        ("const word = 1; y.replace(/word/g, word);", "const a = 1; y.replace(/word/g, a);"),
        ("const yes = no ? yes : maybe;", "const a = no ? a : maybe;"),
        ("const f = (one) => one; const g = (two) => two;", None),
        ("function play(main) { return main; }", "function b(a) { return a; }"),
        ("try { go(); } catch (error) { say(error); }", "try { go(); } catch (a) { say(a); }"),
        ("if (ready) { go(ready); }", "if (ready) { go(ready); }"),
        ("for (const each of list) { say(each); }", "for (const a of list) { say(a); }"),
    ],
)
def test_variables_are_shortened(long: str, short: str | None) -> None:
    """Declared variables lose their names; keys, properties, strings and globals keep theirs."""
    made = shorten(long)
    if short:
        assert made == short
    assert len(made) <= len(long)
    assert shorten(long, kept=set(re.findall(r"\w+", long))) == long


@pytest.mark.parametrize(
    "code",
    [
        "const list = [3]; const pair = { list, n: list.length }; pair.list[0] + pair.n",
        "const f = (one) => { const two = one + 1; return [one].map((one) => one + two); }; f(1)",
        "class Pear { static kg = 2; get size() { const kg = Pear.kg; return kg; } } Pear.kg",
        "const o = 1; const f = () => { const a1 = o; { const o = 5; return a1 + o; } }; f()",
        "const { a, ...rest } = { a: 1, b: 2, c: 3 }; const [x, y = a] = [rest.b]; x + y + rest.c",
        "let n = 0; for (const [key, value] of Object.entries({ p: 1, q: 2 })) n += key + value; n",
        "const g = (value = 4, { deep: [first] } = { deep: [5] }) => value + first; g()",
    ],
)
def test_shortened_code_says_the_same(code: str) -> None:
    """Node gives the same value for a piece of code and for what it was shortened to."""
    short = shorten(code)
    assert short != code

    def value(text: str) -> str:
        run = ["node", "-p", f"{text}"]
        return subprocess.run(run, capture_output=True, text=True, check=True).stdout

    assert value(code) == value(short)


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
    for file in sorted(LOCAL.parent.glob("*.js")):
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
    player = "".join(f.read_text(encoding="utf-8") for f in LOCAL.parent.glob("*.js"))
    assert set(re.findall(r"words\.(?!js\b)(\w+)", player)) <= set(said)
    assert '"Vérifier"' in join.script((), LOCAL, "fr")


def test_policy_allows_only_what_is_there() -> None:
    """The policy has the hash of the very script and style, and never ``unsafe-inline``."""
    script, style = join.script(("choice",), LOCAL, "fr"), join.style(("choice",))
    policy = join.policy(script, style)
    for kind, text in {"script": script, "style": style}.items():
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_style_has_no_idle_token() -> None:
    """A page carries no token that nothing reads, and reads none that is not there."""
    css = join.style(ALL, accent("#0b6e4f"))
    defined = set(re.findall(r"(--[a-z-]+):", css))
    read = set(re.findall(r"var\((--[a-z-]+)\)", css))
    assert defined == read - {"--x", "--y"}

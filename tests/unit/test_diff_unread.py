"""``marelle diff`` where a file cannot be read: which one, in which version, and nothing false."""

from pathlib import Path

import pytest

from fakes.tiny import FILES, MODULE, SHEET, project
from marelle.catalogue.folder import read_contents
from marelle.changes.module import outline, parts
from marelle.changes.project import changes
from marelle.changes.telling import line, outlined
from marelle.changes.value import Part
from marelle.compare.sides import Project, side

SET, TALE = "verifier.yml", "pourquoi.md"
BROKEN = {"a list": "- a\n", "empty": "", "torn": "{old}\nfoo: [\n", "conflict": "<<<<<<< a\n{old}"}
GOOD = {path.removeprefix(MODULE): text for path, text in FILES.items() if MODULE in path}
VERSIONS = ("la version A", "la version B")


def told(some: tuple[Part, ...]) -> list[str]:
    """Return each part with its lines, with plain spaces."""
    said = (
        [each.title, *("".join(text for _mark, text in line(c)) for c in each.changes)]
        for each in some
    )
    return [" | ".join(each).replace("\u00a0", " ") for each in said]


def compared(name: str, text: str | None, turned: bool) -> list[str]:
    """Return what is told when the file *name* becomes *text*, or was it when *turned*."""
    files = {**GOOD, name: text} if text is not None else {k: GOOD[k] for k in GOOD if k != name}
    pair = [
        read_contents("matelas", {key: str(value).encode() for key, value in each.items()})
        for each in (GOOD, files)
    ]
    one, two = reversed(pair) if turned else pair
    return told(parts(one, two, versions=VERSIONS))


@pytest.mark.parametrize("turned", [False, True])
def test_what_cannot_be_read_is_said_to_be_so(turned: bool) -> None:
    """Of a sheet, one learns which version cannot be read and nothing else; of a screen, of that
    screen; no question, screen or word seems to have gone or come."""
    version = VERSIONS[not turned]
    for name, title in (("module.yml", "Fiche"), (SET, "Écran 2 : « Vérifiez vos acquis »")):
        broken = [text.format(old=GOOD[name]) for text in BROKEN.values()]
        for text in (*broken, None) if name == "module.yml" else broken:
            assert compared(name, text, turned) == [
                f"{title} | On ne peut pas lire « {name} » dans {version} : ce qui a changé n’est "
                "donc pas dit."
            ]


def test_a_new_module_that_cannot_be_read_has_no_size() -> None:
    """Of a new module without a readable sheet, neither minutes nor screens are invented."""
    folder = read_contents("matelas", {"module.yml": b"- a\n", TALE: GOOD[TALE].encode()})
    new = outline(folder, {}, "votre version")
    assert outlined(new).replace("\u00a0", " ") == "« matelas » (matelas)"
    assert len(told(new.parts)) == 1


def test_a_shared_file_that_cannot_be_read_loses_nothing(tmp_path: Path) -> None:
    """A glossary in which git left a conflict has lost no term; the module keeps its old title."""
    roots = []
    for name, glossary, sheet in (
        ("a", "terms:\n  - {term: EPI, meaning: Rien}\n", SHEET),
        ("b", "<<<<<<< a\nterms: []\n", "- a\n"),
    ):
        more = {"content/glossary.yml": glossary, MODULE + "module.yml": sheet}
        roots.append(project(tmp_path / name, more))
    with side(str(roots[0]), None, tmp_path) as old, side(str(roots[1]), None, tmp_path) as new:
        assert isinstance(old, Project)
        assert isinstance(new, Project)
        found = changes(old, new, ("a", "b"))
    assert len(told(found.around)) == 1
    assert "On ne peut pas lire « glossary.yml »" in told(found.around)[0]
    assert [each.title for each in found.modules] == ["Signaler un matelas"]
    assert not found.removed

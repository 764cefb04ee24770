"""What an LMS asks of packages, as data: the name of a profile in, ``profiles/<name>.yml`` out.

One file adds a platform. None of these was tried on the platform itself, but Moodle: each says
where it comes from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "profiles"
EDITIONS = ("1.2", "2004-3rd", "2004-4th", "cmi5", "xapi")
STATUSES = ("passed_failed", "passed_incomplete", "completed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """``editions`` are those made, ``status`` is what the LMS is told of a graded module.

    What the platform bears, 0 when it says no limit that matters here: ``size`` of a package, in
    bytes; ``identifier``, the first characters by which it tells packages apart; ``file_name``, in
    characters. ``leave`` are the words of the visible way out, the usual ones when there are none,
    and ``closes`` whether it closes a window of its own. ``label``, ``leave`` and ``settings`` are
    by language; ``source`` is the address that says so.
    """

    name: str
    label: Mapping[str, str]
    editions: tuple[str, ...]
    status: str
    settings: Mapping[str, tuple[str, ...]]
    size: int = 0
    identifier: int = 0
    file_name: int = 0
    leave: Mapping[str, str] = field(default_factory=dict)
    closes: bool = True
    source: str = ""

    def __post_init__(self) -> None:
        """Assert the contract."""
        assert self.editions, self.name
        assert set(self.editions) <= set(EDITIONS), self.name
        assert self.status in STATUSES, self.name
        assert self.leave.keys() <= self.label.keys(), self.name
        assert self.label.keys() == self.settings.keys() == {"fr", "en"}, self.name


def is_scorm(edition: str) -> bool:
    """Tell whether an edition is one of SCORM, whose LMSs keep little of a state."""
    return edition not in ("cmi5", "xapi")


def names() -> list[str]:
    """Return the name of every profile."""
    return sorted(file.stem for file in FOLDER.glob("*.yml"))


@lru_cache
def profile(name: str, status: str = "", edition: str = "") -> Profile:
    """Return a profile by its name; *status* and *edition* of SCORM 2004, when given, win."""
    said = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    settings = {language: tuple(lines) for language, lines in said.pop("settings").items()}
    editions = tuple(said.pop("editions"))
    found = Profile(name=name, settings=settings, editions=editions, **said)
    if status:
        found = replace(found, status=status)
    if edition:
        asked = [f"2004-{edition}" if e.startswith("2004") else e for e in found.editions]
        found = replace(found, editions=tuple(dict.fromkeys(asked)))
    return found

"""Who prints: a campaign in; its print profile, the inks of the print shop, its papers out."""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from marelle.catalogue.profiles import PROFILES, all_profiles
from marelle.model import Catalogue, Profile
from marelle.outputs.flyers.sheet import Format
from marelle.press import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A print profile, and the bytes of the ICC profile that it names."""

    profile: Profile
    icc: bytes = b""

    @property
    def key(self) -> str:
        """What a document printed here depends on."""
        return f"{self.profile!r}{sha256(self.icc).hexdigest()}"


def shops(catalogue: Catalogue, root: Path) -> dict[str, Shop]:
    """Return who may print, by the name of the profile."""
    return {
        name: Shop(profile=profile, icc=_read(root, profile))
        for name, profile in all_profiles(catalogue.profiles).items()
    }


def _read(root: Path, profile: Profile) -> bytes:
    return (root / PROFILES / profile.icc).read_bytes() if profile.icc else b""


def paper(format: Format) -> Paper:
    """Return the size of a format, and how an office lays it out."""
    bare = Paper(width_mm=format.width_mm, height_mm=format.height_mm, sides=format.sides)
    if office := format.office:
        return replace(bare, up=office.up, sheet=office.sheet)
    return bare

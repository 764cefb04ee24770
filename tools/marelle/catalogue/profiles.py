"""Stage 3, model: a file of ``flyers/profiles/`` in, a print profile and findings out.

Marelle ships profiles; a project adds its own in the same folder, or says one of ours otherwise.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from marelle import assets
from marelle.catalogue.names import bad_id, id_of
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import Profile
from marelle.read import listing
from marelle.read.document import Document
from marelle.read.yaml_file import read_yaml

PROFILES = f"{listing.PROFILES}/"
MOST_BYTES = 4_000_000  # of an ICC profile; those of presses have one or two millions


def build_profile(document: Document) -> Profile:
    """Return the profile of a document that satisfies its schema; its id is the file's name."""
    return Profile(
        id=id_of(document), **{**document.data, "copies": tuple(document.data["copies"])}
    )


def profile_findings(document: Document, root: Path) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of a profile of the project in *root*."""
    message = _("« {id} » ne peut pas être l’identifiant d’un profil d’impression.")
    yield from bad_id(id_of(document), document.path, message)
    given = document.root.part("icc")
    if given and not _is_icc(root / PROFILES / given.value):
        yield Diagnostic(
            code=codes.BAD_ICC,
            span=given.span,
            message=_("« {name} » n’est pas un profil ICC à quatre encres.").format(
                name=given.value
            ),
            hint=_("Posez dans flyers/profiles/ le fichier .icc que donne l’imprimeur."),
        )


def without_icc(campaigns: Iterable[Document], own: Iterable[Profile]) -> Iterator[Diagnostic]:
    """Yield a finding for each campaign that will stay RGB, for want of what a press asks."""
    known = all_profiles(own)
    for campaign in campaigns:
        name = campaign.root.part("profile")
        profile = known.get(name.value) if name else None
        if name and profile and profile.colours == "cmyk" and not profile.icc:
            yield Diagnostic(
                code=codes.NO_ICC,
                span=name.span,
                message=_(
                    "Le profil « {name} » est fait pour quatre encres, mais ne nomme pas de "
                    "profil ICC : les couleurs resteront en RVB."
                ).format(name=name.value),
                hint=_(
                    "Écrivez « icc: » dans un profil à vous, dans flyers/profiles/, ou choisissez "
                    "« numerique-rvb »."
                ),
            )


def _is_icc(file: Path) -> bool:
    """Tell whether a file is the ICC profile of a press, as its header says (ICC.1, 7.2)."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > MOST_BYTES:
        return False
    with file.open("rb") as opened:
        head = opened.read(128)
    return head[12:20] == b"prtrCMYK" and head[36:40] == b"acsp"


@lru_cache
def shipped_profiles() -> dict[str, Profile]:
    """Return the profiles that come with Marelle, by name."""
    found = {}
    for file in sorted(assets.folder("profiles").glob("*.yml")):
        document, wrong = read_yaml(f"{PROFILES}{file.name}", file.read_bytes())
        assert document, wrong
        found[file.stem] = build_profile(document)
    return found


def names(paths: Iterable[str]) -> list[str]:
    """Return the names a campaign may give: of our profiles, and of those among *paths*."""
    own = (path.removeprefix(PROFILES) for path in paths if path.startswith(PROFILES))
    return sorted({*assets.print_profiles(), *(name.removesuffix(".yml") for name in own)})


def all_profiles(own: Iterable[Profile]) -> dict[str, Profile]:
    """Return every profile a campaign may name: those of Marelle, then the project's over them."""
    return shipped_profiles() | {profile.id: profile for profile in own}

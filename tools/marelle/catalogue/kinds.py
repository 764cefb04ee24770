"""Stage 3, model: the kinds of file of which a project may have many, outside its modules.

A kind is one folder of YAML files, each a record that bears its file's name. To add one: a file
beside this one that declares its ``Kind``, and its line in ``KINDS``.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from marelle.catalogue import challenges, paths, positioning, positionings
from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Code, Diagnostic, codes
from marelle.i18n import N_, _
from marelle.read.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind. ``name`` is what references and links call it, ``schema`` the file that checks it.

    ``build`` makes the record of a document without an error; ``findings`` says of all documents
    what their schema cannot, ``references`` what one of them names elsewhere. ``unknown`` is the
    code, and ``message`` and ``hint`` the sentences, for a name that no file bears.
    """

    name: str
    folder: str
    schema: str
    build: Callable[[Document], Any]
    findings: Callable[[Sequence[Document]], Iterator[Diagnostic]]
    references: Callable[[Document], Iterator[Reference]]
    unknown: Code
    message: str
    hint: str

    def holds(self, path: str) -> bool:
        """Tell whether *path* is a file of this kind."""
        return path.startswith(self.folder) and path.endswith(".yml")

    def words(self) -> tuple[Code, str, str]:
        """Return the code, the message and the hint for an unknown name."""
        return self.unknown, _(self.message), _(self.hint)


KINDS = (
    Kind(
        name="challenge",
        folder="content/challenges/",
        schema="challenge",
        build=challenges.build_challenge,
        findings=challenges.challenge_findings,
        references=challenges.challenge_references,
        unknown=codes.UNKNOWN_CHALLENGE,
        message=N_("Aucun défi ne s’appelle « {name} »."),
        hint=N_("Écrivez le nom d’un fichier de « content/challenges », sans « .yml »."),
    ),
    Kind(
        name="path",
        folder="content/paths/",
        schema="path",
        build=paths.build_path,
        findings=paths.paths_findings,
        references=paths.path_references,
        unknown=codes.UNKNOWN_PATH,
        message=N_("Aucun parcours ne s’appelle « {name} »."),
        hint=N_("Écrivez le nom d’un fichier de « content/paths », sans « .yml »."),
    ),
    Kind(
        name="positioning",
        folder="content/positioning/",
        schema="positioning",
        build=positioning.build_positioning,
        findings=positionings.positionings_findings,
        references=positionings.positioning_references,
        unknown=codes.UNKNOWN_POSITIONING,
        message=N_("Aucun positionnement ne s’appelle « {name} »."),
        hint=N_("Écrivez le nom d’un fichier de « content/positioning », sans « .yml »."),
    ),
)


def kind_of(path: str) -> Kind | None:
    """Return the kind of the file *path*, ``None`` when it is of none."""
    return next((kind for kind in KINDS if kind.holds(path)), None)

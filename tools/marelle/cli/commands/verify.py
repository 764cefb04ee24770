"""``marelle verify``: what an LMS would refuse in packages, and a print shop in PDFs."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.diagnostics.views import names
from marelle.i18n import _, ngettext

if TYPE_CHECKING:
    from marelle.verify import Verdict


_PDF, _ZIP = b"%PDF-", b"PK"


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "verify",
        help=_("vérifier des paquets SCORM, cmi5 ou xAPI, ou des PDF à imprimer"),
        description=_(
            "Vérifie des paquets SCORM 1.2, SCORM 2004, cmi5 ou xAPI, de Marelle ou d’ailleurs, et "
            "dit tout ce qu’un LMS refuserait, où, et quoi faire. Vérifie aussi des PDF : ce qu’un "
            "imprimeur ou un lecteur d’écran refuserait. Ne demande pas de projet et n’écrit rien."
        ),
    )
    one.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=_("FICHIER"),
        help=_("un paquet, en zip, le fichier XML d’un cours cmi5, ou un PDF"),
    )
    one.add_argument(
        "--format",
        choices=names(),
        default="full",
        help=_("forme des messages, comme pour « check » (par défaut : full)"),
    )
    one.add_argument(
        "--schemas",
        type=Path,
        metavar=_("DOSSIER"),
        help=_("dossier des schémas publiés (XSD), pour s’y tenir aussi"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Verify the packages, one by one then side by side, and print what was found."""
    from marelle.diagnostics import has_errors, in_order
    from marelle.diagnostics.views import view
    from marelle.verify import compare

    _know(asked.schemas)
    files = [_there(path) for path in asked.files]
    verdicts = [_verdict(path, asked.schemas) for path in dict.fromkeys(files)]
    found = [d for verdict in verdicts for d in verdict.found]
    found += compare(v.identity for v in verdicts if v.identity)
    sources = {path: text for verdict in verdicts for path, text in verdict.sources.items()}
    print(view(asked.format)(in_order(found), sources), end="")
    if asked.format == "full" and not found:
        print(_clean(len(verdicts)))
    return CONTENT if has_errors(found) else CLEAN


def _clean(count: int) -> str:
    return ngettext(
        "{n} fichier vérifié, rien à redire.", "{n} fichiers vérifiés, rien à redire.", count
    ).format(n=count)


def _know(schemas: Path | None) -> None:
    """Refuse a folder of schemas that would not be used."""
    from marelle.engine.refusal import Refusal
    from marelle.verify.schemas import NoSchemas, require

    if schemas is not None:
        try:
            require(schemas)
        except NoSchemas as refused:
            raise Refusal(str(refused)) from None


def _there(path: Path) -> Path:
    from marelle.engine.refusal import Refusal

    if not path.exists():
        raise Refusal(_("« {path} » n’existe pas.").format(path=path))
    if not path.is_file():
        raise Refusal(_("« {path} » n’est pas un fichier.").format(path=path))
    return path


def _verdict(path: Path, schemas: Path | None) -> "Verdict":
    from marelle.press.refuse import printable
    from marelle.verify import Verdict, verify
    from marelle.verify.archive import MAX_BYTES

    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)  # one more: enough to see that it is too big
    if data.startswith(_PDF) or (path.suffix.lower() == ".pdf" and data[:2] != _ZIP):
        return Verdict(found=printable(path.as_posix(), data), sources={}, identity=None)
    return verify(path.as_posix(), data, schemas=schemas)

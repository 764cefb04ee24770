"""``marelle deliver``: packages for one platform, and the note that goes with them."""

import argparse
import json
import os
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from marelle.cli.commands import Commands
from marelle.cli.commands.build import known_outputs, profile_names, show_report
from marelle.cli.drafts import choice_of, drafts_option
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _

NOTE = "build/scorm/delivery"


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "deliver",
        help=_("préparer une livraison pour une plateforme"),
        description=_(
            "Fabrique les paquets d’une plateforme et le bordereau de livraison, en PDF, "
            "en CSV et en JSON : ce que contient chaque paquet, comment régler la plateforme, ce "
            "qui a changé depuis la dernière livraison."
        ),
    )
    one.add_argument(
        "profile", choices=profile_names(), metavar=_("PLATEFORME"), help=", ".join(profile_names())
    )
    one.add_argument(
        "--since",
        type=Path,
        metavar=_("FICHIER"),
        help=_("le « delivery.json » de la dernière livraison (sinon, c’est la première)"),
    )
    one.add_argument(
        "--date",
        type=_day,
        metavar=_("AAAA-MM-JJ"),
        help=_("le jour de la livraison, écrit dans le bordereau (sinon, aucun)"),
    )
    drafts_option(one)
    return one


def _day(text: str) -> date:
    """Return a day. Raises ``ArgumentTypeError`` for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = _("«\u00a0{text}\u00a0»\u00a0: un jour s’écrit 2026-11-22")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from None


def asked_day(asked: argparse.Namespace) -> date | None:
    """Return the day that was typed, or that of reproducible builds (SOURCE_DATE_EPOCH)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    typed: date | None = asked.date
    return typed or (
        datetime.fromtimestamp(int(epoch), UTC).date()
        if re.fullmatch(r"[0-9]{1,11}", epoch)
        else None
    )


def run(asked: argparse.Namespace) -> int:
    """Make the packages and their note, and say where they are."""
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.engine.lock import PATIENCE
    from marelle.outputs.base import Options
    from marelle.pipeline import Order, build

    root = project(asked)
    options = Options(
        root=root,
        choice=choice_of(asked),
        scorm_profile=asked.profile,
        delivery=_last(asked.since),
        delivery_date=asked_day(asked),
    )
    with Progress() as progress:
        report = build(
            Order(options=options, only=("packages",), patience=PATIENCE), known_outputs, progress
        )
    status = show_report(root, report)
    if status == CLEAN and not told(root):
        print(_("Aucun paquet : il n’y a rien à livrer."), file=sys.stderr)
        return CONTENT
    if status == CLEAN:
        sentence = _("Le bordereau est dans {file}. Gardez {json} pour la prochaine livraison.")
        print(sentence.format(file=f"{NOTE}.pdf", json=f"{NOTE}.json"))
    return status


def told(root: Path) -> bool:
    """Say what the note warns of; return whether it has a package."""
    note = json.loads((root / f"{NOTE}.json").read_text(encoding="utf-8"))
    for warning in note["warnings"]:
        print(warning, file=sys.stderr)
    return bool(note["packages"])


def _last(file: Path | None) -> str:
    """Return the text of the last note; refuse what is none."""
    from marelle.engine.refusal import Refusal
    from marelle.outputs.packages.last import read_note

    if file is None:
        return ""
    try:
        text = file.read_text(encoding="utf-8")
        read_note(text)
    except FileNotFoundError:
        raise Refusal(_("« {path} » n’existe pas.").format(path=file)) from None
    except (ValueError, RecursionError, IsADirectoryError):
        sentence = _("« {path} » n’est pas un bordereau : donnez le delivery.json d’une livraison.")
        raise Refusal(sentence.format(path=file)) from None
    return text

"""``marelle new KIND``: commented files that pass the check from the first second."""

import argparse
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.beginnings.words import KIND_WORDS, OPTIONS
from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, all_or_nothing
from marelle.i18n import _
from marelle.ids import ID_PATTERN

if TYPE_CHECKING:
    from marelle.cli.beginnings.desk import Desk

KINDS = (*OPTIONS,)


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "new",
        help=_("commencer une leçon, une activité, un parcours, un article, une campagne…"),
        description=_(
            "Écrit des fichiers commentés, qui passent déjà la vérification : il ne reste qu’à "
            "remplacer chaque texte. Dans un terminal, la commande demande ce qu’il lui faut ; "
            "ailleurs, elle le prend dans ses options."
        ),
    )
    one.add_argument(
        "kind", choices=KINDS, nargs="?", metavar="|".join(KINDS), help=_("ce qui commence")
    )
    one.add_argument(
        "id",
        type=_id,
        nargs="?",
        metavar=_("NOM"),
        help=_("nom du dossier ou du fichier, définitif (sinon, tiré du titre)"),
    )
    _add_options(one)
    return one


def _add_options(one: argparse.ArgumentParser) -> None:
    """Add what may be said instead of being asked."""
    for option, metavar, words in (
        ("--title", _("TITRE"), _("son titre")),
        (
            "--direction",
            _("SIGLE"),
            _("sa direction (sinon, celle de ce qu’elle ouvre, ou la première)"),
        ),
        ("--collection", _("THÈME"), _("pour un module, son thème (sinon, le premier)")),
        (
            "--pattern",
            _("MODÈLE"),
            _(
                "pour un module : situation (situation, question, explication), steps (un geste "
                "en étapes), myth (vrai ou faux), case (un cas, avec des choix), refresher (un "
                "rappel)"
            ),
        ),
        ("--module", _("MODULE"), _("pour une activité, un scénario ou une relecture, son module")),
        ("--type", _("TYPE"), _("pour une activité, son type (sinon, choice)")),
        ("--stage", _("ÉTAPE"), _("pour une relecture : cadrage, conception ou production")),
        (
            "--modules",
            _("MODULES"),
            _("pour un parcours ou un défi, ses modules, séparés par des virgules"),
        ),
        (
            "--places",
            _("LIEUX"),
            _("pour une campagne, ses lieux, séparés par des virgules (sinon, aucun)"),
        ),
        ("--competence", _("COMPÉTENCE"), _("pour un positionnement, ce qu’il mesure")),
        (
            "--picture",
            _("FICHIERS"),
            _("pour hotspot, image-choice et un scénario, vos images, séparées par des virgules"),
        ),
        ("--series", _("SÉRIE"), _("pour un épisode, sa série")),
        ("--audio", _("FICHIER"), _("pour une série ou un épisode, son enregistrement")),
    ):
        one.add_argument(option, metavar=metavar, help=words)
    one.add_argument(
        "--opens",
        metavar=_("CIBLE"),
        help=_(
            "pour une campagne, ce que son code ouvre : module:dans-ma-rue, path:…, "
            "positioning:…, collection:…, challenge:… (sinon, la page de la direction)"
        ),
    )


def run(asked: argparse.Namespace) -> int:
    """Write the files of what begins."""
    from marelle.cli.beginnings import lessons, others, played, reviews
    from marelle.cli.beginnings.desk import Desk
    from marelle.cli.project import project

    root = project(asked)
    desk = Desk(root=root, asked=asked, talks=sys.stdin.isatty())
    asked.kind = _kind(desk)
    makers = (lessons, others, played, reviews)
    begin = next(getattr(each, asked.kind) for each in makers if hasattr(each, asked.kind))
    with all_or_nothing():
        files = begin(desk)
        _write(root, files)
    for path in files:
        print(_("Écrit : {folder}").format(folder=path))
    for sentence in desk.told:
        print(sentence)
    if asked.kind == "review":
        print(_("Répondez aux questions qui restent, puis tapez « marelle radar »."))
        return CLEAN
    print(_("Remplacez chaque texte par le vôtre, puis tapez « marelle check »."))
    return CLEAN


def _kind(desk: "Desk") -> str:
    """Return what begins, asked for if need be; ``Refusal`` for an option that it does not take."""
    from marelle.engine.refusal import Refusal

    asked = desk.asked
    if not asked.kind and not desk.talks:
        raise Refusal(_("Dites ce qui commence : {kinds}.").format(kinds=", ".join(KINDS)))
    words = {kind: _(KIND_WORDS[kind]) for kind in KINDS}
    kind = desk.ask("kind", _("Que commencez-vous ?"), words)
    every = dict.fromkeys(option for options in OPTIONS.values() for option in options)
    for option in every:
        if getattr(asked, option) is not None and option not in OPTIONS[kind]:
            known = ", ".join(f"--{one}" for one in OPTIONS[kind])
            sentence = _("« --{option} » ne va pas avec « new {kind} », qui prend {known}.")
            raise Refusal(sentence.format(option=option, kind=kind, known=known))
    return kind


def _write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write every file, or none."""
    before = {root / p: (root / p).read_bytes() for p in files if (root / p).is_file()}
    try:
        for path, content in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            # LF on every system: that is what the reader expects.
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
    except BaseException:  # a full disk, a Ctrl-C
        for path in files:
            target = root / path
            if target in before:
                target.write_bytes(before[target])
            else:
                target.unlink(missing_ok=True)
                with suppress(OSError):
                    target.parent.rmdir()
        raise


def _id(text: str) -> str:
    from marelle.read.listing import RESERVED
    from marelle.read.words import names

    if RESERVED.match(text):
        raise argparse.ArgumentTypeError(names.reserved(text)[0])
    if not ID_PATTERN.match(text):
        from marelle.cli.beginnings.naming import named

        sentence = _("« {text} » : une lettre minuscule, puis lettres, chiffres ou tirets").format(
            text=text
        )
        if name := named(text):
            sentence += _('. Écrivez {name}, ou --title "{text}"').format(name=name, text=text)
        raise argparse.ArgumentTypeError(sentence)
    return text

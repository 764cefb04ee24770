"""``marelle media prepare``: write, beside each file that needs it, one that is ready."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.cli.recordings import files_word
from marelle.i18n import _


def declare(verbs: Commands) -> argparse.ArgumentParser:
    """Add the verb and its words."""
    one = verbs.add_parser(
        "prepare",
        help=_("écrire, à côté, des fichiers corrigés"),
        description=_(
            "Écrit, à côté de chaque fichier à corriger, un fichier prêt : « son.wav » donne "
            "« son-pret.m4a ». L’original reste tel quel."
        ),
    )
    files_word(one)
    one.add_argument(
        "--force",
        action="store_true",
        help=_("remplacer les fichiers « -pret » qui sont déjà là"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Mend each file that needs it; nothing is written over an original."""
    from marelle.cli.recordings import measured
    from marelle.engine.refusal import Refusal
    from marelle.media.defects import defects, mended, mending
    from marelle.media.ffmpeg import heard
    from marelle.media.measure import measure

    left = False
    for one in measured(asked):
        if not [*defects(one)]:
            print(_("{path} : déjà prêt").format(path=one.path))
            continue
        target = mended(one)
        if target.exists() and not asked.force:
            raise Refusal(
                _("« {path} » existe déjà : déplacez-le, ou ajoutez « --force ».").format(
                    path=target
                )
            )
        heard(["-y", *mending(one, target)])
        made = measure(target) if target.exists() else None
        still = [*defects(made)] if made else [_("ffmpeg n’a rien écrit")]
        print(_("{path} : écrit").format(path=target) if made else f"{one.path} :")
        for each in still:
            print(f"  - {each}")
        left = left or bool(still)
    return CONTENT if left else CLEAN

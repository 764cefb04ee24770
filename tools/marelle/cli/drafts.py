"""What becomes of drafts in what is published: words typed in, a choice of modules out."""

import argparse
from typing import TYPE_CHECKING

from marelle.i18n import _

if TYPE_CHECKING:
    from marelle.catalogue.chosen import Choice


def drafts_option(one: argparse.ArgumentParser) -> None:
    """Add the words of ``choice_of``."""
    one.add_argument(
        "--drafts",
        choices=("show", "hide"),
        default="show",
        help=_("publier ou laisser de côté les modules « review: draft » (par défaut : show)"),
    )


def choice_of(asked: argparse.Namespace) -> "Choice":
    """Return which modules are published."""
    from marelle.catalogue.chosen import EVERY, READ_OVER

    return READ_OVER if asked.drafts == "hide" else EVERY

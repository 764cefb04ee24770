"""What a code opens, as one types it in a terminal: ``module:dans-ma-rue``."""

import argparse

from marelle.i18n import _
from marelle.model import Target

KINDS = ("module", "collection", "path", "positioning", "challenge", "direction")


def target(text: str) -> Target:
    """Return the target that *text* names."""
    kind, colon, name = text.partition(":")
    if not colon or kind not in KINDS or not name:
        sentence = _("« {text} » : écrivez par exemple module:dans-ma-rue ; ou bien {kinds}")
        kinds = ", ".join(f"{kind}:…" for kind in KINDS[1:])
        raise argparse.ArgumentTypeError(sentence.format(text=text, kinds=kinds))
    return Target(kind=kind, id=name)

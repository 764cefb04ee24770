"""``!!! key``: the one sentence to keep."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="key", label=N_("À retenir"), style="note")

"""``!!! info``: what is good to know, aside."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="info", label=N_("Bon à savoir"), style="note")

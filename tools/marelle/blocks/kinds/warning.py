"""``!!! warning``: a danger, or what is forbidden."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="warning", label=N_("Attention"), style="note")

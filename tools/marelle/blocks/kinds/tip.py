"""``!!! tip``: what makes the work easier."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="tip", label=N_("Astuce"), style="note")

"""``!!! example``: what to do; its title always says so in words."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="example", label=N_("Exemple"), style="note")

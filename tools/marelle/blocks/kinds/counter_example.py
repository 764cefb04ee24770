"""``!!! counter-example``: what not to do; its title always says so."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="counter-example", label=N_("Contre-exemple"), style="note")

"""``!!! definition``: what the word of its title means."""

from marelle.blocks.base import Block
from marelle.i18n import N_

BLOCK = Block(kind="definition", label=N_("Définition"), style="note")

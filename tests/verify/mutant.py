"""One change a line: a good package, what is done to it, and the code that must come of it."""

from collections.abc import Callable
from dataclasses import dataclass

from verify.packages import Edit, Files


@dataclass(frozen=True, slots=True)
class Mutant:
    """A good package, a change, and the only code of that gravity that it is refused for."""

    name: str
    base: Callable[[], Files]
    edit: Edit
    code: str
    file: str = "paquet.zip"

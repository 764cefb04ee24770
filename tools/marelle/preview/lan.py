"""The preview on the local network: the address of this machine there, and its code for a phone."""

import os
import socket
import sys
from itertools import zip_longest

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.render.symbol import encode

# A name of documentation (RFC 5737): nothing is sent there, the system only says by which way.
_FAR = ("192.0.2.1", 9)
# Modules around a symbol (ISO/IEC 18004).
_QUIET = 4
_BOTH = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
# Black on white, whatever the colours of the terminal are; then those again.
_PAPER, _AGAIN = "\x1b[38;5;16;48;5;231m", "\x1b[0m"


def lan_address() -> str:
    """Return the address of this machine on the local network. Raises ``Refusal`` without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(_FAR)
            address = str(way.getsockname()[0])
        except OSError:
            address = ""
    if not address or address.startswith("127."):
        raise Refusal(_("Cette machine n’est sur aucun réseau : « --lan » n’a rien à ouvrir."))
    return address


def takes_colours() -> bool:
    """Tell whether what is printed goes to a terminal that is sure to obey colours."""
    told = os.environ
    known = "WT_SESSION" in told if sys.platform == "win32" else told.get("TERM", "dumb") != "dumb"
    return sys.stdout.isatty() and known and not told.get("NO_COLOR")


def terminal_code(text: str, *, coloured: bool) -> str:
    """Return the symbol of *text* in half blocks: as on paper, or else for a dark terminal.

    Without colours what is light is drawn, the quiet zone too: phones read it as it is on paper.
    """
    rows = encode(text, "L").rows
    blank = [True] * (len(rows) + 2 * _QUIET)
    side = [True] * _QUIET
    light = [blank] * _QUIET + [[*side, *(not m for m in row), *side] for row in rows]
    light += [blank] * _QUIET
    pairs = zip_longest(light[::2], light[1::2], fillvalue=[coloured] * len(blank))
    if not coloured:
        return "\n".join("".join(_BOTH[both] for both in zip(*p, strict=True)) for p in pairs)
    inked = (
        "".join(_BOTH[not up, not down] for up, down in zip(*pair, strict=True)) for pair in pairs
    )
    return "\n".join(f"{_PAPER}{line}{_AGAIN}" for line in inked)

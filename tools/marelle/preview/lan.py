"""The preview on the local network: the address of this machine there, and its code for a phone."""

import socket
from itertools import zip_longest

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.render.symbol import encode

# A name of documentation (RFC 5737): nothing is sent there, the system only says by which way.
_FAR = ("192.0.2.1", 9)
_QUIET = 2
_BOTH = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


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


def terminal_code(text: str) -> str:
    """Return the symbol of *text* in half blocks, for a dark terminal.

    What is light in the symbol is drawn, its quiet zone too: phones read it as it is on paper.
    """
    rows = encode(text, "L").rows
    blank = [True] * (len(rows) + 2 * _QUIET)
    side = [True] * _QUIET
    light = [blank] * _QUIET + [[*side, *(not m for m in row), *side] for row in rows]
    light += [blank] * _QUIET
    pairs = zip_longest(light[::2], light[1::2], fillvalue=[False] * len(blank))
    return "\n".join("".join(_BOTH[both] for both in zip(*p, strict=True)) for p in pairs)

"""The network of a preview: what lies between its pages and the phone, simulated.

A browser's request comes in; it is answered at once, slowly, or not at all.
"""

import re
from dataclasses import dataclass, field
from gzip import compress
from threading import Lock
from time import monotonic, sleep
from typing import Any

from marelle import assets
from marelle.preview.show import TYPES, Answer

_WORKER = "/sw.js"
_PACKET = 1_400
_NAMED = re.compile(r"[-.][0-9a-f]{8,10}\.\w+$")
_TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds of a round trip, and bytes a second for all that a phone asks for."""

    trip: float
    rate: float


# 3g is what tests/audit/slow_3g.py plays; 2g is EDGE on a bad day: 300 ms more, 20 KB a second.
SPEEDS = {"3g": Speed(0.4, 50_000), "2g": Speed(0.7, 20_000)}


@dataclass(slots=True)
class Network:
    """``speed`` is how slow, if it is; ``offline`` has pages as published, with their worker, and
    lets the network be ``cut``."""

    speed: Speed | None = None
    offline: bool = False
    cut: bool = False
    _free: float = 0.0
    _lock: Any = field(default_factory=Lock)

    @property
    def as_published(self) -> bool:
        """Whether pages come without what follows their changes: the worker would not keep them."""
        return self.offline

    def reaches(self, handler: Any) -> bool:
        """Tell whether a request gets through, after a round trip; one that does not is dropped."""
        if self.speed:
            sleep(self.speed.trip)
        if self.cut:
            handler.close_connection = True
        return not self.cut

    def instead(self, path: str) -> Answer | None:
        """Return what is given in place of a file: the worker would show pages it kept."""
        if path != _WORKER or self.offline:
            return None
        return Answer(200, TYPES[".js"], assets.text("theme", "hub/sw-off.min.js").encode())

    def packed(self, handler: Any, answer: Answer, data: bytes) -> tuple[bytes, dict[str, str]]:
        """Return what goes through a slow network, as hosts send it: text is compressed, and what
        bears the digest of its content is kept by the browser. With its headers."""
        headers = {"Cache-Control": "no-store"}
        if self.speed and _NAMED.search(handler.path):
            headers["Cache-Control"] = "max-age=31536000, immutable"
        takes = "gzip" in handler.headers.get("Accept-Encoding", "")
        if self.speed and takes and answer.type.startswith(_TEXT):
            return compress(data, 6), headers | {"Content-Encoding": "gzip"}
        return data, headers

    def carry(self, out: Any, data: bytes, *, slowly: bool) -> None:
        """Write *data*, through one narrow pipe when the network is slow."""
        if not (slowly and self.speed):
            out.write(data)
            return
        for start in range(0, len(data), _PACKET):
            packet = data[start : start + _PACKET]
            with self._lock:
                self._free = max(self._free, monotonic()) + len(packet) / self.speed.rate
                wait = self._free - monotonic()
            sleep(max(0.0, wait))
            out.write(packet)


OPEN = Network()

"""``!!! phone "Who"``: a number that a tap dials (RFC 3966)."""

import re

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import action

NBSP = "\u00a0"
_NOT_DIALLED = re.compile(r"[^+0-9]")


def _draw(written: Written, desk: Desk) -> str:
    number = written.options["number"]
    text = desk.html(written.text) if written.text else ""
    words = f"{desk.line(written.title)} <b>{number.replace(' ', NBSP)}</b>"
    return action(f'href="tel:{_NOT_DIALLED.sub("", number)}"', "phone", words, text)


BLOCK = Block(
    kind="phone",
    titled=Need.REQUIRED,
    text=Need.OPTIONAL,
    options=(Option("number", Want.PHONE),),
    style="act",
    draw=_draw,
)

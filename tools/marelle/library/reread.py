"""The library: a module as somebody here read it over, and what an update makes of it, in; the same
update out, whose sheet asks to read again if it says something new.
"""

from collections.abc import Mapping

from marelle.catalogue.folder import read_contents
from marelle.changes.screens import sheet_of
from marelle.library.changes import says_more
from marelle.library.sheet import with_value
from marelle.library.staging import MODULE_SHEET

Files = Mapping[str, bytes]


def reread(name: str, ours: Files, merged: dict[str, bytes]) -> bool:
    """Put the sheet of *merged* back to a draft if *ours* was read over and says something else.

    Return whether it was.
    """
    sheet = {MODULE_SHEET: merged[MODULE_SHEET]}
    if sheet_of(read_contents(name, sheet)).get("review") != "reviewed":
        return False
    if not says_more(name, ours, merged):
        return False
    text = merged[MODULE_SHEET].decode("utf-8")
    merged[MODULE_SHEET] = with_value(text, "review", "draft").encode()
    return True

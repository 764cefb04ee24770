"""Every derived identifier, in one place: anchors, SCORM ids, storage keys, printed addresses.

Nothing here depends on a position: all comes from the permanent ids that authors write.
"""

import re

ID_PATTERN = re.compile(r"^[a-z][a-z0-9-]{0,39}$")


def type_name(folder: str) -> str:
    """Return the ``type:`` of an activity folder: ``gap_text`` gives ``gap-text``."""
    return folder.replace("_", "-")


def element_name(type_: str) -> str:
    """Return the custom element of an activity type: ``gap-text`` gives ``mrl-gap-text``."""
    return f"mrl-{type_}"


def screen_anchor(screen: str) -> str:
    """Return the anchor of a screen in its page."""
    return screen


def item_anchor(item: str) -> str:
    """Return the anchor of an activity in its page; the prefix keeps it apart from screens."""
    return f"q-{item}"


def module_path(module: str) -> str:
    """Return the address of a module's page, relative to the site's root."""
    return f"m/{module}/"


def direction_path(code: str) -> str:
    """Return the address of a direction's page, relative to the site's root."""
    return f"directions/{code.lower()}/"


def collection_path(collection: str) -> str:
    """Return the address of a collection's page, relative to the site's root."""
    return f"collections/{collection}/"


def short_path(code: str) -> str:
    """Return the address a printed code opens; upper case keeps the symbol alphanumeric."""
    return f"Q/{code}/"


def manifest_id(module: str) -> str:
    """Return the identifier of a SCORM manifest: an XML id, told apart early.

    SuccessFactors compares only the first 15 characters, so a digest of the id comes first.
    """
    from hashlib import sha256

    return f"m{sha256(module.encode()).hexdigest()[:12]}-{module}"


def lms_id(id: str) -> str:
    """Return *id* in the alphabet every LMS takes for interactions: ``[a-z][a-z0-9_]*``."""
    return id.replace("-", "_")

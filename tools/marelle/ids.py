"""Every derived identifier, in one place: anchors, SCORM ids, storage keys, printed addresses.

Nothing here depends on a position: all comes from the permanent ids that authors write.
"""

import re
import unicodedata
from collections.abc import Collection
from hashlib import sha256
from urllib.parse import urlsplit, urlunsplit

# Printed codes: no 0/O, 1/I/L. 31 is prime, so the check character catches every wrong
# character and every swap of two neighbours.
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 5
ID_PATTERN = re.compile(r"^[a-z][a-z0-9-]{0,39}$")


# The two squares every module has; no screen may take their anchors, nor an activity's prefix.
START_ANCHOR, END_ANCHOR = "terre", "ciel"
_ITEM_PREFIX = "q-"


def type_name(folder: str) -> str:
    """Return the ``type:`` of an activity folder: ``gap_text`` gives ``gap-text``."""
    return folder.replace("_", "-")


def element_name(type_: str) -> str:
    """Return the custom element of an activity type: ``gap-text`` gives ``mrl-gap-text``."""
    return f"mrl-{type_}"


def screen_anchor(screen: str) -> str:
    """Return the anchor of a screen in its page."""
    return screen


def is_reserved_screen(screen: str) -> bool:
    """Tell whether a screen of this name would share an anchor with another square."""
    return screen in (START_ANCHOR, END_ANCHOR) or is_item_anchor(screen)


# The name under which it is kept how sure one was; no activity can have it.
CONFIDENCE_ID = "sure."
# The name under which the seed of the answers' order is kept; no activity can have it.
MIX_ID = "mix."


# The square of a package of a publisher, and the name under which its state is kept: what holds a
# point is no answer, and stays on the phone where it is.
PACKAGE_ANCHOR, PACKAGE_ID = "paquet", "paquet."


def package_place(sha256: str) -> str:
    """Return where the package of a module is published, beside its page: it tells its content."""
    return f"{PACKAGE_ANCHOR}.{sha256[:10]}"


def bank_id(screen: str) -> str:
    """Return the name under which the seed of a bank is kept; no activity can have it."""
    return f"bank.{screen}"


def item_anchor(item: str) -> str:
    """Return the anchor of an activity in its page; the prefix keeps it apart from screens."""
    return f"{_ITEM_PREFIX}{item}"


def is_item_anchor(anchor: str) -> bool:
    """Tell whether *anchor* is that of an activity."""
    return anchor.startswith(_ITEM_PREFIX)


def question_digest(*asked: str) -> str:
    """Return four characters that change with what is *asked* (see ``activities/asked.py``).

    A learner's answer is kept with them: only a question that changed is asked again.
    """
    return sha256("\0".join(asked).encode()).hexdigest()[:4]


def module_path(module: str) -> str:
    """Return the address of a module's page, relative to the site's root."""
    return f"m/{module}/"


def variant_path(module: str, direction: str) -> str:
    """Return the address of a module as a direction adapts it: below the module's own page."""
    return f"{module_path(module)}{direction.lower()}/"


def variant_id(module: str, direction: str) -> str:
    """Return what an LMS calls a module as a direction adapts it; no module can bear that name."""
    return f"{module}.{direction.lower()}"


def module_iri(site: str, module: str) -> str:
    """Return the IRI of a module for xAPI, from the address of the *site*: its page's, for ever.

    An activity in it has the same, with its anchor.
    """
    return f"{site}/{module_path(module)}"


def direction_path(code: str) -> str:
    """Return the address of a direction's page, relative to the site's root."""
    return f"directions/{code.lower()}/"


def collection_path(collection: str) -> str:
    """Return the address of a collection's page, relative to the site's root."""
    return f"collections/{collection}/"


def deck_path(mode: str) -> str:
    """Return the address of a deck's page, relative to the site's root."""
    return f"{mode}/"


# The page of the badges, and that of the attestations, relative to the site's root.
BADGES_PATH, ATTESTATION_PATH = "badges/", "attestation/"


def challenge_path(challenge: str) -> str:
    """Return the address of a challenge's page, relative to the site's root."""
    return f"defis/{challenge}/"


# Lists of the catalogue that need no script, relative to the site's root.
SHORT_PATH, TRADES_PATH, FORMATS_PATH = "courtes/", "metiers/", "formats/"


def trade_path(trade: str) -> str:
    """Return the address of a trade's page, relative to the site's root."""
    return f"{TRADES_PATH}{trade}/"


def format_path(form: str) -> str:
    """Return the address of the list of what has a format, relative to the site's root."""
    return f"{FORMATS_PATH}{form}/"


# The lists of the learning paths and of the positionings, relative to the site's root.
PATHS_PATH, POSITIONING_PATH = "parcours/", "positionnement/"


def course_path(path: str) -> str:
    """Return the address of a learning path's page, relative to the site's root."""
    return f"{PATHS_PATH}{path}/"


def positioning_path(positioning: str) -> str:
    """Return the address of a positioning's page, relative to the site's root."""
    return f"{POSITIONING_PATH}{positioning}/"


def course_iri(site: str, path: str) -> str:
    """Return the IRI of a learning path for xAPI, from the address of the *site*: its page's."""
    return f"{site}/{course_path(path)}"


# The wall, relative to the site's root.
WALL_PATH = "actualites/"


def wall_path(direction: str = "") -> str:
    """Return the address of the wall, or of a direction's, relative to the site's root."""
    return f"{WALL_PATH}{direction.lower()}/" if direction else WALL_PATH


def tag_slug(tag: str) -> str:
    """Return what a tag is called in an address: ``Espaces verts`` gives ``espaces-verts``."""
    plain = unicodedata.normalize("NFKD", tag.lower().replace("œ", "oe").replace("’", "-"))
    bare = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def tag_path(slug: str) -> str:
    """Return the address of the articles that have a tag, relative to the site's root."""
    return f"{WALL_PATH}etiquette/{slug}/"


def article_path(article: str) -> str:
    """Return the address of an article's page, relative to the site's root."""
    return f"a/{article}/"


def content_name(name: str, sha256: str) -> str:
    """Return the name of a file that tells its content: ``a/b.js`` gives ``a/b.0123456789.js``.

    Whoever has a page can never be given another content than the one the page was made with.
    """
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.{sha256[:10]}{dot}{suffix}"


def short_path(code: str) -> str:
    """Return the address a printed code opens; upper case keeps the symbol alphanumeric."""
    return f"Q/{code}/"


def coded(url: str) -> str:
    """Return *url* as a code carries it: capitals take less room, where they change nothing.

    The case of scheme and host does not matter (RFC 3986, 6.2.2.1); that of a folder does.
    """
    parts = urlsplit(url)
    return urlunsplit((parts.scheme.upper(), parts.netloc.upper(), parts.path, "", ""))


def manifest_id(module: str) -> str:
    """Return the identifier of a SCORM manifest: an XML id, told apart early.

    SuccessFactors compares only the first 15 characters, so a digest of the id comes first.
    """
    return f"m{sha256(module.encode()).hexdigest()[:12]}-{module}"


def lms_id(id: str) -> str:
    """Return *id* in the alphabet every LMS takes for interactions: ``[a-z][a-z0-9_]*``."""
    return id.replace("-", "_")


def check_character(body: str) -> str:
    """Return the character that ends a printed code, from those before it (weights 1, 2, 3 …)."""
    total = sum(n * CODE_ALPHABET.index(c) for n, c in enumerate(body, 1))
    return CODE_ALPHABET[total % len(CODE_ALPHABET)]


def is_code(text: str) -> bool:
    """Tell whether *text* is a well-formed printed code, check character included."""
    return (
        len(text) == CODE_LENGTH
        and all(c in CODE_ALPHABET for c in text)
        and text[-1] == check_character(text[:-1])
    )


def new_code(seed: str, taken: Collection[str]) -> str:
    """Return the printed code of *seed*, the same on every machine, that is not yet *taken*."""
    for attempt in range(1_000_000):
        number = int.from_bytes(sha256(f"{seed}\0{attempt}".encode()).digest()[:8], "big")
        body = ""
        for _ in range(CODE_LENGTH - 1):
            number, digit = divmod(number, len(CODE_ALPHABET))
            body += CODE_ALPHABET[digit]
        if (code := body + check_character(body)) not in taken:
            return code
    raise OverflowError("every printed code is taken")

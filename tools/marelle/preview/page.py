"""What the preview adds to a page that somebody looks at, and nothing else ever has.

A published page in; the same bytes with one script after them, out. The script is a file of the
same origin, which the policy of our pages allows; one that allows none is left as it is.
"""

from functools import lru_cache

from marelle import assets, i18n
from marelle.preview.show import Answer
from marelle.render import bundles, modules

# No published address begins so.
OWN = "/_marelle/"
SCRIPT = f"{OWN}live.js"
FOLDER = "live"
_HEAD = 4000


def dressed(answer: Answer) -> bytes:
    """Return a page with the script that follows its changes; it knows the page by its digest."""
    mark = f'<script src="{SCRIPT}" data-page="{answer.digest}"></script>'
    return answer.data + mark.encode()


def allows(page: bytes) -> bool:
    """Tell whether the policy of a page lets our script in."""
    head = page[:_HEAD].partition(b'Content-Security-Policy" content="')[2].partition(b'"')[0]
    rules = [rule.split() for rule in head.split(b";")]
    scripts = next((rule for rule in rules if rule[:1] == [b"script-src"]), None)
    return not head or (scripts is not None and b"'self'" in scripts)


@lru_cache
def script() -> str:
    """Return the script, in the language of the terminal: it speaks to the author."""
    sheet = assets.text("theme", "tokens.css").replace(":root", ":host")
    own = assets.text("theme", f"{FOLDER}/live.css")
    given = ((f"{FOLDER}/files.js", f"const sheet={bundles.literal(sheet + own)};"),)
    return modules.joined(FOLDER, ("live.js",), i18n.current(), given)

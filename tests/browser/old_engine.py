"""An LMS's web view of six years ago: what Chromium 80 did not have is taken out of packages.

The syntax is left to a bundler that knows what Chromium 80 read; here, every interface, method and
property that came later is gone, and what the content does with one of them is written down.
"""

import json
from pathlib import Path

from fakes.node import in_node

VERSION = 80
# In frames that hold a package, and nowhere else: the LMS may be as new as it likes.
_TAKE_OUT = """
if (location.pathname.includes("/package/")) {
  window.tooNew = [];
  for (const name of GONE.interfaces) delete window[name];
  for (const [owner, key] of GONE.members) {
    const whole = window[owner];
    const holder = key.endsWith("_static") ? whole : whole?.prototype ?? whole;
    const name = key.replace("_static", "");
    if (!holder || !Object.getOwnPropertyDescriptor(holder, name)?.configurable) continue;
    delete holder[name];
    Object.defineProperty(holder, name, {
      configurable: true,
      get: () => undefined,
      set(value) {
        // a function is what the page brings along
        if (typeof value === "function") Object.defineProperty(this, name, { value });
        else window.tooNew.push(`${owner}.${name} = ${value}`);
      },
    });
  }
}
"""


def aged() -> str:
    """Return the script that makes of a page's engine one of version ``VERSION``."""
    gone = in_node(Path(__file__).with_name("newer_than.mjs"), None, VERSION)
    return f"{{const GONE = {json.dumps(gone)};{_TAKE_OUT}}}"

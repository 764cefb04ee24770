"""Our own probes: what a page is put through, and what each finds, as one sentence a finding."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

PROBES = Path(__file__).with_name("probes.js").read_text("utf-8")
PHONE = {"width": 360, "height": 800}
NARROW = {"width": 320, "height": 640}
# 1 280 × 1 024 enlarged four times (WCAG 2.2, 1.4.10).
FOUR_TIMES = {"width": 320, "height": 256}
# WCAG 2.2, 1.4.12: what a person may set without anything being lost.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
TWICE = "html { font-size: 225% !important; }"
STYLE = """(text) => {
  if (!window.worn) document.adoptedStyleSheets.push((window.worn = new CSSStyleSheet()));
  worn.replaceSync(text);
}"""
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (e) =>
  violations.push(`${e.violatedDirective} ${e.blockedURI}`));
"""
LEAST = 48
STEPS = 250


def run(page: Page, call: str, *values: Any) -> Any:
    """Return what a probe of probes.js says: ``small(48)``; a document is given them once."""
    if not page.evaluate("'probes' in window"):
        page.evaluate(f"() => {{ window.probes = {PROBES}; }}")
    return page.evaluate(f"(values) => probes.{call}(...values)", values)


def sized(page: Page, size: Any) -> None:
    """Give the screen a *size*; each change lays the page out again, hence none for nothing."""
    if page.viewport_size != size:
        page.set_viewport_size(size)


def overflow(page: Page, size: Any, style: str) -> list[str]:
    """Return what does not fit a screen of *size*, with the styles that a person may add."""
    sized(page, size)
    page.evaluate(STYLE, style)
    found: list[str] = run(page, "overflow")
    if size == FOUR_TIMES:
        found += run(page, "covered")
    page.evaluate(STYLE, "")
    return found


def targets(page: Page) -> list[str]:
    """Return what is too small for a finger, on a narrow phone."""
    sized(page, PHONE)
    found: list[str] = run(page, "small", LEAST)
    return found


def focus(page: Page) -> list[str]:
    """Go through the page with Tab: return what shows no focus, hides it, or is never reached."""
    sized(page, PHONE)
    run(page, "leave")
    found: list[str] = []
    for _ in range(STEPS):
        page.keyboard.down("Tab")  # held: it moves on at each repetition
        said = page.evaluate("probes.focused()")
        if said is None:
            break
        found += said
    page.keyboard.up("Tab")
    return [*found, *run(page, "unreached")]


PROBED: dict[str, Callable[[Page], list[str]]] = {
    "320 px": partial(overflow, size=NARROW, style=""),
    "200 %": partial(overflow, size=NARROW, style=TWICE),
    "text spacing": partial(overflow, size=NARROW, style=SPACED),
    "400 %": partial(overflow, size=FOUR_TIMES, style=""),
    "targets": targets,
    "focus": focus,
}

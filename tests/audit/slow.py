"""A slow phone: processor six times slower, slow 3G, touch; how long a learner waits on it."""

from dataclasses import dataclass

from playwright.sync_api import Browser, Locator

from audit.probes import PHONE
from browser.lesson_play import answer_right, go_on, here

SLOWER = 6
# What Chromium's own tools call slow 3G: bytes a second, and milliseconds of latency.
SLOW_3G = {
    "offline": False,
    "latency": 2000,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
TAPS = """
window.taps = [];
new PerformanceObserver((list) => taps.push(...list.getEntries().filter((e) => e.interactionId)
  .map((e) => [e.duration, e.name, e.target?.outerHTML.slice(0, 60)])))
  .observe({ type: "event", durationThreshold: 16, buffered: true });
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Milliseconds: to read, to have the first question answer, at worst between tap and paint."""

    shown: float
    usable: float
    worst: float
    where: str
    score: str


def play_slowly(browser: Browser, address: str) -> Waits:
    """Play a lesson with a finger from its address to its end, and return what it took."""
    context = browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, service_workers="block"
    )
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_3G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(TAPS)
    page.goto(address, wait_until="commit")
    page.get_by_role("button", name="Aller à la case 1").wait_for()
    shown = page.evaluate("performance.now()")
    go_on(page, Locator.tap)
    while not here(page).locator(".item").count():
        go_on(page, Locator.tap)
    here(page).locator(".item:defined").wait_for()
    usable = page.evaluate("performance.now()")
    while not page.url.endswith("#ciel"):
        if here(page).locator(".item").count():
            here(page).locator(".item:defined").wait_for()
            answer_right(page, Locator.tap)
        go_on(page, Locator.tap)
    page.wait_for_timeout(300)  # event timings come a frame or two later
    taps = page.evaluate("taps") or [[0, "", ""]]
    worst, name, target = max(taps, key=lambda tap: tap[0])
    score = page.locator(".score").inner_text().split("\n")[0]
    context.close()
    where = f"{name} {target}"
    return Waits(shown=shown, usable=usable, worst=worst, where=where, score=score)

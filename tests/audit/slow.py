"""A slow phone: processor six times slower, slow 3G, touch; how long a learner waits on it."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Locator, Page

from audit.probes import PHONE
from audit.slow_3g import far
from browser.lesson_play import answer_right, go_on, here

SLOWER = 6
SETTLED = 400  # ms after a tap, for what it started
# Times of frames: when the main button acts, when the first activity answers; then what happens.
WATCH = """
window.waits = {};
const look = () => {
  if (document.querySelector("html.js")) {
    waits.shown ??= performance.now();
    const first = document.querySelector(".item");
    if (first?.matches(":defined")) waits.usable ??= performance.now();
  }
  if (!waits.usable) requestAnimationFrame(look);
};
look();
window.taps = [];
new PerformanceObserver((list) => taps.push(...list.getEntries().filter((e) => e.interactionId)
  .map((e) => [e.duration, e.name, e.target?.outerHTML.slice(0, 60)])))
  .observe({ type: "event", durationThreshold: 16, buffered: true });
window.jumps = 0;
new PerformanceObserver((list) => list.getEntries().filter((e) => !e.hadRecentInput)
  .forEach((e) => (jumps += e.value))).observe({ type: "layout-shift", buffered: true });
"""
KEPT = """async () => {
  const kept = async () => (await caches.keys()).some((name) => name.startsWith("mrl-seen:"));
  while (!(await kept())) await new Promise((go) => setTimeout(go, 100));
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Milliseconds: to act, to have the first question answer, to act on a second visit.

    Of taps: at worst until something is painted, and where; at worst of its own processor time,
    which other programs of this machine do not change. Last, how much moved by itself (CLS).
    """

    shown: float
    usable: float
    again: float
    worst: float
    where: str
    work: float
    jumps: float
    score: str


@dataclass(slots=True)
class _Finger:
    """Taps as a screen tells them, with nothing else to do for the page, and what each costs."""

    page: Page
    devtools: CDPSession
    works: list[float] = field(default_factory=list)

    def __call__(self, target: Locator) -> None:
        box = target.bounding_box()
        assert box
        at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        before = self._worked()
        for kind, points in (("touchStart", [at]), ("touchEnd", [])):
            self.devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        self.page.wait_for_timeout(SETTLED)
        self.works.append(self._worked() - before)

    def _worked(self) -> float:
        """Return the milliseconds its main thread has worked."""
        said = self.devtools.send("Performance.getMetrics")["metrics"]
        (seconds,) = (one["value"] for one in said if one["name"] == "TaskDuration")
        return float(seconds) * 1000


def play_slowly(browser: Browser, site: Path, module: str) -> Waits:
    """Play a lesson of a built *site* from its address to its end, come back, say what it took."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    with far(site) as top, context:
        page, finger = _opened(context, f"{top}/m/{module}/")
        go_on(page, finger)
        while not page.url.endswith("#ciel"):
            if here(page).locator(".item").count():
                here(page).locator(".item:defined").wait_for()
                answer_right(page, finger)
                page.wait_for_load_state("networkidle")  # as for who reads why
            go_on(page, finger)
        page.wait_for_timeout(1000)  # timings come a frame or two later
        first = page.evaluate("waits")
        worst, name, target = max(page.evaluate("taps") or [[0, "", ""]], key=lambda tap: tap[0])
        jumps, score = page.evaluate("jumps"), page.locator(".score").inner_text().split("\n")[0]
        page.evaluate(KEPT)
        page.close()
        back, _finger = _opened(context, f"{top}/m/{module}/")
        return Waits(
            **first,
            again=back.evaluate("waits.shown"),
            worst=worst,
            where=f"{name} {target}",
            work=max(finger.works),
            jumps=jumps,
            score=score,
        )


def _opened(context: BrowserContext, address: str) -> tuple[Page, _Finger]:
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.waits?.usable")
    return page, _Finger(page, devtools)

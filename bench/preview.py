"""``python -m bench.preview [N …]``: from a save to the screen, in Chromium, the process warm.

A lesson is open at its second screen; a sentence is added to the file of that screen; the clock
stops when the page shows it. Then where the time goes, stage by stage, without a browser.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIGINT
from statistics import median
from threading import Thread
from time import perf_counter, sleep

from playwright.sync_api import Page, sync_playwright

from bench.lessons import write_marelle
from marelle.engine.survey import survey, survey_again
from marelle.outputs.base import Options
from marelle.pipeline import Order
from marelle.preview.desk import Desk
from marelle.preview.sketch import Sketch
from marelle.preview.watch import differing

SIZES, SAVES = (20, 1000), 12
TARGETS = {20: 0.5, 1000: 1.0}
LESSON, SCREEN = "lecon-00007", "ecran-1"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()


@contextmanager
def previewing(top: Path) -> Iterator[str]:
    """Run ``marelle serve`` on a project, from its first build; yield its address."""
    command = [
        sys.executable,
        "-m",
        "marelle",
        "--lang",
        "fr",
        "serve",
        "--port",
        "0",
        "-C",
        str(top),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        line = process.stdout.readline()
        address = line.split(" — ")[0].rpartition(" ")[2]
        while "site" not in process.stdout.readline():
            pass  # until the table of the first build
        Thread(target=process.stdout.readlines, daemon=True).start()
        yield address
    finally:
        process.send_signal(SIGINT)
        process.wait()


def edit(top: Path, said: str) -> None:
    """Add a sentence to the screen that is open."""
    file = top / "content/modules" / LESSON / f"{SCREEN}.md"
    file.write_text(f"{file.read_text('utf-8')}\n{said}\n", "utf-8")


def saves(top: Path, page: Page) -> list[float]:
    """Return the seconds from each save to the screen; the first ones warm up."""
    times = []
    for number in range(SAVES + 2):
        said = f"Voici la phrase numéro {number}."
        start = perf_counter()
        edit(top, said)
        page.get_by_text(said).wait_for()
        times.append(perf_counter() - start)
        sleep(0.3 * (number % 4))  # now during the whole build that follows, now after it
    return times[2:]


def reloads(page: Page) -> list[float]:
    """Return the seconds that Chromium takes to show the same page again, when asked to."""
    times = []
    for _number in range(SAVES):
        start = perf_counter()
        page.reload(wait_until="commit")
        page.get_by_text("Voici la phrase numéro 1.").wait_for()
        times.append(perf_counter() - start)
    return times


def stages(top: Path) -> dict[str, float]:
    """Return the seconds of each stage of one save, the median of five, nothing else running."""
    options = Options(root=top, serving=True)
    now = survey(top)
    desk, sketch = Desk(Order(options=options), now), Sketch(options)
    sketch.plan(desk.catalogue()[0])  # type: ignore[arg-type]
    sketch.published()
    rows: list[dict[str, float]] = []
    for number in range(6):
        edit(top, f"Une phrase de plus, la {number}.")
        marks = [("", perf_counter())]
        then = survey_again(top, now, [f"content/modules/{LESSON}/"])
        assert then
        changed, now = differing(now, then), then
        marks.append(("look", perf_counter()))
        desk.take(now, changed)
        marks.append(("read", perf_counter()))
        catalogue, _found = desk.catalogue()
        assert catalogue
        marks.append(("model", perf_counter()))
        jobs = sketch.plan(catalogue)
        marks.append(("plan", perf_counter()))
        sketch.draw(jobs, lambda _label: True)
        marks.append(("render", perf_counter()))
        rows.append({name: at - marks[i][1] for i, (name, at) in enumerate(marks[1:])})
    return {name: median(row[name] for row in rows[1:]) for name in rows[0]}


def main(sizes: list[int]) -> None:
    """Print a line a size, and its stages."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for count in sizes:
            top = Path(name, str(count))
            write_marelle(top, count)
            with previewing(top) as address:
                page = browser.new_page()
                page.goto(f"{address}m/{LESSON}/#{SCREEN}")
                sleep(2)  # the desk is laid once the first build is published
                times = sorted(saves(top, page))
                alone = median(reloads(page))
                page.close()
            target = TARGETS.get(count, 1.0)
            said = f"median {median(times):.2f} s, worst {times[-1]:.2f} s"
            print(f"{count} modules: {said}, {median(times) / target:.2f} × the target {target} s")
            beside = f"{median(times) / alone:.1f} × a reload of the same page, {alone:.2f} s"
            print(f"  {beside}; load of the machine {os.getloadavg()[0]:.0f}")
            parts = "  ".join(f"{n} {s * 1000:.0f}" for n, s in stages(top).items())
            print(f"  without the browser, ms: {parts}", flush=True)
        browser.close()


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or list(SIZES))

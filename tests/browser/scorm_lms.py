"""An LMS for one package: scorm-again in a page, the package in a frame of it, on loopback.

Every call is kept with its answer. What one session leaves is what the next one finds, as an LMS
that stores what it is sent. ``unload`` never fires here, as in Moodle.
"""

import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, Request

from browser.waiting import until

RUNTIME = Path(__file__).parents[2] / "node_modules" / "scorm-again" / "dist"
SCRIPTS = ("scorm12.min.js", "scorm2004.min.js")
GONE = {"cmi.core.exit", "cmi.exit", "cmi.core.session_time", "cmi.session_time"}
END = {"12": "Finish", "2004": "Terminate"}
PAGE = """<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,">
<script src="scorm12.min.js"></script><script src="scorm2004.min.js"></script>
<body><script>
const calls = [];
let runtime;
function ready(edition, cmi) {
  const Runtime = edition === "12" ? Scorm12API : Scorm2004API;
  runtime = new Runtime({ logLevel: 5 });
  runtime.loadFromFlattenedJSON(cmi);
  const recorded = new Proxy(runtime, {
    get: (api, verb) => typeof api[verb] !== "function" ? api[verb] : (...args) => {
      const answer = api[verb](...args);
      calls.push([verb.replace("LMS", ""), args, String(answer)]);
      if (window === top) localStorage.calls = JSON.stringify(calls); // what a closed tab leaves
      return answer;
    },
  });
  window[edition === "12" ? "API" : "API_1484_11"] = recorded;
}
function launch(edition, cmi, place = "package/index.html") {
  ready(edition, cmi);
  const frame = document.createElement("iframe");
  frame.width = 400;
  frame.height = 700;
  frame.src = place;
  document.body.append(frame);
}
</script></body></html>
"""


class _Server(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Permissions-Policy", "unload=()")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest shows what fails."""


@contextmanager
def serve(package: bytes, folder: Path) -> Iterator[str]:
    """Yield the address where *package* is unpacked, beside the page of the LMS."""
    zipfile.ZipFile(BytesIO(package)).extractall(folder / "package")
    (folder / "lms.html").write_text(PAGE, encoding="utf-8")
    for script in SCRIPTS:
        shutil.copy(RUNTIME / script, folder)
    handler = partial(_Server, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def failed(request: Request) -> bool:
    """Tell whether a request failed, and was not only dropped by a page that closes."""
    return request.failure != "net::ERR_ABORTED"


@contextmanager
def quiet_page(browser: Browser, address: str, before: str = "") -> Iterator[Page]:
    """Yield a page that remembers nothing; an error, or a request elsewhere, fails the test.

    *before* is a script that each of its frames runs first.
    """
    context = _aged(browser, before) if before else _desk(browser)
    page = context.pages[0] if context.pages else context.new_page()
    wrong: list[str] = []
    here = (f"{address}/", "data:", "blob:")
    listening: dict[str, Callable[[Any], object]] = {
        "pageerror": lambda error: wrong.append(str(error)),
        "console": lambda said: said.type == "error" and wrong.append(said.text),
        "requestfailed": lambda request: failed(request) and wrong.append(request.url),
    }
    for event, listen in listening.items():
        page.on(event, listen)

    def asked(request: Request) -> None:
        if not request.url.startswith(here):
            wrong.append(request.url)

    context.on("request", asked)
    try:
        yield page
    finally:
        for event, listen in listening.items():
            page.remove_listener(event, listen)
        context.remove_listener("request", asked)
        _leave(context, address)
    assert wrong == []


@cache
def _desk(browser: Browser) -> BrowserContext:
    """Return the computer of all launches: making another costs as much as what one does there."""
    return browser.new_context(reduced_motion="reduce")


@cache
def _aged(browser: Browser, before: str) -> BrowserContext:
    """Return a computer whose frames run *before* first."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(before)
    return context


def _leave(context: BrowserContext, address: str) -> None:
    """Close every window but one, which goes away from *address* as who never came."""
    page, *others = context.pages or [context.new_page()]
    for other in others:
        other.close()
    if page.url.startswith(address):
        page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    session = context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
    session.detach()


class Session:
    """One launch of the package by one learner."""

    def __init__(self, page: Page, edition: str) -> None:
        self.page = page
        self.edition = edition

    @property
    def frame(self) -> FrameLocator:
        """The package."""
        return self.page.frame_locator("iframe")

    @property
    def calls(self) -> list[tuple[str, list[str]]]:
        """Every call so far: the verb without ``LMS``, then its arguments."""
        told = self.page.evaluate("calls")
        refused = [call for call in told if call[0] == "SetValue" and call[2] != "true"]
        assert refused == []
        return [(verb, args) for verb, args, _ in told]

    @property
    def values(self) -> dict[str, str]:
        """What was set, each at its last value."""
        return {args[0]: args[1] for verb, args in self.calls if verb == "SetValue"}

    @property
    def kept(self) -> Any:
        """What the runtime itself made of the calls."""
        return self.page.evaluate("JSON.parse(JSON.stringify(runtime.cmi))")

    @property
    def interactions(self) -> list[dict[str, str]]:
        """The interactions of this session, in order."""
        found: dict[int, dict[str, str]] = {}
        for name, value in self.values.items():
            if name.startswith("cmi.interactions."):
                number, field = name.split(".", 3)[2:]
                found.setdefault(int(number), {})[field] = value
        return [found[number] for number in sorted(found)]

    def close(self) -> None:
        """Take the package away, as an LMS does when the learner leaves."""
        self.page.evaluate("document.querySelector('iframe').remove()")
        ended = "end => calls.some(([verb]) => verb === end)"
        self.page.wait_for_function(ended, arg=END[self.edition])


def left_behind(page: Page, edition: str) -> list[tuple[str, list[str], str]]:
    """Return the calls that a window left, once the end of its session is among them."""
    kept = "JSON.parse(localStorage.calls || '[]')"
    until(page, f"end => {kept}.some(([verb]) => verb === end)", END[edition])
    calls: list[tuple[str, list[str], str]] = page.evaluate(kept)
    return calls


@contextmanager
def launched(
    browser: Browser, address: str, edition: str, cmi: dict[str, str], before: str = ""
) -> Iterator[Session]:
    """Yield a session that finds *cmi*, and update *cmi* with what it leaves; *before* as above."""
    with quiet_page(browser, address, before) as page:
        page.goto(f"{address}/lms.html")
        page.evaluate("([edition, cmi]) => launch(edition, cmi)", [edition, cmi])
        session = Session(page, edition)
        session.frame.locator("html.js").wait_for(state="attached")
        yield session
        cmi.update({name: value for name, value in session.values.items() if name not in GONE})

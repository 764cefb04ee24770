"""Our packages of QTI 3 in a player that nobody here wrote: its points are those of the lesson.

The player, ``@citolab/qti-components``, is for development only; without it nothing runs here.
"""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from playwright.sync_api import Browser

from browser.conftest import served
from fakes.qti_answers import OTHERS, right, said, worth
from fakes.questions import every_type
from marelle.activities import activity_types
from marelle.interchange import exporter
from marelle.model import Item

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "node_modules" / "@citolab" / "qti-components" / "cdn"
QTI = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"
JUDGED = [i for i in every_type().items if activity_types()[i.type].scored and i.type != "scenario"]
pytestmark = pytest.mark.skipif(not PLAYER.is_dir(), reason="no @citolab/qti-components")
PLAY = """([html, answers]) => {
  document.body.innerHTML = `<qti-item>${html}</qti-item>`;
  return new Promise((done) => setTimeout(() => {
    const item = document.querySelector('qti-assessment-item');
    for (const [id, value] of Object.entries(answers)) item.updateResponseVariable(id, value);
    item.processResponse();
    done(item.variables.find((one) => one.identifier === 'SCORE').value);
  }, 100));
}"""
Played = Callable[[Item, object], float]


@pytest.fixture(scope="module")
def played(browser: Browser) -> Iterator[Played]:
    """What an answer to a question earns in the player; whatever goes wrong there fails."""
    with zipfile.ZipFile(BytesIO(exporter("qti3").export(every_type(), Path()).data)) as package:
        items = {i.id: fromstring(package.read(f"questions/{i.id}.xml")) for i in JUDGED}
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    with served(PLAYER) as address:
        page.goto(f"{address}/")
        page.set_content("<p></p>")
        page.add_script_tag(url=f"{address}/index.js", type="module")
        page.wait_for_function("() => !!customElements.get('qti-assessment-item')")

        def play(item: Item, response: object) -> float:
            tree = items[item.id]
            given = {
                key: values if _several(tree, key) else values[0]
                for key, values in said(item, response).items()
            }
            score = page.evaluate(PLAY, [_as_page(tree), given])
            assert wrong == []
            return float(score or 0)

        yield play
    page.close()


def _several(tree: Element, key: str) -> bool:
    [one] = tree.findall(f"{QTI}qti-response-declaration[@identifier='{key}']")
    return one.get("cardinality") != "single"


def _as_page(tree: Element) -> str:
    """Return an item as a page writes its elements: no prefix, none that closes itself."""
    text = tostring(tree, encoding="unicode", method="html")
    return text.replace("ns0:", "").replace("html:", "")


@pytest.mark.parametrize("item", JUDGED, ids=lambda item: item.id)
def test_the_points_of_the_player_are_ours(played: Played, item: Item) -> None:
    """The right answer earns everything, another what the lesson gives for it."""
    assert played(item, right(item)) == pytest.approx(item.points, abs=0.001)
    if item.id in OTHERS:
        other: Any = OTHERS[item.id]
        assert played(item, other) == pytest.approx(worth(item, other), abs=0.001)

"""Stage 5, interchange: a module in; a package of QTI 3.0 items, one a question, out.

QTI 3 renames what QTI 2.1 says: ``choiceInteraction`` is ``qti-choice-interaction`` and
``maxChoices`` is ``max-choices``, so that items live in HTML; elements of HTML keep their names.
"""

import re
from functools import partial
from xml.etree.ElementTree import Element

from marelle.interchange._package import Naming
from marelle.interchange._qti_answers import WRITERS
from marelle.interchange._qti_bank import KEY, Edition, bank
from marelle.interchange.base import Exporter

_HTML = {"a", "b", "code", "em", "hr", "img", "p", "strong"}
_CAPITAL = re.compile(r"(?=[A-Z])")


def renamed(element: Element) -> Element:
    """Return an element of QTI 2.1, and all it holds, as QTI 3 names them."""
    if element.tag == "object":
        return _img(element)
    html = element.tag in _HTML
    tag = element.tag if html else f"qti-{_kebab(element.tag)}"
    made = Element(tag, {n if html else _kebab(n): said for n, said in element.items()})
    # What is said of an answer is a piece of page there.
    inside = made
    if element.tag == "modalFeedback":
        inside = Element("qti-content-body")
        made.append(inside)
    inside.text, made.tail = element.text, element.tail
    inside.extend(map(renamed, element))
    return made


def _img(element: Element) -> Element:
    """Return the picture of an interaction: QTI 3 takes an ``img``, which players look for."""
    said = {name: element.attrib[name] for name in ("width", "height")}
    return Element("img", {"src": element.attrib["data"], "alt": element.text or "", **said})


def _kebab(name: str) -> str:
    return _CAPITAL.sub("-", name).lower()


EDITION = Edition(
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    manifest=Naming(
        namespace="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
        schema="QTI Package",
        version="3.0.0",
        item="imsqti_item_xmlv3p0",
    ),
    renamed=renamed,
)
EXPORTER = Exporter(
    name="qti3",
    key=KEY,
    label="QTI 3",
    suffix=".qti3.zip",
    mediatype="application/zip",
    targets=WRITERS,
    export=partial(bank, edition=EDITION),
)

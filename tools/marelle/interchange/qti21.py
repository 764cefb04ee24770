"""Stage 5, interchange: a module in; a package of QTI 2.1 items, one a question, out."""

from functools import partial

from marelle.interchange._package import Naming
from marelle.interchange._qti_answers import WRITERS
from marelle.interchange._qti_bank import KEY, Edition, bank
from marelle.interchange.base import Exporter

EDITION = Edition(
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    manifest=Naming(
        namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
        schema="QTIv2.1 Package",
        version="1.0.0",
        item="imsqti_item_xmlv2p1",
    ),
)
EXPORTER = Exporter(
    name="qti21",
    key=KEY,
    label="QTI 2.1",
    suffix=".qti21.zip",
    mediatype="application/zip",
    targets=WRITERS,
    export=partial(bank, edition=EDITION),
)

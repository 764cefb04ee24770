"""Stage 2, check: a located document and the name of its schema in, findings out.

``jsonschema-rs`` answers yes or no in microseconds; only a refused document is explained, each
error in our own words (``check/explain.py``), on the right key or value.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from marelle.check.checked import Checked, Draft
from marelle.diagnostics import Diagnostic
from marelle.read.document import Document

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator


def validate(document: Document, schema: str) -> list[Diagnostic]:
    """Return everything in *document* that the schema named *schema* refuses.

    *schema* is the first part of its file name: ``module`` for ``schemas/module.schema.json``.
    """
    return list(examine(document, schema).found)


def examine(document: Document, schema: str) -> Checked:
    """Return what the schema named *schema* refuses in *document*, and what can be built on."""
    if _compiled(schema).is_valid(document.data):
        return Checked(document=document, draft=Draft(document=document))
    from marelle.check.explain import explain

    return explain(document, schema, _compiled(schema).iter_errors)


@lru_cache
def _compiled(name: str) -> "Draft202012Validator":
    from jsonschema_rs import Draft202012Validator

    from marelle.check.known import load

    return Draft202012Validator(load(name), retriever=_retrieve, validate_formats=True)


def _retrieve(uri: str) -> Any:
    """Give the validator the schema a ``$ref`` names; only our own folder is ever read."""
    from marelle.check.known import load

    return load(uri.rsplit("/", 1)[-1])

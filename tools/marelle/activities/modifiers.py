"""Stages 2 and 3: what an author may add to any activity whose type takes it.

A type names those it takes in its ``schema.json``, under ``modifiers``: data, which the generated
schema and the guide read. Here are their schemas, and their values in an item.
"""

from collections.abc import Iterator
from typing import Any

from marelle.activities.base import ActivityType
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import UNKNOWN_KEY
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

SCHEMAS: dict[str, dict[str, Any]] = {
    "partial": {
        "title": "Points partiels",
        "description": "« false » : tout ou rien, une réponse en partie juste ne rapporte aucun "
        "point. Sans cette ligne, elle rapporte une part des points.",
        "type": "boolean",
    },
    "hints": {
        "title": "Indices",
        "description": "Un à trois indices, du plus léger au plus net : l’agent les ouvre l’un "
        "après l’autre, s’il le veut, sans rien perdre. **Gras**, `code` et liens sont permis.",
        "type": "array",
        "minItems": 1,
        "maxItems": 3,
        "items": {
            "title": "Indice",
            "description": "Une phrase qui aide à chercher, sans donner la réponse, en 200 "
            "caractères au plus.",
            "type": "string",
            "minLength": 1,
            "pattern": "\\S",
            "maxLength": 200,
        },
    },
    "attempts": {
        "title": "Essais",
        "description": "De 1 à 5 essais : après une erreur, l’agent lit ce qui aide et change sa "
        "réponse. Seul le dernier essai compte. Sans cette ligne : 1.",
        "type": "integer",
        "minimum": 1,
        "maximum": 5,
    },
    "confidence": {
        "title": "Certitude",
        "description": "« true » : avant de vérifier, l’agent dit s’il est sûr, à peu près, ou "
        "s’il répond au hasard. Les points n’en dépendent pas ; le ciel en fait le bilan.",
        "type": "boolean",
    },
}


def modifiers(node: Node) -> dict[str, Any]:
    """Return the fields of an item that the sound keys of *node* say."""
    parts = {name: node.part(name) for name in SCHEMAS}
    read = {name: part.value for name, part in parts.items() if part}
    # JSON Schema counts 3.0 among integers.
    return read | {"hints": tuple(read.get("hints", ())), "attempts": int(read.get("attempts", 1))}


def modifier_problems(kind: ActivityType, item: Item, node: Node) -> Iterator[Diagnostic]:
    """Yield what a schema cannot say: a modifier that changes nothing."""
    if not item.partial and len(kind.key(item)["correct"]) == 1:
        yield Diagnostic(
            code=UNKNOWN_KEY,
            span=node["partial"].key_span,
            message=_("« partial » ne sert pas ici : il n’y a qu’une chose à trouver."),
            hint=_("Retirez cette ligne."),
        )

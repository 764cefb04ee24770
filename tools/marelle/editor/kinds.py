"""A place of a sheet in, the kind of the name that is written there out.

Kinds are those of references (``catalogue/loaded.py``), and those that stay in a file or a folder:
``screen``, ``media``, ``anchor``, ``place`` (an anchor, or the bare name of an activity), ``where``
(a file or an activity), ``node``, ``scene-place``, ``character``, ``step``, ``stage``; in
``learners.yml``, those of ``learned.py``.
"""

from marelle.editor.learned import SCHEMA as LEARNERS
from marelle.editor.learned import value_kind
from marelle.read.document import Path

# By the key that holds the name, or a list of them; then by its schema, where that is not enough.
_KINDS = {
    "direction": "direction",
    "directions": "direction",
    "recommended_for": "direction",
    "collection": "collection",
    "collections": "collection",
    "trades": "trade",
    "module": "module",
    "modules": "module",
    "equivalent_to": "module",
    "competence": "competence",
    "path": "path",
    "positioning": "positioning",
    "challenge": "challenge",
    "episode": "episode",
    "episodes": "episode",
    "pictogram": "pictogram",
    "src": "media",
}
_BY_SCHEMA = {
    "activity-set": {
        "goto": "node",
        "start": "node",
        "where": "scene-place",
        "who": "character",
    },
    "article": {"picture": "media"},
    "badges": {"series": "series"},
    "campaign": {"profile": "profile"},
    "episode": dict.fromkeys(("file", "transcript", "poster", "picture"), "media"),
    "module": {"screens": "screen", "pictogram": "media", "where": "where"},
    "overlay": {"file": "media"},
    "package": {"pictogram": "media"},
    "path": {"after": "step", "choice": "module", "evaluation": "module"},
    "positioning": {"to": "stage", "competences": "competence", "src": ""},
    "series": {"picture": "media"},
}
# Of a key in another: ``when: {paths: {ids: [...]}}``.
_INSIDE = {
    ("paths", "ids"): "path",
    ("sources", "at"): "place",
    ("facts", "at"): "place",
    ("challenges", "ids"): "challenge",
    ("listened", "episodes"): "episode",
}
# Schemas where these keys hold records, and not names.
_RECORDS = {
    ("directions", "directions"),
    ("collections", "collections"),
    ("trades", "trades"),
    ("badges", "direction"),
}


def kind_at(schema: str, path: Path) -> str:
    """Return the kind of the name at *path* of a sheet of *schema*, or nothing."""
    keys = [step for step in path if isinstance(step, str)]
    if not keys:
        return ""
    if schema == LEARNERS:
        return value_kind(path)
    if schema in ("module", "package") and keys == ["competences", "id"]:
        return "competence"
    if schema == "module" and keys == ["allow", "where"]:
        return "where"
    if (schema, keys[-1]) in _RECORDS:
        return ""
    inside = _INSIDE.get((*keys[-2:],)) if len(keys) > 1 else None  # type: ignore[arg-type]
    own = _BY_SCHEMA.get(schema, {})
    return inside or (own[keys[-1]] if keys[-1] in own else _KINDS.get(keys[-1], ""))

"""The model as plain data: frozen values in, what JSON can say out."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from marelle.diagnostics import Span


def plain(value: Any) -> Any:
    """Return *value* as dicts, lists and scalars; a span is said ``path:line:column``."""
    if isinstance(value, Span):
        return f"{value.path}:{value.line}:{value.column}"
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(part) for part in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(part) for part in value)
    return value

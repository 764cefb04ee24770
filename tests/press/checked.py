"""The type of the checker that tests of printed documents are given."""

from collections.abc import Callable

Checked = Callable[[bytes], list[str]]

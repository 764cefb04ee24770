"""Outputs: the folders beside this file, found in name order; the contract is asserted here."""

from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.outputs.base import Output


@lru_cache
def outputs() -> dict[str, Output]:
    """Return every output by name."""
    found: dict[str, Output] = {}
    for folder in sorted(Path(__file__).parent.iterdir()):
        if (folder / "__init__.py").is_file():
            output = import_module(f"{__name__}.{folder.name}").OUTPUT
            assert isinstance(output, Output), folder
            assert output.name == folder.name, folder
            found[output.name] = output
    return found

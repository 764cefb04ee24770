"""Explanations as pages that an editor opens: a code in, a file of Markdown out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from marelle.diagnostics import Code
from marelle.diagnostics.codes import core_codes
from marelle.diagnostics.explain import explanation
from marelle.i18n import current
from marelle.rules import rules


class Pages(Mapping[str, Path]):
    """The page of each code by its identifier, written when it is first asked for."""

    def __init__(self) -> None:
        every = [*core_codes(), *(rule.code for rule in rules().values())]
        self._codes = {code.id: code for code in every}
        self._made: dict[str, Path] = {}
        self._folder = TemporaryDirectory(prefix="marelle-")

    def __getitem__(self, id: str) -> Path:
        if id not in self._made:
            page = Path(self._folder.name, f"{id}.md")
            code = self._codes[id]
            page.write_text(f"# {id} · {code.name}\n\n{explained(code)}\n", encoding="utf-8")
            self._made[id] = page
        return self._made[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)

    def close(self) -> None:
        """Take the pages away."""
        self._folder.cleanup()


def explained(code: Code) -> str:
    """Return the Markdown that explains a code, without its title, in the language in use."""
    rule = rules().get(code.id)
    return (rule.explanations[current()] if rule else explanation(code)).strip()

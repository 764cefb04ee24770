"""What a build has to say: while it works, a stage; when it ends, findings and a row an output."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from marelle.diagnostics import Diagnostic
from marelle.engine.manifest import Entry
from marelle.engine.run import Run

# A stage (``read``, ``render``, ``write``), what is done of it, and the total.
Tell = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one output gave: files and their bytes, jobs made or reused, seconds of work.

    ``label`` is in French, to be translated where it is shown.
    ``kept`` is true for an output that the build was asked to leave as it is.
    """

    output: str
    label: str
    files: int
    size: int
    made: int = 0
    reused: int = 0
    seconds: float = 0.0
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Without ``rows``, nothing was published and ``diagnostics`` say why.

    ``written`` tells whether anything of ``build/`` changed; ``recorded`` counts the printed codes
    that entered the ledger; ``drafts`` are the ids of modules that are published and still drafts,
    ``left`` of those left out, ``None`` when nobody asked for that;
    ``seconds`` are by the clock.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    rows: tuple[Row, ...] = ()
    written: bool = False
    recorded: int = 0
    drafts: tuple[str, ...] = ()
    left: tuple[str, ...] | None = None
    seconds: float = 0.0

    def again(self) -> "Report":
        """Return the same report for a build that had nothing to do."""
        rows = (replace(r, made=0, reused=r.made + r.reused, seconds=0.0) for r in self.rows)
        return replace(self, rows=tuple(rows), written=False, recorded=0)


def rows_of(run: Run, others: Iterable[Entry], labels: Mapping[str, str]) -> tuple[Row, ...]:
    """Return a row for each output that had something to do, then for those left alone."""
    made = _sizes(run.entries)
    rows = [
        Row(
            output=name,
            label=labels[name],
            files=len(made.get(name, ())),
            size=sum(made.get(name, ())),
            made=tally.made,
            reused=tally.reused,
            seconds=tally.seconds,
        )
        for name, tally in run.tallies.items()
    ]
    left = _sizes(others)
    rows += [
        Row(output=name, label=labels.get(name, name), files=len(s), size=sum(s), kept=True)
        for name, s in left.items()
    ]
    return tuple(rows)


def _sizes(entries: Iterable[Entry]) -> Mapping[str, list[int]]:
    sizes: dict[str, list[int]] = {}
    for entry in entries:
        sizes.setdefault(entry.output, []).append(entry.size)
    return sizes

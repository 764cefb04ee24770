"""``python -m fakes.builder ROOT [EXECUTOR [JOBS]]``: a build of the fake outputs, on its own."""

import sys
from pathlib import Path

from fakes.outputs import known
from marelle import i18n
from marelle.cli.commands.build import show_report
from marelle.cli.failures import guarded
from marelle.outputs.base import Options
from marelle.pipeline import Order, build


def main(root: str, executor: str = "processes", jobs: str = "2") -> int:
    """Build, print the table, return the status of ``marelle build``."""
    i18n.use("fr")
    order = Order(options=Options(root=Path(root)), executor=executor, jobs=int(jobs))
    return guarded(lambda: show_report(Path(root), build(order, known)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

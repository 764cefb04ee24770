"""The command line: words typed in a terminal in, an exit status out.

Statuses: 0 clean, 1 content errors, 2 the command cannot be carried out as asked (wrong words, no
project here, another build running, disk full), 3 a bug of the tool, never shown as a traceback.
"""

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``marelle`` with *arguments* (those of the process by default); return its status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Nothing is imported above: a Ctrl-C while it is would be a traceback.
    try:
        from marelle.cli.failures import guarded

        return guarded(lambda: _obey(words))
    except KeyboardInterrupt:
        return INTERRUPTED


def _obey(words: list[str]) -> int:
    from marelle import i18n
    from marelle.cli.parser import language_asked, parser
    from marelle.cli.words import translate_argparse

    i18n.use(i18n.preferred(language_asked(words)))
    translate_argparse()
    _write_any_letter()
    asked = parser().parse_args(words)
    return int(asked.run(asked))


def _write_any_letter() -> None:
    # A pipe on Windows, or LC_ALL=C, may know no « é »: UTF-8 for files and pipes, and on an old
    # terminal a question mark rather than a crash.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")

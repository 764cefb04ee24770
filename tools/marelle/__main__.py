"""The command, and ``python -m marelle``: its words in, an exit status out."""

import sys

_INTERRUPTED = 130


def run() -> int:
    """Run the command; Ctrl-C while it is still being read ends it without a word."""
    try:
        from marelle.cli import main
    except KeyboardInterrupt:
        return _INTERRUPTED
    return main()


if __name__ == "__main__":
    sys.exit(run())

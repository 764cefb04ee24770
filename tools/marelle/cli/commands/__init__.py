"""One file a command: ``declare`` says its words, ``run`` does it and returns a status.

Only what every command needs is imported at the top of these files; the rest waits for ``run``.
"""

import argparse
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

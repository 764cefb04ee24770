"""A script of the tests, run in Node: values in as JSON, what it makes of them out."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

NODE = ["node", "--no-warnings", "--experimental-default-type=module"]


def in_node(script: Path, sent: Any = None, *words: object) -> Any:
    """Return what *script* prints; the time zone is fixed, for SCORM 1.2 has none."""
    done = subprocess.run(
        [*NODE, str(script), *map(str, words)],
        input=json.dumps(sent),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"TZ": "UTC"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)

"""Ralph, a record store that nobody here wrote, on loopback; run by the Python of ``.venv-ralph``.

Usage: ``ralph_lrs.py FOLDER ORIGIN``. It first holds each statement of the JSON list on its first
line of input to its models, and prints what they refuse, as JSON; then its address; then it takes
statements from pages of ORIGIN into ``FOLDER/statements.jsonl``, until its input ends.
"""

import json
import os
import socket
import sys
import threading
from base64 import b64encode
from pathlib import Path

FOLDER, ORIGIN = Path(sys.argv[1]), sys.argv[2]
USER = b"marelle:secret"
os.environ |= {
    "RALPH_RUNSERVER_BACKEND": "fs",
    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(FOLDER),
    "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "statements.jsonl",
    "RALPH_AUTH_FILE": str(FOLDER / "auth.json"),
    "RALPH_RUNSERVER_CORS_ALLOW_ORIGINS": json.dumps([ORIGIN]),
}

import bcrypt  # noqa: E402 - Ralph reads its settings when it is imported
import uvicorn  # noqa: E402
from pydantic import ValidationError  # noqa: E402
from ralph.api import app  # noqa: E402
from ralph.backends.data.base import BaseOperationType  # noqa: E402
from ralph.backends.lrs.fs import FSLRSBackend  # noqa: E402
from ralph.models.xapi.base.statements import BaseXapiStatement  # noqa: E402

# Otherwise it takes the first statements and refuses all that come after.
FSLRSBackend.default_operation_type = BaseOperationType.APPEND


def refused(statement: object) -> list[str]:
    """Return what Ralph's models say against a statement."""
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as error:
        return [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
    return []


def main() -> None:
    """Judge, then serve."""
    name, password = USER.decode().split(":")
    hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt(4)).decode()
    agent = {"account": {"homePage": "https://lms.example", "name": name}}
    known = [{"agent": agent, "scopes": ["all"], "username": name, "hash": hashed}]
    (FOLDER / "auth.json").write_text(json.dumps(known), encoding="utf-8")
    print(json.dumps([refused(one) for one in json.loads(sys.stdin.readline())]))
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        running = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        running.start()
        place = f"http://127.0.0.1:{door.getsockname()[1]}/xAPI"
        key = f"Basic {b64encode(USER).decode()}"
        print(json.dumps({"endpoint": place, "auth": key}), flush=True)
        sys.stdin.read()
        server.should_exit = True
        running.join()


main()

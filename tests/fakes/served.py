"""Real servers that nobody here wrote, on loopback, each ended by its own id.

OpenSSH with keys of its own, and a store that speaks S3 and verifies signatures (``s3rver``).
"""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
KEYS = "S3RVER"  # both keys of the only account of s3rver
_PATIENCE = 30
SSHD = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/own.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
UseDNS no
PrintMotd no
PrintLastLog no
"""
SSH = """
Host web.test
  HostName 127.0.0.1
  Port {port}
  User {user}
  IdentityFile {folder}/own
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/known
  StrictHostKeyChecking accept-new
  LogLevel ERROR
  KexAlgorithms curve25519-sha256
  ControlMaster auto
  ControlPath {folder}/line
  ControlPersist 30
"""


def free_port() -> int:
    """Return a port of loopback where nobody listens."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def program(name: str) -> str:
    """Return where Debian puts a server, which is not on everybody's path."""
    return shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") or name


@contextmanager
def running(words: Sequence[object], port: int, at: Path | None = None) -> Iterator[None]:
    """Run a server until the block ends; it listens on *port* before the block begins."""
    said = subprocess.Popen(
        [str(word) for word in words], cwd=at, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        wait_for(lambda: listens(port) or said.poll() is not None)
        assert said.poll() is None, said.communicate()[0].decode()
        yield
    finally:
        said.terminate()
        said.communicate(timeout=_PATIENCE)


def wait_for(done: Callable[[], bool]) -> None:
    """Wait until *done*, and not for ever."""
    end = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < end, "the server never came"
        time.sleep(0.02)


def listens(port: int) -> bool:
    """Tell whether somebody listens on *port*."""
    with closing(socket.socket()) as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def ssh_machine() -> Iterator[str]:
    """Run sshd for the account of the tests; what ``RSYNC_RSH`` must be to reach ``web.test``.

    One line carries all that is asked, in a folder whose name is short, as sockets want it.
    """
    with TemporaryDirectory() as folder:
        top = Path(folder)
        for name in ("host", "own"):
            words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(top / name)]
            subprocess.run(words, check=True)
        if os.getuid() == 0:  # where it goes after the login; a boot may have emptied /run
            Path("/run/sshd").mkdir(exist_ok=True)
        port = free_port()
        names = {"port": port, "folder": folder, "user": getpass.getuser()}
        (top / "sshd_config").write_text(SSHD.format(**names))
        (top / "ssh_config").write_text(SSH.format(**names))
        with running([program("sshd"), "-D", "-e", "-f", top / "sshd_config"], port):
            ssh = ["ssh", "-F", f"{folder}/ssh_config"]
            yield " ".join(ssh)
            subprocess.run([*ssh, "-O", "exit", "web.test"], check=False, capture_output=True)


@contextmanager
def s3_store(folder: Path, bucket: str) -> Iterator[str]:
    """Run a store of objects that holds *bucket*; its address."""
    folder.mkdir(parents=True)
    port = free_port()
    with running(["node", ROOT / "tests/fakes/s3_store.mjs", port, folder, bucket], port):
        yield f"http://127.0.0.1:{port}"

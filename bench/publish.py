"""``PYTHONPATH=tests python -m bench.publish [N …]``: a site of N modules to each kind of place.

First publication, one module changed, nothing changed: to a folder, by rsync to a real sshd, to a
store that speaks S3, on loopback; against sending again everything that is there, by the usual
means. Files and bytes are those of the site, its compressed forms included.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

from bench.lessons import write_marelle
from bench.measure import Cost
from bench.measure import run as watched
from bench.peers import MARELLE
from fakes.served import KEYS, ROOT, program, s3_store, ssh_machine

SIZES = (1000,)
STEPS = ("first", "one module", "nothing")
PUBLISH = [sys.executable, "-m", "marelle", "--lang", "fr", "publish"]
BUCKET = "marelle"
Peer = Callable[[Path, str], Cost]


def copied(top: Path, step: str) -> Cost:
    """Return what copying everything to a new folder costs."""
    return run(["cp", "-r", f"{top}/out/current/.", str(top / f"plain-{step}")], top)


def synchronized(top: Path, _step: str) -> Cost:
    """Return what ``rsync -a`` over the same ssh costs, to one folder that visitors see change."""
    goal = f"web.test:{top}/plain-rsync/"
    return run(["rsync", "-a", "--delete", f"{top}/out/current/", goal], top)


def put_again(top: Path, _step: str) -> Cost:
    """Return what putting each object again costs, eight at a time, from a process of its own."""
    address = os.environ["BENCH_STORE"]
    return run([sys.executable, "-m", "bench.publish", "put", address, f"{top}/out/current"], top)


def put(address: str, folder: str) -> None:
    """Put each text of *folder* compressed, as Marelle does, and every other file as it is."""
    import obstore
    from obstore.store import S3Store

    store = S3Store(BUCKET, prefix="plain", endpoint=address, client_options={"allow_http": True})
    files = {str(f.relative_to(folder)): f for f in Path(folder).rglob("*") if f.is_file()}
    names = [name for name in files if not name.endswith((".gz", ".br"))]

    def one(name: str) -> None:
        data = files.get(f"{name}.gz", files[name]).read_bytes()
        obstore.put(store, name, data, use_multipart=False)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, names))


def run(command: list[str], folder: Path) -> Cost:
    """Return what *command* cost; servers are children of ours, and nobody waits for them."""
    return watched(command, folder, adopt=False)


@contextmanager
def places(top: Path) -> Iterator[dict[str, tuple[str, Peer]]]:
    """Yield the destinations that this machine can serve, each with its peer; tell the others."""
    with ExitStack() as ends:
        known: dict[str, tuple[str, Peer]] = {"folder": ("folder: out", copied)}
        if all(map(shutil.which, (program("sshd"), "rsync", "ssh-keygen"))):
            os.environ["RSYNC_RSH"] = ends.enter_context(ssh_machine())
            known["rsync"] = (f"rsync: 'web.test:{top}/far'", synchronized)
        else:
            print("rsync: no sshd, or no rsync, on this machine (tools/setup)")
        if shutil.which("node") and find_spec("obstore"):
            address = ends.enter_context(s3_store(top / "objects", BUCKET))
            os.environ |= {"AWS_ACCESS_KEY_ID": KEYS, "AWS_SECRET_ACCESS_KEY": KEYS}
            os.environ["BENCH_STORE"] = address
            known["s3"] = (f"s3: {{bucket: {BUCKET}, endpoint: '{address}'}}", put_again)
        else:
            print("s3: no Node.js, or no obstore, on this machine (tools/setup)")
        yield known


def measure(top: Path, count: int) -> None:
    """Print a line for each step to each place, as it is measured."""
    write_marelle(top, count)
    with places(top) as known:
        sheet = top / "content/catalogue.yml"
        lines = [f"  - {{name: {name}, {where}}}\n" for name, (where, _peer) in known.items()]
        sheet.write_text(f"{sheet.read_text('utf-8')}\npublish:\n{''.join(lines)}", "utf-8")
        for step in STEPS:
            if step == "one module":
                MARELLE.edit(top)
            run(MARELLE.command, top)
            for name, (_where, peer) in known.items():
                cost = run([*PUBLISH, name], top)
                said = (top / "bench.log").read_text().strip().rpartition(")\u00a0: ")[2]
                plain = peer(top, step)
                print(
                    f"{name:8}{step:12}{cost.cpu:8.2f}{cost.wall:8.2f}{cost.peak:8.0f}"
                    f"{plain.wall:10.2f}{plain.wall / cost.wall:8.2f}  {said}",
                    flush=True,
                )


def main(sizes: list[int]) -> None:
    """Print one table per size."""
    os.environ["PYTHONPATH"] = os.pathsep.join(str(ROOT / name) for name in ("", "tools", "tests"))
    for count in sizes:
        print(f"\nN = {count} modules; load of the machine {os.getloadavg()[0]:.0f}")
        heads = ("CPU s", "wall s", "MB")
        print(f"{'to':8}{'step':12}{''.join(f'{h:>8}' for h in heads)}{'plain s':>10}{'×':>8}")
        with tempfile.TemporaryDirectory(prefix="marelle-bench-") as name:
            measure(Path(name), count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["put"]:
        put(*sys.argv[2:])
    else:
        main([int(n) for n in sys.argv[1:]] or list(SIZES))

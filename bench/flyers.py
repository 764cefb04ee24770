"""``python -m bench.flyers [N …]``: N flyers, cold, unchanged and with one change.

One campaign a module, two sides of A5 each, with its office copy, its proof and its sheet to sign;
compared with the same documents made each in a fresh process, of which some are sampled.
"""

import json
import pickle
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from bench.lessons import texts, write_marelle
from bench.measure import Cost, run

SIZES = (400,)
SAMPLE = 8
GOAL = 2000  # 40 directions of 50 modules
BUILD = [sys.executable, "-m", "marelle", "build", "--only", "flyers"]
ALONE = [sys.executable, "-c"]
FRESH = """
import pickle, sys
with open(sys.argv[1], "rb") as file:
    job = pickle.load(file)
job.run(*job.args)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What each step cost; ``fresh`` is the mean of one flyer in a process of its own.

    ``documents`` counts the flyers, and the sheets that directions always have.
    """

    documents: int
    cold: Cost
    same: Cost
    one: Cost
    fresh: Cost


def lay(top: Path, count: int) -> None:
    """Write a project of *count* modules, each with a campaign."""
    write_marelle(top, count)
    (top / "flyers").mkdir(exist_ok=True)
    for text in texts(count):
        lines = f"""\
            title: Campagne {text.number}
            promise: Le geste {text.number}, pas à pas.
            direction: {text.direction}
            target: {{module: {text.id}}}
            formats: [a5]
            """
        (top / "flyers" / f"geste-{text.number}.yml").write_text(dedent(lines), encoding="utf-8")


def measure(count: int) -> Costs:
    """Return what *count* flyers cost."""
    with tempfile.TemporaryDirectory(prefix="marelle-bench-") as name:
        top = Path(name)
        lay(top, count)
        cold, same = run(BUILD, top), run(BUILD, top)
        made = json.loads((top / "build" / "manifest.json").read_bytes())["artifacts"]
        documents = sum(each["kind"] in ("flyer-a5", "flyer-a4") for each in made)
        changed = top / "flyers" / "geste-7.yml"
        changed.write_text(changed.read_text("utf-8").replace("pas à pas", "sans hâte"), "utf-8")
        one, fresh = run(BUILD, top), _fresh(top)
    return Costs(documents=documents, cold=cold, same=same, one=one, fresh=fresh)


def _fresh(top: Path) -> Cost:
    """Return the mean cost of the flyer of one campaign, made by a process of its own."""
    from marelle.catalogue import load_project
    from marelle.outputs.base import Options
    from marelle.outputs.flyers.plan import plan

    catalogue, found = load_project(top)
    assert catalogue, found
    jobs = [job for job in plan(catalogue, Options(root=top)) if "geste-" in job.label]
    costs = []
    for job in jobs[:: max(len(jobs) // SAMPLE, 1)][:SAMPLE]:
        (top / "job").write_bytes(pickle.dumps(job))
        costs.append(run([*ALONE, FRESH, "job"], top))
    return Cost(
        cpu=sum(cost.cpu for cost in costs) / len(costs),
        wall=sum(cost.wall for cost in costs) / len(costs),
        peak=max(cost.peak for cost in costs),
    )


def main(sizes: list[int]) -> None:
    """Print one table per size."""
    for count in sizes:
        costs = measure(count)
        print(f"\n{count} flyers of two sides, proven, with office copies and sheets to sign")
        print(f"{'step':28}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}")
        for name in ("cold", "same", "one"):
            cost: Cost = getattr(costs, name)
            print(f"{name:28}{cost.cpu:9.2f}{cost.wall:9.2f}{cost.peak:9.0f}")
        alone, each = costs.fresh, costs.cold.cpu / costs.documents
        print(f"{'one in a fresh process':28}{alone.cpu:9.2f}{alone.wall:9.2f}{alone.peak:9.0f}")
        print(f"{costs.documents} documents: {each:.2f} CPU s each; fresh {alone.cpu / each:.1f} ×")
        wall = costs.cold.wall * GOAL / costs.documents / 60
        print(f"{GOAL} documents: {wall:.1f} minutes here and now, by the rule of three")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or list(SIZES))

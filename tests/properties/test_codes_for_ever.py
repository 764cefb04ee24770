"""Whatever is printed, moved, retired and renamed, in whatever order: no code is ever betrayed."""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.outputs import every_paper
from fakes.tiny import TODAY, project
from marelle.amend import move, retire
from marelle.catalogue import load_project
from marelle.catalogue.ledger import LEDGER
from marelle.diagnostics import codes, has_errors
from marelle.engine.refusal import Refusal
from marelle.ids import is_code, short_path
from marelle.model import Catalogue, Target
from marelle.outputs.site.redirects import redirect_pages, retired_pages
from marelle.record import record_codes

MODULES = Path("content/modules")
OPENS = ("module", "direction", "collection")


class Town:
    """A project to which things happen; ``owners`` is who got each code, the first time."""

    def __init__(self, root: Path) -> None:
        self.root = project(root)
        self.owners: dict[str, tuple[str, str, str]] = {}
        self.renames = 0

    def read(self) -> Catalogue:
        catalogue, found = load_project(self.root, TODAY)
        assert catalogue, found
        return catalogue

    def ledger(self) -> bytes:
        file = self.root / LEDGER
        return file.read_bytes() if file.is_file() else b""

    def build(self, _n: int) -> None:
        catalogue = self.read()
        record_codes(self.root, catalogue.codes, TODAY, every_paper(catalogue))

    def campaign(self, n: int) -> None:
        """Begin a campaign of one to three places, or give one other places, or end it."""
        file = self.root / f"flyers/campagne-{n % 3}.yml"
        if n % 7 == 0:
            file.unlink(missing_ok=True)
            return
        names = [f"{{id: lieu-{k}, name: Lieu {k}}}" for k in range(n % 4)]
        places = f"places: [{', '.join(names)}]\n" if names else ""
        named = self.read().modules[0].id
        opens = f"{{module: {named}}}" if n % 3 == 0 else "{direction: DPE}"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"title: T{n % 3}\npromise: P{n % 3}\ntarget: {opens}\ndirection: DPE\n"
            f"formats: [a5]\n{places}"
        )
        self.mend()

    def rename(self, n: int) -> None:
        """Give the module another name, which its sheet and its campaigns say."""
        module = self.read().modules[0]
        self.renames += 1
        new = f"module-{self.renames}"
        folder = (self.root / MODULES / module.id).rename(self.root / MODULES / new)
        sheet = folder / "module.yml"
        said = ", ".join((*module.formerly, module.id))
        rest = [line for line in sheet.read_text().splitlines() if "formerly" not in line]
        sheet.write_text("\n".join([*rest, f"formerly: [{said}]", ""]))
        for paper in (self.root / "flyers").glob("campagne-*.yml"):
            paper.write_text(
                paper.read_text().replace(f"module: {module.id}}}", f"module: {new}}}")
            )

    def amend(self, n: int) -> None:
        """Move or retire some code, to anything that may or may not exist."""
        catalogue = self.read()
        names = [code.code for code in catalogue.codes] + ["ABCD9"]
        goals = {
            "module": catalogue.modules[0].id,
            "direction": "DPE",
            "collection": "espace-public",
        }
        kind = OPENS[n % 3]
        target = Target(kind=kind, id=goals[kind] if n % 11 else "absent")
        code = names[n % len(names)]
        try:
            if n % 2:
                move(self.root, code, target, "Une raison", TODAY)
            else:
                retire(self.root, code, target if n % 5 else None, "Une raison", TODAY)
        except Refusal:
            pass  # what makes no sense: tested elsewhere, and harmless
        self.mend()

    def mend(self) -> None:
        """Take away the campaigns that promise what their code, once moved, opens no more."""
        _catalogue, found = load_project(self.root, TODAY)
        for finding in found:
            if finding.code is codes.CODE_CHANGED_TARGET and has_errors([finding]):
                (self.root / finding.span.path).unlink(missing_ok=True)

    def check(self, before: bytes) -> None:
        """Compare with all that was ever printed."""
        assert self.ledger().startswith(before)
        catalogue = self.read()
        pages = redirect_pages(catalogue) | {
            f"{p}index.html": h for p, _t, h in retired_pages(catalogue)
        }
        there = {f"m/{m.id}/" for m in catalogue.modules} | {
            "directions/dpe/",
            "collections/espace-public/",
        }
        recorded = [code for code in catalogue.codes if code.printed]
        assert len({code.code for code in catalogue.codes}) == len(catalogue.codes)
        for code in recorded:
            assert is_code(code.code)
            owner = (code.campaign, code.direction, code.place)
            assert self.owners.setdefault(code.code, owner) == owner
        assert set(self.owners) == {code.code for code in recorded}
        for code in self.owners:
            page = pages[f"{short_path(code)}index.html"]
            assert any(
                re.search(rf'\.\./\.\./{place}(\?de=[A-Z]+)?"', page) for place in (*there, "")
            )
        wanted = [(c.campaign, c.direction, c.place) for c in catalogue.codes if c.wanted]
        assert len(set(wanted)) == len(wanted)
        assert not any(code.retired for code in catalogue.codes if code.wanted)


DEEDS: dict[str, Callable[[Town, int], None]] = {
    "build": Town.build,
    "campaign": Town.campaign,
    "rename": Town.rename,
    "amend": Town.amend,
}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 400)), max_size=9))
def test_no_printed_code_is_ever_betrayed(deeds):
    """Each still opens a page, each keeps its owner, and the ledger only grows."""
    with TemporaryDirectory() as folder:
        town = Town(Path(folder) / "town")
        for name, number in [("campaign", 4), ("build", 0), *deeds, ("build", 0)]:
            before = town.ledger()
            DEEDS[name](town, number)
            town.check(before)

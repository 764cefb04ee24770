"""The page of a tiny module is its golden: what a change of the renderer does to HTML is seen.

The expected file is in ``tests/golden/lesson``; ``MARELLE_GOLDEN=write`` writes it anew. The
script, the style sheet and their hashes have tests of their own and stand here as their names.
"""

import os
import re
from pathlib import Path

from fakes.tiny import MODULE, assembled
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.site.lessons import plan_lessons

GOLDEN = Path(__file__).parent / "lesson/matelas.html"
LESSON = """\
# Un matelas sur le trottoir

![Un matelas barre le trottoir.](media/trottoir.svg)

Mettez vos **EPI** ; l’EPI protège. Prévenez la [propreté](direction:DPE) au [3975](tel:3975).

!!! warning "Danger"
    Jamais seul : voir [la suite](module:matelas#verifier) ou [tout](collection:espace-public).
"""


def page(root: Path, **changes: str) -> str:
    """Return the page of the tiny module, with other text in some of its files."""
    files = {f"{MODULE}{name.replace('_', '.')}": text for name, text in changes.items()}
    catalogue, found = assembled(root, files)
    assert isinstance(catalogue, Catalogue), found
    (job,) = plan_lessons(catalogue, Options(root=root))
    first, second, *_lists = job.run(*job.args)
    assert (first.path, second.path) == ("docs/m/matelas/index.html", "site/m/matelas/index.html")
    assert first.data == second.data
    return first.data.decode()


def test_page_is_its_golden(tmp_path: Path) -> None:
    """A lesson, a question, an acronym, links of each kind: the whole document is as expected."""
    got = page(tmp_path, pourquoi_md=LESSON)
    got = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", got, flags=re.DOTALL)
    got = re.sub(r"'sha256-[^']*'", "'sha256-…'", got)
    got = re.sub(r"\b([a-z]+)-[0-9a-f]{8}\.(js|css)\b", r"\1-….\2", got)  # named by its bytes
    if os.environ.get("MARELLE_GOLDEN") == "write":
        GOLDEN.write_text(got, encoding="utf-8")
    assert got == GOLDEN.read_text(encoding="utf-8")


def test_author_text_is_never_a_template(tmp_path: Path) -> None:
    """A title that looks like a placeholder, or like HTML, is shown as it was typed."""
    got = page(tmp_path, pourquoi_md='# Le prix : $body ${line} {x} %s 3 < 4 & "5"\n\nTexte.\n')
    assert '<h2>Le prix\u00a0: $body ${line} {x} %s 3 &lt; 4 &amp; "5"</h2>' in got

"""« Commencer une leçon » does what it says: each of its commands begins what passes the check."""

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

from fakes.project import make_project
from marelle.catalogue import load_project
from marelle.cli import main

HERE = Path(__file__).parents[2]
PAGE = HERE / "docs/auteurs/commencer.md"
CONTENT = HERE / "content"
FILES = {
    "mp3": CONTENT / "podcasts/vos-droits/media/droit-de-retrait.mp3",
    "svg": CONTENT / "modules/usager-agressif/media/guichet.svg",
    "webp": CONTENT / "modules/chantier-trottoir/media/fermer.webp",
}
MEANT = {"crowded-screen", "duration-off", "too-many-questions", "same-feedback", "two-names"}


def test_every_command_of_the_page_begins_something(tmp_path, monkeypatch):
    """In the project of the first steps, with files of one's own: no error, nothing refused."""
    monkeypatch.setenv("MARELLE_LANG", "fr")
    monkeypatch.chdir(root := make_project(tmp_path / "p"))
    assert main(shlex.split('new module --title "Porter une caisse" --direction ECOLES')) == 0
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    typed = [shlex.split(line) for block in blocks for line in block.splitlines()]
    assert len(typed) > 10
    for words in typed:
        for name in re.findall(r"[\w-]+\.(?:webp|svg|mp3)", " ".join(words)):
            shutil.copy(FILES[name.rpartition(".")[2]], root / name)
        assert main(words[1:]) == 0, words
    found = load_project(root, date.today())[1]
    assert {d.code.name for d in found} <= MEANT

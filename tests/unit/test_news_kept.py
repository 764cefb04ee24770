"""An article that did not change is not read again; what is said of it is the same all the same."""

import shutil
from collections.abc import Callable
from pathlib import Path

from fakes.demo import ROOT
from marelle.catalogue.article_file import Taken
from marelle.catalogue.news import NEWS, News, load_news
from marelle.engine.frozen import from_bytes, to_bytes
from marelle.read.listing import scan


class Memory:
    """What was made so far, frozen as the cache keeps it, and how often since last asked."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, ...], bytes] = {}
        self.made = 0

    def recall(self, about: tuple[str, ...], make: Callable[[], Taken]) -> Taken:
        """Give back what is known, or make it."""
        if about not in self.kept:
            self.made += 1
            self.kept[about] = to_bytes(make())
        known: Taken = from_bytes(self.kept[about])
        return known


def wall(root: Path, memory: Memory) -> tuple[News, int]:
    """Return the wall as it is read with what is known, and how many articles were read again."""
    listing, _found = scan(root)
    memory.made = 0
    news = load_news(root, listing.shared, listing.refused, recall=memory.recall)
    anew = load_news(root, listing.shared, listing.refused)
    told = [(n.articles, n.references, n.found, n.used, n.tags, n.whole) for n in (news, anew)]
    assert told[0] == told[1]
    assert [str(one) for one in news.advice] == [str(one) for one in anew.advice]
    return news, memory.made


def test_one_edit_reads_one_article(tmp_path: Path) -> None:
    """All at first, none the second time, one after an edit, and those that show a new picture."""
    shutil.copytree(ROOT / NEWS, tmp_path / NEWS)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    memory = Memory()
    news, made = wall(tmp_path, memory)
    assert made == len(news.articles) > 3
    assert wall(tmp_path, memory)[1] == 0
    one = tmp_path / f"{NEWS}{news.articles[0].id}.md"
    one.write_text(one.read_text("utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
    assert wall(tmp_path, memory)[1] == 1
    shown = next(each for each in news.articles if each.media)
    picture = tmp_path / NEWS / shown.media[0].name
    others = [each for each in news.articles if shown.media[0] in each.media]
    picture.rename(picture.with_name(f"autre{picture.suffix}"))
    again, made = wall(tmp_path, memory)
    assert made == 2 * len(others)
    assert len(again.articles) == len(news.articles) - len(others)

"""Whatever each side does, no line of ours is lost, and what is merged is sound."""

from hypothesis import given
from hypothesis import strategies as st

from marelle.library.merge.blocks import Block, cut
from marelle.library.merge.lines import Merged, merge_lines
from marelle.library.merge.sheets import merge_yaml
from marelle.read.yaml_file import read_yaml

WORDS = st.sampled_from(["un", "deux", "trois", "un: deux", "- un", "  trois", "", "# dit"])
TEXTS = st.lists(WORDS, max_size=8).map(lambda lines: "".join(f"{line}\n" for line in lines))
NAMES = st.sampled_from(["a", "b", "c", "d"])
ITEM = st.fixed_dictionaries({}, optional={k: st.sampled_from(["x", "y", "z"]) for k in "pqr"})
SHEETS = st.tuples(
    st.dictionaries(st.sampled_from(["title", "intro", "timer"]), st.sampled_from(["x", "y"])),
    st.dictionaries(NAMES, ITEM, max_size=4),
    st.sampled_from(["", "# note\n", "# autre\n"]),
)


def written(sheet: tuple[dict[str, str], dict[str, dict[str, str]], str]) -> str:
    """Return a sheet as an author writes it."""
    keys, items, note = sheet
    rows = "".join(f"{key}: {value}\n" for key, value in keys.items())
    listed = "".join(
        f"{'  ' + note if note else ''}  - id: {name}\n"
        + "".join(f"    {key}: {value}\n" for key, value in fields.items())
        for name, fields in items.items()
    )
    return rows + (f"items:\n{listed}" if listed else "") or "title: vide\n"


def lost(base: str, ours: str, merged: Merged) -> list[str]:
    """Return the lines that we added and that are no more, neither merged nor in a conflict."""
    old = base.splitlines()
    left = merged.text.splitlines() + [r for c in merged.conflicts for r in c.ours.splitlines()]
    gone = []
    for line in ours.splitlines():
        if line in old:
            old.remove(line)
        elif line in left:
            left.remove(line)
        else:
            gone.append(line)
    return gone


@given(TEXTS, TEXTS, TEXTS)
def test_no_line_of_ours_is_lost(base: str, ours: str, theirs: str) -> None:
    """Each line that we added to a text is in the merge, where ours stays in a conflict too."""
    assert lost(base, ours, merge_lines(base, ours, theirs)) == []


@given(SHEETS, SHEETS, SHEETS)
def test_no_line_of_a_sheet_is_lost_and_yaml_stays_yaml(
    base: object, ours: object, theirs: object
) -> None:
    """Keys and items merged in any way can be read, and hold all that we wrote."""
    texts = [written(each) for each in (base, ours, theirs)]  # type: ignore[arg-type]
    merged = merge_yaml(*texts)
    assert lost(texts[0], texts[1], merged) == []
    document, found = read_yaml("merged.yml", merged.text.encode())
    assert document is not None
    assert found == []


@given(SHEETS, SHEETS)
def test_what_one_side_alone_did_is_taken(base: object, other: object) -> None:
    """When we changed nothing, theirs is the merge; when they did not, ours is."""
    before, after = written(base), written(other)  # type: ignore[arg-type]
    assert merge_yaml(before, before, after) == Merged(after)
    assert merge_yaml(before, after, before) == Merged(after)


@given(st.one_of(SHEETS.map(written), TEXTS))
def test_the_pieces_of_a_file_are_the_file(text: str) -> None:
    """Put end to end, the pieces of a file are its very text."""

    def whole(block: Block) -> str:
        return block.head + "".join(map(whole, block.parts)) if block.parts else block.text

    assert whole(cut(text)) == text

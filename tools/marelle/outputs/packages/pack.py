"""Stage 4, render: the files of a package in, its zip for each edition out, verified.

It is held to what anybody's is: what would be refused is a bug of ours, told before an LMS does.
"""

from collections.abc import Callable, Iterable, Mapping

from marelle.diagnostics import Diagnostic, has_errors
from marelle.engine.job import JobRefused
from marelle.outputs.packages.archive import Member, archive, deflate, shared
from marelle.verify import verify

# From the listing of a package but its sheet, the name of the sheet and its bytes.
Sheet = Callable[[Iterable[str]], tuple[str, bytes]]
# From the name of an edition, as profiles call it, the files of a package and its sheet to be.
Contents = Callable[[str], tuple[Mapping[str, bytes], Sheet]]


def pack(
    id: str, editions: Iterable[str], contents: Contents, pictures: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the zip of each of *editions*, by the folder it goes to.

    *pictures* are in all of them, deflated once. Raises ``JobRefused`` for what is refused.
    """
    drawn = {path: deflate(data) for path, data in pictures.items()}
    wrong: list[Diagnostic] = []
    made = {}
    for name in editions:
        folder = name.partition("-")[0]
        plain, sheet = contents(name)
        members: dict[str, Member] = {path: shared(data) for path, data in plain.items()} | drawn
        title, text = sheet(members)
        made[folder] = archive({title: deflate(text), **members})
        known = {title: text, **plain, **pictures}
        wrong += verify(f"scorm/{folder}/{id}.zip", made[folder], known=known).found
    if has_errors(wrong):
        raise JobRefused(wrong)
    return made

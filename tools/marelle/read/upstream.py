"""Stage 1, read: the name of a file in, whether it is what a lender wrote, kept beside ours, out.

``marelle borrow --update`` leaves such a file where both sides changed the same thing.
"""

ENDING = ".upstream"


def is_upstream(name: str) -> bool:
    """Tell whether a file is the version of a lender, to be compared with ours and removed."""
    return name.endswith(ENDING)

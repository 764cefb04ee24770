"""Stage 1, read: what findings say; every function gives a sentence and a hint."""

Words = tuple[str, str]

"""Stage 3, model: what words in capitals look like, for the rules that look for them."""

import re

# Two words or more in a row, the last one long enough not to be an acronym beside another.
SHOUTED = re.compile(
    r"\b(?:[A-ZÀ-Ý]{2,} )?[A-ZÀ-ÖØ-Ý’-]{3,}(?: [A-ZÀ-ÖØ-Ý’-]{2,})* [A-ZÀ-ÖØ-Ý]{4,}\b"
)

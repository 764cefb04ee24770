"""Stage 1: author's files in, located values and diagnostics out."""

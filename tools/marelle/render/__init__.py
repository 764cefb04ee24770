"""Stage 4: what several outputs draw the same way."""

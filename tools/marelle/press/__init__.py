"""Stage 4, copies: the HTML of a printed document in, the PDFs that a profile asks for out."""

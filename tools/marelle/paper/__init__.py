"""Stage 4, paper: a module in, its lesson and its quiz for people without a phone out."""

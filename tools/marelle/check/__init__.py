"""Stage 2, check: located documents against the schemas, in the words of authors."""

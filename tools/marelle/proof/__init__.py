"""Stage 4, proof before print: what a phone, and a print shop, will find in a finished PDF."""

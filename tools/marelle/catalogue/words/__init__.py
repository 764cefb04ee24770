"""The sentences of stage 3, by subject; each function gives what is wrong, then what to do."""

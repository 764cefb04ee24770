"""The library: why a module of somebody else's is not taken, in sentences."""


class Unfit(Exception):
    """What came cannot be borrowed; ``args[0]`` are plain sentences, one for each reason."""

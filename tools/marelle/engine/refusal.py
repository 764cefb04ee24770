"""What stops a build without being the author's fault nor a bug: the machine, or its state."""


class Refusal(Exception):
    """A build cannot go on; ``args[0]`` is one plain sentence that says why and what to do.

    Raised when another build holds the lock, when a cluster does not answer, when a process of
    the pool was killed. The command ends with status 2; what was published stays as it was.
    """

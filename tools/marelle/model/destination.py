"""Stage 3, model: where a project is published, as ``catalogue.yml`` says it."""

from dataclasses import dataclass

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """A store of objects that speaks S3; no key is ever written in a project."""

    bucket: str
    endpoint: str = ""
    region: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """One place, by its name: a ``folder``, a machine reached by ssh (``rsync``), or ``s3``."""

    name: str
    span: Span
    folder: str = ""
    rsync: str = ""
    s3: Bucket | None = None

    @property
    def place(self) -> str:
        """What is told of the place, and by which two places are the same."""
        if self.s3:
            return "/".join(
                part for part in (self.s3.endpoint, self.s3.bucket, self.s3.prefix) if part
            )
        return self.folder or self.rsync

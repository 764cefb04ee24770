"""Stage 4, site: files by their path in the site in, artifacts out.

Every file goes to ``docs/``, which a site generator reads, and to ``site/``, which is published.
"""

from collections.abc import Mapping

from marelle.engine.job import Artifact


def both(kind: str, files: Mapping[str, bytes], module: str = "") -> list[Artifact]:
    """Return *files*, of a *kind* and a *module*, as artifacts of the two trees."""
    return [
        Artifact(path=f"{tree}/{path}", kind=f"{kind}{source}", data=data, module=module)
        for tree, source in (("docs", "-source"), ("site", ""))
        for path, data in files.items()
    ]

"""The packages of the module that has every type, for an LMS that launches by an address."""

import zipfile
from io import BytesIO
from pathlib import Path

from browser.scorm_module import CHANGES
from fakes.tiny import assembled
from marelle.outputs import outputs
from marelle.outputs.base import Options


def unpacked(root: Path, edition: str) -> Path:
    """Write the module in *root*; return where its package of *edition* is unpacked."""
    catalogue, found = assembled(root, CHANGES)
    assert catalogue, found
    options = Options(root=root, scorm_profile=edition)
    (job,) = outputs()["packages"].plan(catalogue, options)
    (package,) = job.run(*job.args)
    zipfile.ZipFile(BytesIO(package.data)).extractall(root / "package")
    return root / "package"

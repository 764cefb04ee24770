"""Stage 4, copies: what a press copy says of itself: its title, its inks, its identifier.

PDF/X-4 (ISO 15930-7) wants all of it, and more: dates, which would make two printings differ, and
its own name, which nothing here can check. It is prepared for, never claimed.
"""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf
from PIL import ImageCms

from marelle.model import Profile
from marelle.press.inks import Inks


def declare(pdf: Pdf, profile: Profile, inks: Inks, identifier: str) -> None:
    """Write the metadata of *pdf*, and the profile of its inks when there is one."""
    title = str(pdf.docinfo.get("/Title", ""))
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        said["dc:title"] = title
        said["dc:identifier"] = identifier
        said["pdf:Trapped"] = "False"
        if profile.prepared_for:
            said["xmpMM:DocumentID"] = f"uuid:{identifier}"
            said["xmpMM:VersionID"] = "1"
            said["xmpMM:RenditionClass"] = "default"
    pdf.docinfo["/Trapped"] = Name("/False")
    if not inks.icc:
        return
    stream = pdf.make_stream(inks.icc)
    stream.N = 4
    condition = _name(inks.icc)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=condition,
                Info=condition,
                DestOutputProfile=stream,
            )
        ]
    )


def _name(icc: bytes) -> str:
    """Return what a profile calls itself."""
    return ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(icc))).strip()

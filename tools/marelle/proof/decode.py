"""Proof before print: a PDF in, the codes a phone would read on it out."""

import pypdfium2
import zxingcpp

DPI = (72, 150)  # a poor screen and an office printer; paper is sharper still


def read_back(pdf: bytes, dpi: int) -> list[str]:
    """Return the text of every QR code found on the pages of *pdf*, rasterised at *dpi*."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for page in document:
            image = page.render(scale=dpi / 72, grayscale=True).to_pil()
            texts += [code.text for code in zxingcpp.read_barcodes(image)]
        return texts
    finally:
        document.close()


def proves(pdf: bytes, url: str) -> bool:
    """Tell whether, at every resolution, the codes on *pdf* say *url* and nothing else."""
    return all(set(read_back(pdf, dpi)) == {url} for dpi in DPI)

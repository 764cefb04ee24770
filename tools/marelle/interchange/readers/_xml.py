"""Stage 1, interchange: XML with questions in; its elements, and what stopped the reading, out."""

from marelle.i18n import N_, _
from marelle.interchange.readers.base import Found
from marelle.xml import Element, Trouble, read_xml

# Pictures are in the file, and so is a bank of which people take a part.
MAX_BYTES, MAX_ELEMENTS = 20_000_000, 1_000_000
_NOTHING = Element("", "", "", {}, {}, 1, 1)
_WHY = {
    Trouble.DOCTYPE: N_("Ce fichier contient un DOCTYPE ou des entités\u00a0: il n’est pas lu."),
    Trouble.MALFORMED: N_("Le XML est abîmé ici\u00a0: la suite n’est pas lue."),
    Trouble.OVERSIZED: N_("Le XML est trop grand\u00a0: la suite n’est pas lue."),
}


def questionnaire(text: str | bytes) -> tuple[Element, list[Found]]:
    """Return the root of a file with all that is whole in it, and why the rest is not there."""
    document = read_xml(text, most_bytes=MAX_BYTES, most_elements=MAX_ELEMENTS)
    root = document.whole or _NOTHING
    if document.trouble is None:
        return root, []
    name, why = _("la suite du fichier"), _(_WHY[document.trouble])
    return root, [Found(name=name, line=document.line, column=document.column, why=why)]

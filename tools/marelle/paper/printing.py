"""Stage 4, paper: a catalogue, a module, a form in; the PDF to print out, its codes read back."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import coded, module_path, short_path, variant_path
from marelle.model import Catalogue, Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.page import page
from marelle.paper.pictures import files

_NONE: Mapping[str, Path] = MappingProxyType({})


def subject(catalogue: Catalogue, module: Module, reader: str = "") -> Subject:
    """Return *module* and where it belongs; its code is the first that was ever printed for it.

    That of a wall is never taken: what hangs there must be told apart when visits are counted.
    For *reader*, a direction that adapts it, *module* is its version: its own code, its own page.
    """
    printed = [
        (code.printed, code.code)
        for code in catalogue.codes
        if code.printed
        and not (code.retired or code.place)
        and (code.target.kind, code.target.id) == ("module", module.id)
        and (code.direction == reader if reader else code.direction not in module.adapted_for)
    ]
    site = catalogue.site.url
    first = min(printed, default=(date.max, ""))[1]
    page = variant_path(module.id, reader) if reader else module_path(module.id)
    url = f"{site}/{short_path(first) if first else page}".rstrip("/")
    return Subject(
        site=catalogue.site,
        direction=catalogue.direction(reader or module.direction),
        module=module,
        address=url.split("://", 1)[1],
        url=coded(url) if first else "",
    )


def printed(
    form: Form, about: Subject, wish: Wish, folder: Path, own: Mapping[str, Path] = _NONE
) -> bytes:
    """Return the PDF of *form*; the files of the module are in *folder*, but *own*, by name.

    Raises ``Refusal`` when a code of the very PDF does not say what it must.
    """
    from marelle.paper.finish import finished
    from marelle.proof.prove import prove
    from marelle.render.pdf import print_pdf

    html = page(form, about, wish)
    name = f"{about.module.id} {form.name} {wish.variant} {wish.large}"
    pictures = files(about.module, folder, own)
    printed_page = print_pdf(html, sha256(name.encode()).hexdigest()[:32], pictures)
    pdf = finished(printed_page, form.turned)
    expected = {about.url, *form.says(about)} - {""}
    if expected and prove(pdf, expected).faults:
        sentence = _("Un code imprimé ne se lit pas, ou ne dit pas ce qu’il doit : {address}.")
        raise Refusal(sentence.format(address=about.address))
    return pdf

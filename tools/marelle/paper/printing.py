"""Stage 4, paper: a catalogue, a module, a form in; the PDF to print out, its codes read back."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import coded, module_path, short_path
from marelle.model import Catalogue, Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.page import page
from marelle.paper.pictures import files


def subject(catalogue: Catalogue, module: Module) -> Subject:
    """Return *module* and where it belongs; its code is the first that was ever printed for it.

    That of a wall is never taken: what hangs there must be told apart when visits are counted.
    """
    printed = [
        (code.printed, code.code)
        for code in catalogue.codes
        if code.printed
        and not (code.retired or code.place)
        and (code.target.kind, code.target.id) == ("module", module.id)
    ]
    site = catalogue.site.url
    first = min(printed, default=(date.max, ""))[1]
    url = f"{site}/{short_path(first) if first else module_path(module.id)}".rstrip("/")
    return Subject(
        site=catalogue.site,
        direction=catalogue.direction(module.direction),
        module=module,
        address=url.split("://", 1)[1],
        url=coded(url) if first else "",
    )


def printed(form: Form, about: Subject, wish: Wish, folder: Path) -> bytes:
    """Return the PDF of *form*; the files of the module are in *folder*.

    Raises ``Refusal`` when a code of the very PDF does not say what it must.
    """
    from marelle.paper.finish import finished
    from marelle.proof.prove import prove
    from marelle.render.pdf import print_pdf

    html = page(form, about, wish)
    name = f"{about.module.id} {form.name} {wish.variant} {wish.large}"
    pictures = files(about.module, folder)
    printed_page = print_pdf(html, sha256(name.encode()).hexdigest()[:32], pictures)
    pdf = finished(printed_page, form.turned)
    expected = {about.url, *form.says(about)} - {""}
    if expected and prove(pdf, expected).faults:
        sentence = _("Un code imprimé ne se lit pas, ou ne dit pas ce qu’il doit : {address}.")
        raise Refusal(sentence.format(address=about.address))
    return pdf

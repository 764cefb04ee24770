"""Stage 4, paper: a practice of a learning path in; the PDF that its tutor signs out.

It is the sheet of ``kinds/signoff.py``, of a step instead of a module: what is observed, who signs
and when. Nobody has to print it: without paper, the tutor types a code.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from string import Template

from marelle import assets
from marelle.i18n import _, speaking
from marelle.model import Direction, Site
from marelle.model.steps import PracticeStep
from marelle.paper.base import TEMPLATES
from marelle.paper.kinds.signoff import FORM, signed
from marelle.paper.page import address, head, style
from marelle.render.dates import time
from marelle.render.text import inline, typography

# What an author may write of a practice, at its longest, and two signatures: one page.
_CLOSE = (
    ".objective{font-size:1em;font-weight:400}.signatures{gap:0 8mm;margin:1mm 0 3mm}"
    "h2{margin-top:2mm}.grid{line-height:1.25}.grid .box{width:8mm;height:8mm}.rule{height:8mm}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A step to sign, and where it belongs. ``path`` is the title of its path.

    ``address`` is that of the page of the path, as people type it.
    """

    site: Site
    direction: Direction
    path: str
    address: str
    review: str
    until: date | None
    step: PracticeStep


def practice_page(practice: Practice) -> str:
    """Return the HTML of the sheet, style included, in the language of the site."""
    site, step = practice.site, practice.step
    with speaking(site.lang):
        form = _(FORM.label)
        lead = inline(step.text) if step.text else ""
        gestures = [(inline(step.title), step.points)]
        html = {
            "lang": site.lang,
            "title": escape(typography(practice.path)),
            "form": form,
            "organisation": escape(site.organisation),
            "style": style(FORM.name, practice.direction) + _CLOSE,
            "head": head(
                practice.direction, practice.path, form, practice.address, practice.review
            ),
            "end": _end(practice),
            **signed(site, practice.direction, lead, gestures),
        }
    return Template(assets.text("print", f"{TEMPLATES}/{FORM.name}/page.html")).substitute(html)


def _end(practice: Practice) -> str:
    """Return where the path is on a phone, what to say there, until when it holds."""
    where = _("La page du parcours, sur un téléphone :")
    then = _("Une fois la feuille signée, l’agent le dit sur cette page.")
    until = ""
    if practice.until:
        until = " " + _("Valable jusqu’au {day}.").format(day=time(practice.until))
    return (
        f'<section class="about"><div><p><b>{where}</b> {address(practice.address)}</p>'
        f'<p class="facts">{then}{until}</p></div></section>'
    )


def practice_sheet(practice: Practice) -> bytes:
    """Return the PDF of the sheet; the same practice always gives the same bytes."""
    from marelle.paper.finish import finished
    from marelle.render.pdf import print_pdf

    name = f"{practice.address} {practice.step.id}"
    return finished(
        print_pdf(practice_page(practice), sha256(name.encode()).hexdigest()[:32]), FORM.turned
    )

"""Stage 4, render of ``checklist``: an item in, HTML for the page, its correction, paper out."""

from marelle.activities.checklist.model import INITIALS, Checklist
from marelle.activities.html import grid, option, plain
from marelle.i18n import _


def render(item: Checklist) -> str:
    """Return the steps to tick, then the place and the button to sign."""
    steps = "".join(option("checkbox", s, t, right=False) for s, t in item.steps.items())
    how = _("Votre tuteur regarde le geste, coche ce qu’il a vu, puis signe. Sans tuteur, passez.")
    return (
        f'<p>{how}</p>{steps}<label class="sign"><span>{_("Initiales ou code du tuteur")}</span>'
        f'<input name="tutor" maxlength="{INITIALS}" autocapitalize="characters"'
        f' autocomplete="off" spellcheck="false" enterkeyhint="done"></label>'
        f'<button type="button" class="opt">{_("Signer")}</button>'
    )


def correction(item: Checklist) -> str:
    """Return what is said of a whole gesture, of one to see again, and its steps."""
    steps = "".join(f"<li>{plain(text)}</li>" for text in item.steps.values())
    return (
        f'<p data-if="correct">{_("Geste vu en entier, et signé.")}</p>'
        f'<p data-if="incorrect">{_("Geste à revoir avec votre tuteur.")}</p>'
        f'<p class="right">{_("Les étapes du geste :")}</p><ol>{steps}</ol>'
    )


def paper(item: Checklist) -> str:
    """Return a sheet to sign: what was seen of each step, then who did, who saw, and when."""
    seen = grid(item.steps.values(), (_("Acquis"), _("À revoir")))
    labels = (
        _("Agent"),
        _("Tuteur"),
        _("Date"),
        _("Signature de l’agent"),
        _("Signature du tuteur"),
    )
    signed = "".join(f'<li>{label} <i class="blank whole"></i></li>' for label in labels)
    return f'{seen}<ul class="signed">{signed}</ul>'


def answer(item: Checklist) -> str:
    """Return who tells whether it is right."""
    return _("signé par le tuteur")

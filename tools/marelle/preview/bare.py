"""Pages of the preview itself, which no site publishes: sentences in, a whole small page out."""

from collections.abc import Mapping
from html import escape
from typing import Any

from marelle import assets, i18n
from marelle.i18n import _, ngettext
from marelle.preview.show import TYPES, Answer

# What is below it is for the author alone: the network is cut and given back there.
AUTHOR = "/_auteur/"
SWITCH = f"{AUTHOR}reseau"
WAIT = 503


def bare(status: int, title: str, body: str) -> Answer:
    """Return a page; *title* is text, *body* is HTML."""
    look = assets.text("theme", "tokens.css") + assets.text("theme", "live/bare.css")
    page = (
        f"<!doctype html><html lang='{i18n.current()}'><head><meta charset='utf-8'>"
        f"<title>{escape(title)}</title><meta name='viewport' content='width=device-width'>"
        "<meta name='color-scheme' content='light dark'><link rel='icon' href='data:,'>"
        f"<style>{look}</style></head><body><p class='from'>{escape(_('Marelle, aperçu'))}</p>"
        f"<main><h1>{escape(title)}</h1>{body}</main></body></html>"
    )
    return Answer(status, TYPES[".html"], page.encode())


def waiting(state: Mapping[str, Any]) -> Answer:
    """Return the page shown until a first build succeeds: what keeps it from that, if anything."""
    findings, trouble = state.get("findings", {}), state.get("trouble", "")
    if trouble or findings.get("counts", [0])[0]:
        return _nothing_yet(findings, trouble)
    said = _("Marelle fabrique le site pour la première fois. Cette page s’ouvrira seule.")
    return bare(WAIT, _("Un instant…"), f"<p role='status'>{escape(said)}</p>")


def _nothing_yet(findings: Mapping[str, Any], trouble: str) -> Answer:
    """Return the page that says why there is no site yet: *trouble*, or the errors of sources."""
    if trouble:
        told = f"<article><p class='hint'>{escape(trouble)}</p></article>"
        way = _("Une fois l’obstacle levé, enregistrez un fichier : le site s’ouvrira ici.")
    else:
        count, shown = findings["counts"][0], findings["errors"]
        told = f"<h2>{escape(_counted(count))}</h2>" + "".join(map(_finding, shown))
        if count > len(shown):
            more = _("et {n} de plus : voir le terminal").format(n=count - len(shown))
            told += f"<p>{escape(more)}</p>"
        way = _("Corrigez, enregistrez : le site s’ouvrira ici, seul.")
    said = _("Aucune version de ce site n’a encore pu être fabriquée.")
    body = f"<p role='status'>{escape(f'{said} {way}')}</p>{told}"
    return bare(WAIT, _("Pas encore de site à montrer"), body)


def _counted(count: int) -> str:
    sentence = ngettext("{n} erreur à corriger", "{n} erreurs à corriger", count)
    return sentence.format(n=count)


def _finding(found: Mapping[str, Any]) -> str:
    """Return a finding, as ``told.py`` says it: as the panel of a page shows it (parts.js)."""
    head = f"{found['place']} · {found['kind']}" if found["place"] else ""
    parts = [_part("p", head, "place"), _part("p", found["message"])]
    for each in ({"place": "", "lines": found["lines"]}, *found["related"]):
        parts += [_part("p", each["place"], "place"), _part("pre", each["lines"])]
    hint = f"→ {found['hint']}" if found["hint"] else ""
    return f"<article>{''.join(parts)}{_part('p', hint, 'hint')}</article>"


def _part(tag: str, text: str, name: str = "") -> str:
    """Return an element, nothing without text."""
    kind = f" class='{name}'" if name else ""
    return f"<{tag}{kind}>{escape(text)}</{tag}>" if text else ""


def switch(*, cut: bool) -> Answer:
    """Return the page that cuts the network, and gives it back."""
    title = _("Le réseau est coupé") if cut else _("Le réseau passe")
    said = (
        _("Le navigateur montre ce qu’il a gardé, comme un téléphone sans réseau.")
        if cut
        else _("Ouvrez les leçons à garder, ou « Garder hors connexion », puis coupez le réseau.")
    )
    act = _("Rendre le réseau") if cut else _("Couper le réseau")
    return bare(
        200,
        title,
        f"<p role='status'>{escape(said)}</p><form method='post' action='{SWITCH}'>"
        f"<button>{escape(act)}</button></form>"
        f"<p><a href='/'>{escape(_('Retour au site'))}</a></p>",
    )

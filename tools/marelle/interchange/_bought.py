"""Stage 5, interchange: the package of a publisher in, the sheet of its module out.

What the package does not say has a sentence that asks for it. The package itself is kept.
"""

import re
from typing import Any

from marelle.i18n import N_, _
from marelle.interchange._sheet import TITLE_LENGTH, Sheet, module_sheet
from marelle.interchange._told import told
from marelle.verify.base import Package
from marelle.verify.pages import text_of

PLAYED = "marelle/"  # what plays H5P is known to work
ASKED = N_("À écrire\u00a0: {what}.")
_SUMMARY, _LICENCE, _PUBLISHER = 160, 160, 80
# What an opaque frame cannot give: frames of its own, modules, workers, links between pages.
_NEEDS = (
    (re.compile(r"<i?frame\b|createElement\(\s*[\"']i?frame", re.IGNORECASE), N_("des cadres")),
    (re.compile(r"type=[\"']module[\"']|\bimport\("), N_("des modules JavaScript")),
    (re.compile(r"new (?:Shared)?Worker\(|serviceWorker"), N_("des tâches de fond")),
    (re.compile(r"\b(?:localStorage|sessionStorage|indexedDB)\b"), N_("la mémoire du navigateur")),
    (
        re.compile(r"location(?:\.href)?\s*=[^=]|location\.(?:replace|assign)\("),
        N_("d’autres pages"),
    ),
)


def bought_sheet(package: Package, sheet: Sheet) -> dict[str, Any]:
    """Return what ``module.yml`` says of a package: a draft, some of it to be written."""
    said = told(package)
    made = module_sheet(sheet, 0, ())
    del made["screens"]
    made["title"] = _cut(said.title or sheet.title, TITLE_LENGTH)
    made["summary"] = _cut(said.summary, _SUMMARY) or _(ASKED).format(
        what=_("ce que l’on y apprend, en une ligne")
    )
    made["keywords"] = [*said.keywords] or [_("module"), _("éditeur"), _("à relire")]
    made["duration"] = said.minutes
    marked = {"pass_mark": max(1, round(said.gate * 100))} if said.gate else {}
    return {
        "kind": "package",
        **made,
        **marked,
        "package": {
            "publisher": _cut(said.publisher, _PUBLISHER)
            or _(ASKED).format(what=_("qui a fait ce module")),
            "licence": _cut(said.licence, _LICENCE)
            or _(ASKED).format(what=_("ce qui permet de le publier ici")),
            **({"languages": [*said.languages]} if said.languages else {}),
        },
    }


def needs(package: Package) -> list[str]:
    """Return what the scripts of a package seem to ask for, and would not get: names, in words."""
    pages = (n for n in package.files if n.lower().endswith((".html", ".htm", ".js", ".mjs")))
    names = [name for name in pages if not name.startswith(PLAYED)]
    texts = [text_of(package, name) for name in names]
    return [_(what) for sign, what in _NEEDS if any(sign.search(text) for text in texts)]


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"

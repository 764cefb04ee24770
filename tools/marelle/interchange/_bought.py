"""Stage 5, interchange: the package of a publisher in, the sheet of its module out.

What the manifest and its metadata say is read (SCORM 1.2 CAM 2.2.4, IEEE 1484.12.1); what they do
not say has a sentence that asks for it. The package itself is kept as it came.
"""

import re
from collections.abc import Iterator
from typing import Any

from marelle.catalogue.packages import mastery
from marelle.i18n import N_, _
from marelle.interchange._sheet import TITLE_LENGTH, Sheet, module_sheet
from marelle.interchange.readers._markup import sound
from marelle.verify.base import Package
from marelle.verify.manifest import organizations, scos
from marelle.verify.pages import text_of
from marelle.xml import Element

ASKED = N_("À écrire\u00a0: {what}.")
_LASTS = re.compile(r"PT?(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?\Z|0*(\d+):(\d\d)(?::\d\d)?")
_VCARD = re.compile(r"^(?:FN|ORG)[^:\n]*:\s*(\S.*)$", re.MULTILINE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)
_LONGEST, _SUMMARY, _LICENCE, _PUBLISHER = 120, 160, 160, 80
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
    lom = _metadata(package)
    made = module_sheet(sheet, 0, ())
    del made["screens"]
    made["title"] = _cut(_said(lom, "title") or _title(package) or sheet.title, TITLE_LENGTH)
    made["summary"] = _cut(_said(lom, "description"), _SUMMARY) or _(ASKED).format(
        what=_("ce que l’on y apprend, en une ligne")
    )
    made["keywords"] = _keywords(lom) or [_("module"), _("éditeur"), _("à relire")]
    made["duration"] = _minutes(lom)
    gate = mastery(package)
    marked = {"pass_mark": max(1, round(gate * 100))} if gate else {}
    languages = _languages(lom)
    return {
        "kind": "package",
        **made,
        **marked,
        "package": {
            "publisher": _cut(_publisher(lom), _PUBLISHER)
            or _(ASKED).format(what=_("qui a fait ce module")),
            "licence": _cut(_said(lom, "rights"), _LICENCE)
            or _(ASKED).format(what=_("ce qui permet de le publier ici")),
            **({"languages": languages} if languages else {}),
        },
    }


def needs(package: Package) -> list[str]:
    """Return what the scripts of a package seem to ask for, and would not get: names, in words."""
    names = (n for n in package.files if n.lower().endswith((".html", ".htm", ".js", ".mjs")))
    texts = [text_of(package, name) for name in names]
    return [_(what) for sign, what in _NEEDS if any(sign.search(text) for text in texts)]


def _metadata(package: Package) -> list[Element]:
    """Return the metadata of the package: of the whole, of its organization, of its item."""
    item, resource = scos(package)[0]
    holders = [package.root, *organizations(package), item, resource.element]
    return [found for one in holders for found in one.all("metadata")]


def _each(lom: list[Element], name: str) -> Iterator[Element]:
    for metadata in lom:
        yield from (e for e in metadata.walk() if e.name.lower() == name)


def _text(element: Element) -> str:
    """Return the words inside an element, on one line: the first language that says something."""
    words = (" ".join(each.text.split()) for each in element.walk())
    return sound(next((said for said in words if said), ""))


def _said(lom: list[Element], name: str) -> str:
    """Return what the first element of that name that says something says."""
    if name == "rights":  # a yes or a no comes before the sentence
        rights = [e for holder in _each(lom, "rights") for e in holder.all("description")]
        return next((said for e in rights if (said := _text(e))), "")
    general = [e for holder in _each(lom, "general") for e in holder.all(name)]
    return next((said for e in general if (said := _text(e))), "")


def _title(package: Package) -> str:
    holders = [*organizations(package), scos(package)[0][0]]
    titles = (_text(title) for holder in holders for title in holder.all("title"))
    return next((title for title in titles if title), "")


def _keywords(lom: list[Element]) -> list[str]:
    found = [w[:40] for e in _each(lom, "keyword") if len(w := _text(e)) > 1]
    known = list(dict.fromkeys(found))[:10]
    return known if len(known) >= 3 else []


def _languages(lom: list[Element]) -> list[str]:
    found = (_LANGUAGE.match(_text(e)) for e in _each(lom, "language"))
    return list(dict.fromkeys(each[0].lower() for each in found if each))[:20]


def _minutes(lom: list[Element]) -> int:
    """Return how long it takes, ten minutes when nothing says it."""
    for holder in _each(lom, "typicallearningtime"):
        for each in holder.walk():
            if found := _LASTS.fullmatch(each.text.strip()):
                hours, minutes = found[1] or found[3] or 0, found[2] or found[4] or 0
                return min(_LONGEST, max(1, int(hours) * 60 + int(minutes)))
    return 10


def _publisher(lom: list[Element]) -> str:
    for holder in _each(lom, "contribute"):
        role = " ".join(each.text.strip().lower() for each in holder.walk())
        if "publisher" in role or "author" in role:
            for each in holder.walk():
                if found := _VCARD.search(each.text.replace("\r", "")):
                    return sound(found[1].strip().rstrip(";"))
    return ""


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"

"""The « bon à tirer » as HTML: what is ordered and what was seen in, two pages of one body out.

The one to print shows its pictures by name; the one for a screen holds them, has no script, asks
nobody for anything, and says so in its policy.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from math import ceil
from string import Template

from marelle import assets
from marelle.i18n import N_, _, decimal, ngettext
from marelle.model.campaign import STANDARD
from marelle.outputs.flyers.approval import Order
from marelle.outputs.flyers.approval_facts import Facts, Row, View
from marelle.outputs.flyers.approval_name import days, foot, signed
from marelle.outputs.flyers.page import PLAIN
from marelle.outputs.flyers.sheet import LARGE
from marelle.press import KINDS
from marelle.proof.degrade import DAMAGES
from marelle.proof.endure import Endured
from marelle.proof.findings import DPI
from marelle.proof.readers import READERS

VARIANTS = {LARGE: N_("gros caractères"), PLAIN: N_("contraste renforcé")}


def page(order: Order, seen: Facts) -> tuple[str, str]:
    """Return the page to print and the page for a screen. Call it while ``i18n.speaking``."""
    style = f":root{{--accent:{order.colour}}}{assets.text('print', 'approval/style.css')}"
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'"
    parts = _words(order, seen) | _parts(order, seen) | {"style": style}
    template = Template(assets.text("print", "approval/page.html"))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    screen = f'{meta}<meta name="viewport" content="width=device-width">'
    inside = {name: f"data:image/png;base64,{b64encode(png).decode()}" for name, png in _all(seen)}
    printed = {name: f"asset:{name}" for name, _png in _all(seen)}
    return (
        template.substitute(parts, policy="", views=_views(seen, printed)),
        template.substitute(parts, policy=screen, views=_views(seen, inside)),
    )


def _all(seen: Facts) -> Iterator[tuple[str, bytes]]:
    for view in seen.views:
        yield from view.pictures.items()


def _words(order: Order, seen: Facts) -> dict[str, str]:
    """Return the sentences of the page, escaped."""
    count = len(seen.warnings)
    look = ngettext("{n} point à regarder", "{n} points à regarder", count).format(n=count)
    documents = tuple(row.document for row in seen.rows)
    words = {
        "lang": order.lang,
        "title": _("Bon à tirer : {campaign}").format(campaign=order.title),
        "organisation": order.organisation,
        "direction": order.direction,
        "direction_name": order.direction_name,
        "heading": _("Bon à tirer"),
        "campaign": order.title,
        "promise": _("« {promise} » ouvre « {target} ».").format(
            promise=order.promise, target=order.opens
        ),
        "mood": "warn" if count else "fine",
        "verdict": look if count else _("Tous les codes se lisent, rien à signaler"),
        "views_title": _("Ce qui sera imprimé"),
        "files_title": _("Les codes, relus dans les fichiers"),
        "inks_title": _("Encre et polices"),
        "checks_title": _("À vérifier avant de signer"),
        "order": " ".join(_ordered(order)),
        "legend": _legend(),
        "foot": foot(order, documents),
        "signed": " ".join((signed(order, documents), *days(order))),
        "good": _("Bon à tirer"),
        "mend": _("À corriger, puis à me montrer de nouveau"),
        "who": _("Nom"),
        "when": _("Date"),
        "signature": _("Signature"),
    }
    return {name: escape(word) for name, word in words.items()}


def _parts(order: Order, seen: Facts) -> dict[str, str]:
    heads = [(_("Document"), "first"), (_("Code"), ""), *((str(dpi), "small") for dpi in DPI)]
    heads += [(_("Abîmé"), "mean"), (_("Empreinte"), "last")]
    return {
        "warnings": f"<ul>{_items(seen.warnings)}</ul>" if seen.warnings else "",
        "heads": "".join(
            f'<th scope="col" class="{size}">{escape(head)}</th>' for head, size in heads
        ),
        "rows": "".join(_row(row, seen) for row in seen.rows),
        "inks": _items(_inks(order, seen)),
        "checks": _items(_checks(order)),
    }


def _items(sentences: Iterable[str]) -> str:
    return "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)


def _ordered(order: Order) -> Iterator[str]:
    """Yield what the campaign says of its places, its days and its printer."""
    if order.places:
        yield ngettext("{n} lieu.", "{n} lieux.", order.places).format(n=order.places)
    yield from days(order)
    yield _("Impression : {profile}.").format(profile=order.profile.label)


def _legend() -> str:
    return _(
        "72, 150, 300 : points par pouce. 2/2 : lu par les deux lecteurs, {readers}. "
        "Abîmé : {n} dégâts (tourné, de biais, pâle, flou, photocopié…), lus par chacun."
    ).format(readers=_(" et ").join(READERS), n=len(DAMAGES))


def _views(seen: Facts, sources: dict[str, str]) -> str:
    return "".join(_view(view, sources) for view in seen.views)


def _view(view: View, sources: dict[str, str]) -> str:
    paper, label = view.format, _label(view)
    size = _("{width} × {height} mm").format(
        width=decimal(f"{paper.width_mm:g}"), height=decimal(f"{paper.height_mm:g}")
    )
    facts = [size, ngettext("{n} côté", "{n} côtés", paper.sides).format(n=paper.sides)]
    if view.copies:
        facts.append(
            ngettext("{n} exemplaire", "{n} exemplaires", view.copies).format(n=view.copies)
        )
    if view.copies and view.sheets != view.copies:
        facts.append(ngettext("{n} feuille", "{n} feuilles", view.sheets).format(n=view.sheets))
    images = "".join(
        f'<img src="{sources[name]}" alt="{escape(_side(label, number))}">'
        for number, name in enumerate(view.pictures, 1)
    )
    return (
        f'<figure><div class="pages">{images}</div><figcaption><b>{escape(label)}</b>'
        f"{escape(', '.join(facts))}</figcaption></figure>"
    )


def _side(label: str, number: int) -> str:
    return _("{format}, côté {n}").format(format=label, n=number)


def _row(row: Row, seen: Facts) -> str:
    label, code = _label(row), row.code
    many = ngettext("{n} code", "{n} codes", len(row.carried)).format(n=len(row.carried))
    address = row.carried[0].address if len(row.carried) == 1 else many
    place = row.carried[0].place if len(row.carried) == 1 else _("Tous les lieux")
    told = f"{label}, {_(KINDS[row.copy])}" if place else _(KINDS[row.copy])
    size = _("carrés de {module} mm, se lit à {distance} cm").format(
        module=decimal(f"{code.module_mm:.2f}"), distance=round(code.distance_mm / 10)
    )
    looks = "".join(f'<td class="count">{_read(row, dpi)}</td>' for dpi in DPI)
    print_of = row.document.sha256
    return (
        f'<tr><th scope="row"><b>{escape(place or label)}</b>'
        f"<small>{escape(told)}</small></th>"
        f"<td><b>{_breakable(address)}</b><small>{escape(size)}</small></td>{looks}"
        f'<td class="count">{_bore(row, seen)}</td>'
        f"<td><code>{print_of[:8]} {print_of[8:16]}</code></td></tr>"
    )


def _breakable(address: str) -> str:
    """Return an address that goes on below after a slash only, unless a part is too long."""
    return "".join(
        f"<span>{escape(part)}</span>" for part in re.findall("[^/]*/?", address) if part
    )


def _read(row: Row, dpi: int) -> str:
    """Return how many readers read every code of a file at *dpi*, of how many."""
    looks = [r for code in row.seen.proof.codes for r in code.readings if r.dpi == dpi]
    right = sum(all(r.right for r in looks if r.reader == reader) for reader in READERS)
    return f"{right}/{len(READERS)}"


def _bore(row: Row, seen: Facts) -> str:
    """Return how many damaged pictures of the codes of a file were read, of how many."""
    texts = [code.text for code in row.carried if code.text in seen.endured]
    whole = sum((seen.endured[text] for text in texts), Endured())
    if not texts:
        return "–"
    return f"{sum(whole.read.values())}/{sum(whole.tried.values()) * len(READERS)}"


def _label(shown: Row | View) -> str:
    """Return the format of a row or a view, and its variant when it has one."""
    label = shown.format.label
    return label if shown.variant == STANDARD else f"{label}, {_(VARIANTS[shown.variant])}"


def _inks(order: Order, seen: Facts) -> Iterator[str]:
    names = {"gray": _("noir"), "rgb": _("RVB"), "cmyk": _("CMJN")}
    for kind, label in KINDS.items():
        mine = [row.seen.contents for row in seen.rows if row.copy == kind]
        if not mine:
            continue
        families = sorted({family for each in mine for family in each.families})
        yield _("Copie {copy} : {colours}, {ink}").format(
            copy=_(label),
            colours=", ".join(names[family] for family in families),
            ink=_most_ink(row.ink for row in seen.rows if row.copy == kind),
        )
    if all(row.seen.contents.codes and row.seen.contents.black_codes for row in seen.rows):
        yield _("Codes en noir seul")
    fonts = sorted({font for row in seen.rows for font, _there in row.seen.contents.fonts})
    yield _("Polices dans les fichiers : {fonts}").format(fonts=", ".join(fonts))
    if order.profile.bleed:
        yield _("Fond perdu de {bleed} mm").format(bleed=decimal(f"{order.profile.bleed:g}"))


def _most_ink(inks: Iterable[float | None]) -> str:
    """Return the most ink of the files of one copy; RGB becomes inks at the printer's only."""
    told = list(inks)
    known = [ink for ink in told if ink is not None]
    if len(known) < len(told):
        return _("encre des couleurs dosée par l’imprimante")
    return _("{n} % d’encre au plus").format(n=ceil(max(known)))


def _checks(order: Order) -> Iterator[str]:
    yield _("Un code de chaque format, imprimé sur le vrai papier, ouvre la bonne leçon.")
    yield _("La promesse, les noms des lieux et le contact sont justes.")
    if order.quantity:
        yield _("La quantité est la bonne.")
    else:
        yield _("Quantité de chaque format : ……………………")
    yield _("Le papier, le pliage et la découpe sont dits à l’imprimeur.")
    yield _("Les affiches ne cachent ni une consigne de sécurité, ni une issue.")
    yield _("Quelqu’un décrochera ce qui est périmé.")

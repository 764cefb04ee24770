"""The delivery note as files: rows in; ``delivery.json``, ``.csv`` and ``.pdf`` out.

A job like the others, which runs once packages are there: only then are their digests known.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from marelle.engine.job import Artifact, Job, key_of
from marelle.engine.manifest import Entry
from marelle.i18n import _, decimal, ngettext, speaking
from marelle.model import Catalogue
from marelle.outputs.base import Options, Read
from marelle.outputs.packages.delivery import Delivery, Gone, Row, delivery, written
from marelle.outputs.packages.profile import profile
from marelle.render.dates import spoken
from marelle.render.spreadsheet import spreadsheet

PLACE = "scorm/delivery"
_EDITIONS = {"cmi5": "cmi5", "xapi": "xAPI"}


def follow(
    catalogue: Catalogue, options: Options, entries: Sequence[Entry], _read: Read
) -> Iterator[Job]:
    """Yield the job of the note, when one is asked for."""
    if options.delivery is None:
        return
    asked = profile(options.scorm_profile, options.scorm_status, options.scorm_edition)
    lang = catalogue.site.lang
    with speaking(lang):
        made = delivery(catalogue, entries, asked, options.delivery, options.delivery_date)
    template = Path(__file__).with_name("delivery.html").read_text(encoding="utf-8")
    yield Job(
        output="packages",
        label="delivery",
        key=key_of("delivery", repr(made), lang, template),
        run=render_note,
        args=(made, lang, catalogue.site.organisation, template),
    )


def render_note(made: Delivery, lang: str, organisation: str, template: str) -> list[Artifact]:
    """Return the three files of a note."""
    from marelle.render.pdf import print_pdf

    text = written(made, lang)
    with speaking(lang):
        page = _page(made, lang, organisation, template)
        rows = _csv(made)
    files = {
        "json": text,
        "csv": rows,
        "pdf": print_pdf(page, sha256(text).hexdigest()[:32]),
    }
    return [
        Artifact(path=f"{PLACE}.{kind}", kind=f"delivery-{kind}", data=data)
        for kind, data in files.items()
    ]


def _heads() -> dict[str, str]:
    """Return the columns of the table of figures, in the language in use."""
    return {
        "module": _("identifiant"),
        "title": _("titre"),
        "edition": _("édition"),
        "file": _("fichier"),
        "version": _("version"),
        "sha256": "sha256",
        "size": _("taille (octets)"),
        "minutes": _("durée (minutes)"),
        "pass_mark": _("seuil (%)"),
        "require": _("état à demander"),
        "change": _("depuis la dernière livraison"),
        "remarks": _("à savoir"),
    }


def _words() -> dict[str, str]:
    return {
        "passed": _("réussi"),
        "completed": _("terminé"),
        "new": _("nouveau"),
        "same": _("inchangé"),
        "changed": _("modifié"),
    }


def _csv(made: Delivery) -> bytes:
    heads = _heads()
    rows = [[_cell(row, name) for name in heads] for row in made.rows]
    for gone in made.removed:
        told = {"title": gone.title, "file": gone.file, "change": _("retiré")}
        rows.append([*(dict.fromkeys(heads, "") | told).values()])
    return spreadsheet([heads.values(), *rows])


def _cell(row: Row, name: str) -> str:
    words = _words()
    if name == "change":
        return " ".join([words[row.change], *row.changes])
    if name == "remarks":
        return " ".join(row.remarks)
    value = getattr(row, name)
    return words[value] if name == "require" else "" if value is None else str(value)


def _page(made: Delivery, lang: str, organisation: str, template: str) -> str:
    """Return the note as a page to print: what to set, then a line a package."""
    asked, words = made.profile, _words()
    label = asked.label[lang]
    heads = (_("Module"), _("Fichier"), _("À demander"), _("Depuis la dernière livraison"))
    return Template(template).substitute(
        lang=lang,
        title=escape(_("Bordereau de livraison pour {platform}").format(platform=label)),
        facts=escape(
            " · ".join(filter(None, (organisation, _count(len(made.rows)), *_days(made))))
        ),
        warnings="".join(f"<p>{escape(told)}</p>" for told in made.warnings),
        settings_title=_("Réglages conseillés"),
        settings="".join(f"<li>{escape(line)}</li>" for line in asked.settings[lang]),
        heads="".join(f'<th scope="col">{head}</th>' for head in heads),
        rows="".join(_line(row, words) for row in made.rows),
        removed=_gone(made.removed),
    )


def _count(n: int) -> str:
    return ngettext("{n} paquet", "{n} paquets", n).format(n=n)


def _days(made: Delivery) -> Iterator[str]:
    """Yield the day of the delivery, and that of the one it is compared with."""
    if made.day:
        yield _("livraison du {day}").format(day=spoken(made.day))
    if made.last.day:
        yield _("comparée à celle du {day}").format(day=spoken(made.last.day))
    elif not made.last.profile:
        yield _("première livraison")


def _line(row: Row, words: dict[str, str]) -> str:
    weight = decimal(f"{row.size / 1000:.0f}")
    edition = _EDITIONS.get(row.edition, f"SCORM {row.edition}")
    facts = _("{edition}, version {version}, {size} ko, {minutes} min").format(
        edition=edition, version=row.version, size=weight, minutes=row.minutes
    )
    mark = "" if row.pass_mark is None else _(" ({mark} %)").format(mark=row.pass_mark)
    told = "<br>".join(map(escape, [*row.changes, *row.remarks]))
    title = f"{escape(row.title)}<small>{escape(facts)}</small>"
    return (
        f'<tr class="{row.change}"><th scope="row">{title}</th>'
        f"<td>{escape(row.file)}<code>{row.sha256[:32]}<br>{row.sha256[32:]}</code></td>"
        f"<td>{words[row.require]}{mark}</td>"
        f"<td><b>{words[row.change]}</b> {told}</td></tr>"
    )


def _gone(removed: Sequence[Gone]) -> str:
    if not removed:
        return ""
    names = ", ".join(f"«\u00a0{gone.title}\u00a0» ({gone.file})" for gone in removed)
    said = _("Ne sont plus livrés : {files}.").format(files=names)
    return f"<p>{escape(said)}</p>"

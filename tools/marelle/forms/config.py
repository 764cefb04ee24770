"""The configuration of the editor: a project in, the collections of Sveltia CMS out, as data.

Files lie where a designer would put them: a folder a module, its sheet, its screens, its media.
"""

from functools import partial
from pathlib import Path
from typing import Any

from marelle.catalogue.kinds import KINDS
from marelle.check.known import load
from marelle.forms.alone import WIDE, Field, library
from marelle.forms.beside import MEDIA, Collection, Fields, beside, inside, slug
from marelle.forms.fields import fields_of
from marelle.forms.relations import SHARED
from marelle.forms.repository import backend, nowhere
from marelle.i18n import N_, _
from marelle.model import Forge

MODULES = "content/modules"
FILES = (
    *("catalogue", "directions", "collections", "trades", "glossary", "synonyms"),
    *("competences", "badges"),
)
# Those whose files others name.
COLLECTIONS = ("modules", "challenges", "paths", "positioning", "episodes")
PICTOGRAMS = "content/pictograms"
_KINDS = {
    "challenge": (N_("Défis"), N_("Défi")),
    "path": (N_("Parcours"), N_("Parcours")),
    "positioning": (N_("Positionnements"), N_("Positionnement")),
}
# A screen of activities has one; a sheet, a scene or a package has none. Nothing reads « null ».
_FIRST_ITEM = {"field": "items.0.id", "pattern": "^(?!null$)[a-z]"}


def configuration(root: Path, address: str = "", forge: Forge | None = None) -> dict[str, Any]:
    """Return what the editor is told of the project in *root*, which it writes to its *forge*.

    Without one only the « local » way is ever taken: the folder, chosen in the browser.
    """
    there = [name for name in FILES if (root / f"content/{name}.yml").is_file()]
    fields = partial(fields_of, known=frozenset((*there, *COLLECTIONS)), pictograms=_drawn(root))
    kinds = [_kind(k.folder.rstrip("/"), k.schema, fields) for k in KINDS]
    return {
        "backend": backend(forge) if forge else nowhere(root.name),
        "load_config_file": False,
        "app_title": "Marelle",
        "media_folder": PICTOGRAMS,
        "public_folder": "",
        "media_libraries": library(WIDE),
        "show_preview_links": False,
        **({"site_url": address} if address else {}),
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 40},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "collections": [
            _modules(fields),
            _activities(fields),
            _lessons(),
            *beside(fields),
            {"divider": True},
            *kinds,
            {"divider": True},
            _shared(there, fields),
        ],
    }


def _drawn(root: Path) -> tuple[str, ...]:
    """Return the names of the pictograms of the project."""
    return tuple(sorted(file.stem for file in (root / PICTOGRAMS).glob("*.svg")))


def _modules(fields: Fields) -> Collection:
    """Return the sheets: a new one makes the folder of a module."""
    return {
        "name": "modules",
        "label": _("Modules"),
        "label_singular": _("Module"),
        "description": _(
            "La fiche de chaque module. Ses écrans sont dans les deux listes suivantes."
        ),
        "folder": MODULES,
        "path": "{{slug}}/module",
        "extension": "yml",
        "format": "yml",
        "slug": slug("trier-ses-dechets"),
        "editor": {"preview": False},
        **MEDIA,
        "fields": [_begun(field) for field in fields("module")],
    }


def _begun(field: Field) -> Field:
    """Return a field of a sheet with what a new module begins with."""
    if field["name"] == "screens":
        then = _(
            "Créez-les ensuite sous ces mêmes noms, dans le dossier du module : "
            "« lecon.md » dans « Leçons », « questions.yml » dans « Activités »."
        )
        return field | {"default": ["lecon.md", "questions.yml"], "hint": f"{field['hint']} {then}"}
    return field | ({"default": "draft"} if field["name"] == "review" else {})


def _activities(fields: Fields) -> Collection:
    """Return the screens of activities, in the folders of their modules."""
    return _screens("questions", "yml") | {
        "name": "activities",
        "label": _("Activités"),
        "label_singular": _("Écran d’activités"),
        "format": "yml",
        "filter": _FIRST_ITEM,
        "summary": "{{slug}} : {{title}}",
        "fields": fields("activity-set"),
    }


def _lessons() -> Collection:
    """Return the screens to read: their text is Markdown, as it is."""
    hint = _("La première ligne est le titre : « # Un matelas sur le trottoir ».")
    besides = _(
        "Une ligne vide sépare deux paragraphes ; « ## » commence un sous-titre, « - » un point."
    )
    body = {"name": "body", "label": _("Texte"), "widget": "text", "hint": f"{hint} {besides}"}
    return _screens("lecon", "md") | {
        "name": "lessons",
        "label": _("Leçons"),
        "label_singular": _("Leçon"),
        "format": "raw",
        "identifier_field": "body",
        "summary": "{{slug}} : {{body | truncate(70)}}",
        "fields": [body, _pictures()],
    }


def _pictures() -> Field:
    """Return what takes the pictures of a lesson to its folder: nothing else of it is written."""
    hint = _(
        "Déposez-les ici, puis écrivez là où chacune doit paraître, dans le texte, ce qu’elle "
        "montre et le nom qui s’affiche ici : `![Une rue, un matelas.](media/matelas.webp)`"
    )
    field = {"name": "pictures", "label": _("Images à déposer"), "widget": "image", "hint": hint}
    return {**field, "multiple": True, "required": False}


def _screens(name: str, extension: str) -> Collection:
    """Return what both kinds of screens have: a file of the folder of a module, first *name*."""
    about = _(
        "Choisissez le dossier du module, et nommez le fichier comme dans sa fiche. "
        "Pour un module neuf, créez d’abord ce dossier, à droite de « Dossier »."
    )
    return inside(MODULES, name, extension) | {"description": about}


def _kind(folder: str, schema: str, fields: Fields) -> Collection:
    """Return a folder of records that each bear the name of their file."""
    several, one = _KINDS[schema]
    return {
        "name": folder.rpartition("/")[2],
        "label": _(several),
        "label_singular": _(one),
        "folder": folder,
        "extension": "yml",
        "format": "yml",
        "slug": slug("mon-fichier", of="file"),
        "editor": {"preview": False},
        "fields": fields(schema),
    }


def _shared(there: list[str], fields: Fields) -> Collection:
    """Return the files that all modules share."""
    files = [
        {
            "name": name,
            "label": _(load(name)["title"]),
            "file": f"content/{name}.yml",
            "format": "yml",
            "fields": fields(name),
        }
        for name in there
    ]
    label = _("En commun")
    return {"name": SHARED, "label": label, "editor": {"preview": False}, "files": files}

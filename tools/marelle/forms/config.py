"""The configuration of the editor: a project in, the collections of Sveltia CMS out, as data.

Files lie where a designer would put them: a folder a module, its sheet, its screens, its media.
"""

from pathlib import Path
from typing import Any

from marelle.catalogue.kinds import KINDS
from marelle.check.known import load
from marelle.forms.beside import MEDIA, Collection, beside, inside, slug
from marelle.forms.fields import SHARED, Field, fields_of
from marelle.i18n import _
from marelle.model import Forge

MODULES = "content/modules"
FILES = (
    *("catalogue", "directions", "collections", "trades", "glossary", "synonyms"),
    *("competences", "badges"),
)
# A screen of activities has one; a sheet, a scene or a package has none. Nothing reads « null ».
_FIRST_ITEM = {"field": "items.0.id", "pattern": "^(?!null$)[a-z]"}


def configuration(root: Path, address: str = "", forge: Forge | None = None) -> dict[str, Any]:
    """Return what the editor is told of the project in *root*, which it writes to its *forge*.

    Without one only the « local » way is ever taken: the folder, chosen in the browser.
    """
    there = [name for name in FILES if (root / f"content/{name}.yml").is_file()]
    shared = frozenset(there)
    kinds = [_kind(k.folder.rstrip("/"), k.schema, shared) for k in KINDS]
    return {
        "backend": _backend(forge) if forge else _nowhere(root.name),
        "load_config_file": False,
        "app_title": "Marelle",
        "media_folder": "content/pictograms",
        "public_folder": "",
        "show_preview_links": False,
        **({"site_url": address} if address else {}),
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 40},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "collections": [
            _modules(shared),
            _activities(shared),
            _lessons(),
            *beside(shared),
            {"divider": True},
            *kinds,
            {"divider": True},
            _shared(there, shared),
        ],
    }


def _nowhere(name: str) -> dict[str, Any]:
    return {"name": "gitea", "repo": f"marelle/{name}", "auth_methods": ["token"]}


def _backend(forge: Forge) -> dict[str, Any]:
    """Return the repository, the ways in, and what a commit says."""
    named = "« {{slug}} » ({{collection}})"
    words = {
        "create": _("Ajouter"),
        "update": _("Modifier"),
        "delete": _("Retirer"),
    }
    media = {"uploadMedia": _("Ajouter un fichier"), "deleteMedia": _("Retirer un fichier")}
    ways = ["oauth", "token"] if forge.app_id else ["token"]
    signed = {"app_id": forge.app_id, "auth_type": "pkce"} if forge.app_id else {}
    if forge.kind == "gitea":
        signed.pop("auth_type", None)  # it knows no other way
    return {
        "name": forge.kind,
        "repo": forge.repo,
        **({"branch": forge.branch} if forge.branch else {}),
        **({"base_url": forge.server} if forge.kind != "github" else {}),
        "api_root": forge.api,
        **signed,
        "auth_methods": ways,
        "commit_messages": {
            **{key: f"{word} {named}" for key, word in words.items()},
            **{key: f"{word} « {{{{path}}}} »" for key, word in media.items()},
        },
    }


def _modules(shared: frozenset[str]) -> Collection:
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
        "fields": [_begun(field) for field in fields_of("module", shared)],
    }


def _begun(field: Field) -> Field:
    """Return a field of a sheet with what a new module begins with."""
    starts = {"review": "draft", "screens": ["lecon.md", "questions.yml"]}
    return field | ({"default": starts[field["name"]]} if field["name"] in starts else {})


def _activities(shared: frozenset[str]) -> Collection:
    """Return the screens of activities, in the folders of their modules."""
    return _screens("questions", "yml") | {
        "name": "activities",
        "label": _("Écrans d’activités"),
        "label_singular": _("Écran d’activités"),
        "format": "yml",
        "filter": _FIRST_ITEM,
        "fields": fields_of("activity-set", shared),
    }


def _lessons() -> Collection:
    """Return the screens to read: their text is Markdown, as it is."""
    hint = _("La première ligne est le titre : « # Un matelas sur le trottoir ».")
    body = {"name": "body", "label": _("Texte"), "widget": "text", "hint": hint}
    return _screens("lecon", "md") | {
        "name": "lessons",
        "label": _("Écrans à lire"),
        "label_singular": _("Écran à lire"),
        "format": "raw",
        "identifier_field": "body",
        "fields": [body],
    }


def _screens(name: str, extension: str) -> Collection:
    """Return what both kinds of screens have: a file of the folder of a module, first *name*."""
    about = _("Choisissez le dossier du module, et nommez le fichier comme dans sa fiche.")
    return inside(MODULES, name, extension) | {"description": about}


def _kind(folder: str, schema: str, shared: frozenset[str]) -> Collection:
    """Return a folder of records that each bear the name of their file."""
    return {
        "name": folder.rpartition("/")[2],
        "label": load(schema)["title"],
        "folder": folder,
        "extension": "yml",
        "format": "yml",
        "slug": slug("mon-fichier"),
        "editor": {"preview": False},
        "fields": fields_of(schema, shared),
    }


def _shared(there: list[str], shared: frozenset[str]) -> Collection:
    """Return the files that all modules share."""
    files = [
        {
            "name": name,
            "label": load(name)["title"],
            "file": f"content/{name}.yml",
            "format": "yml",
            "fields": fields_of(name, shared),
        }
        for name in there
    ]
    label = _("Ce que tous partagent")
    return {"name": SHARED, "label": label, "editor": {"preview": False}, "files": files}

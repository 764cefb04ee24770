"""The forms of what is not a sheet, a lesson or a quiz: scenes, articles, podcasts, campaigns and
what judges a module. Schemas in, collections of Sveltia CMS out, as ``config`` lists them.
"""

from typing import Any

from marelle.check.known import load
from marelle.forms.fields import Field, fields_of
from marelle.i18n import _

Collection = dict[str, Any]
ID = "^[a-z][a-z0-9-]{0,39}$"
_MODULES, _PODCASTS = "content/modules", "content/podcasts"
MEDIA = {"media_folder": "media", "public_folder": "media"}
_YML: Collection = {"extension": "yml", "format": "yml", "editor": {"preview": False}}


def slug(example: str, template: str = "{{title}}") -> Collection:
    """Return how a file is named: from its title, mended by hand before it is first saved."""
    hint = _("Le nom du dossier, dans les adresses et sur les affiches : il ne change plus.")
    said = _("Des minuscules sans accent, des chiffres, des tirets : « {name} ».")
    pattern = [ID, said.format(name=example)]
    return {"template": template, "editable": ["create"], "hint": hint, "pattern": pattern}


def inside(folder: str, name: str, extension: str) -> Collection:
    """Return what files of the folders of *folder* have: one each, first called *name*."""
    return {
        "description": _("Choisissez le dossier, et nommez le fichier comme il le faut là."),
        "folder": folder,
        "extension": extension,
        "nested": {"depth": 2, "subfolders": False},
        "meta": {"path": {}},
        "slug": slug(name, name),
        "editor": {"preview": False},
        **MEDIA,
    }


def beside(shared: frozenset[str]) -> list[Collection]:
    """Return the forms besides those of modules; *shared* are the files that they may name."""
    return [
        _scenes(shared),
        *_judges(shared),
        *_podcasts(shared),
        _articles(shared),
        _prints(shared),
    ]


def _scenes(shared: frozenset[str]) -> Collection:
    fields = [_begun(field, "kind", "scene") for field in fields_of("scene", shared)]
    return inside(_MODULES, "scene", "yml") | {
        "name": "scenes",
        "label": _("Scènes"),
        "label_singular": _("Scène"),
        "format": "yml",
        "filter": {"field": "kind", "value": "scene"},
        "fields": fields,
    }


def _judges(shared: frozenset[str]) -> list[Collection]:
    """Return what judges a module: its folder is the name that is asked."""
    return [
        {
            "name": name,
            "label": load(name)["title"],
            "folder": _MODULES,
            "path": f"{{{{slug}}}}/{name}",
            **_YML,
            "identifier_field": first,
            "summary": "{{slug}}",
            "slug": slug("mon-module", "mon-module"),
            "fields": fields_of(name, shared),
        }
        for name, first in (("review", "stage"), ("learners", "learners.0.name"))
    ]


def _podcasts(shared: frozenset[str]) -> list[Collection]:
    series = {
        "name": "series",
        "label": _("Séries de podcasts"),
        "folder": _PODCASTS,
        "path": "{{slug}}/series",
        **_YML,
        "slug": slug("le-bon-geste"),
        **MEDIA,
        "fields": fields_of("series", shared),
    }
    episodes = inside(_PODCASTS, "episode", "yml") | {
        "name": "episodes",
        "label": _("Épisodes de podcasts"),
        "format": "yml",
        "filter": {"field": "number", "pattern": "^[0-9]"},
        "fields": fields_of("episode", shared),
    }
    return [series, episodes]


def _articles(shared: frozenset[str]) -> Collection:
    body = {"name": "body", "label": _("Texte"), "widget": "text", "required": False}
    return {
        "name": "news",
        "label": _("Articles"),
        "label_singular": _("Article"),
        "folder": "content/news",
        "extension": "md",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
        "slug": slug("mon-article"),
        **MEDIA,
        "fields": [*fields_of("article", shared), body],
    }


def _prints(shared: frozenset[str]) -> Collection:
    """Return the campaigns; the ledger of printed codes beside them is nobody's to write."""
    return {
        "name": "flyers",
        "label": _("Campagnes d’affichettes"),
        "folder": "flyers",
        **_YML,
        "filter": {"field": "promise", "pattern": "\\S"},
        "slug": slug("ma-campagne"),
        "fields": fields_of("campaign", shared),
    }


def _begun(field: Field, name: str, value: str) -> Field:
    return field | ({"default": value} if field["name"] == name else {})

"""The forms of what is not a sheet, a lesson or a quiz: scenes, articles, podcasts, campaigns and
what judges a module. Schemas in, collections of Sveltia CMS out, as ``config`` lists them.
"""

from collections.abc import Callable
from typing import Any

from marelle.forms.alone import ID, Field, named
from marelle.i18n import _

Collection = dict[str, Any]
Fields = Callable[[str], list[Field]]
_MODULES, _PODCASTS = "content/modules", "content/podcasts"
MEDIA = {"media_folder": "media", "public_folder": "media"}
# Nothing, where a file has no promise, is read « null »: the ledger of printed codes has none.
HAS_PROMISE = {"field": "promise", "pattern": "^(?!null$)"}
_YML: Collection = {"extension": "yml", "format": "yml", "editor": {"preview": False}}


def slug(
    example: str, template: str = "{{title}}", *, of: str = "folder", but: str = ""
) -> Collection:
    """Return how a file, or its folder, is named: from its title, mended before it is saved.

    *but* is the name of a file that is there already, and nobody's to write.
    """
    hints = {
        "folder": _(
            "Le nom du dossier, dans les adresses et sur les affiches : il ne change plus."
        ),
        "file": _("Le nom du fichier, sans son extension : il ne change plus."),
        "screen": _(
            "Le nom du fichier, sans son extension, tel que la fiche du module l’écrit dans "
            "« Écrans » : il ne change plus."
        ),
        "module": _("Le nom du dossier du module, qui est déjà là."),
    }
    allowed = ID.replace("^", f"^(?!{but}$)", 1) if but else ID
    pattern = [allowed, named(example)]
    asked = {"template": template} if template else {}  # without one, the name is asked for
    return {**asked, "editable": ["create"], "hint": hints[of], "pattern": pattern}


def inside(folder: str, name: str, extension: str) -> Collection:
    """Return what files of the folders of *folder* have: one each, first called *name*."""
    return {
        "description": _("Choisissez le dossier, et nommez le fichier comme il le faut là."),
        "folder": folder,
        "extension": extension,
        "nested": {"depth": 2, "subfolders": False},
        "meta": {"path": {}},
        "slug": slug(name, name, of="screen" if folder == _MODULES else "file"),
        "editor": {"preview": False},
        **MEDIA,
    }


def beside(fields: Fields) -> list[Collection]:
    """Return the forms besides those of modules; *fields* gives those of a schema."""
    return [
        _scenes(fields),
        *_judges(fields),
        *_podcasts(fields),
        _articles(fields),
        _prints(fields),
    ]


def _scenes(fields: Fields) -> Collection:
    return inside(_MODULES, "scene", "yml") | {
        "name": "scenes",
        "label": _("Scènes"),
        "label_singular": _("Scène"),
        "format": "yml",
        "filter": {"field": "kind", "value": "scene"},
        "fields": [_begun(field, "kind", "scene") for field in fields("scene")],
    }


def _judges(fields: Fields) -> list[Collection]:
    """Return what judges a module: its folder is the name that is asked."""
    return [
        {
            "name": name,
            "label": label,
            "label_singular": one,
            "folder": _MODULES,
            "path": f"{{{{slug}}}}/{name}",
            **_YML,
            "identifier_field": first,
            "summary": "{{slug}}",
            "slug": slug("mon-module", "", of="module"),
            "fields": fields(name),
        }
        for name, label, one, first in (
            ("review", _("Grilles"), _("Grille"), "stage"),
            ("learners", _("Témoins"), _("Témoins"), "learners.0.name"),
        )
    ]


def _podcasts(fields: Fields) -> list[Collection]:
    series = {
        "name": "series",
        "label": _("Podcasts"),
        "label_singular": _("Série"),
        "folder": _PODCASTS,
        "path": "{{slug}}/series",
        **_YML,
        "slug": slug("le-bon-geste"),
        **MEDIA,
        "fields": fields("series"),
    }
    episodes = inside(_PODCASTS, "episode", "yml") | {
        "name": "episodes",
        "label": _("Épisodes"),
        "label_singular": _("Épisode"),
        "format": "yml",
        "filter": {"field": "number", "pattern": "^[0-9]"},
        "fields": fields("episode"),
    }
    return [series, episodes]


def _articles(fields: Fields) -> Collection:
    body = {"name": "body", "label": _("Texte"), "widget": "text", "required": False}
    return {
        "name": "news",
        "label": _("Articles"),
        "label_singular": _("Article"),
        "folder": "content/news",
        "extension": "md",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
        "slug": slug("mon-article", of="file"),
        **MEDIA,
        "fields": [*fields("article"), body],
    }


def _prints(fields: Fields) -> Collection:
    """Return the campaigns; the ledger of printed codes beside them is nobody's to write."""
    return {
        "name": "flyers",
        "label": _("Campagnes"),
        "label_singular": _("Campagne"),
        "folder": "flyers",
        **_YML,
        "filter": HAS_PROMISE,
        "slug": slug("ma-campagne", of="file", but="ledger"),
        "fields": fields("campaign"),
    }


def _begun(field: Field, name: str, value: str) -> Field:
    return field | ({"default": value} if field["name"] == name else {})

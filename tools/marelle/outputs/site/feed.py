"""Stage 4, site: the catalogue in, ``catalogue.json`` out: every module, for other platforms.

Words are those of schema.org (``LearningResource``), in JSON-LD 1.1, so that whoever harvests
learning resources understands it; ``schemas/feed.schema.json``, published beside, says it all.
"""

import json
from collections.abc import Mapping
from typing import Any

from marelle import assets
from marelle.ids import module_iri
from marelle.library.bundle import FORMATS, bundle_path, version_of
from marelle.model import Catalogue, Direction, Module, Site

# The digest and the size of the bundle of each module that has one.
Bundles = Mapping[str, tuple[str, int]]
FEED, SCHEMA = "catalogue.json", "catalogue.schema.json"


def feed(catalogue: Catalogue, bundles: Bundles | None = None) -> dict[str, bytes]:
    """Return the feed and its schema, by path in the site; *bundles* may be borrowed."""
    site = catalogue.site
    directions = {each.code: each for each in catalogue.directions}
    themes = {each.id: each.title for each in catalogue.collections}
    whole = {
        "@context": "https://schema.org",
        # A list alone has no language and no publisher; a collection, which is a work, has both.
        "@type": ["ItemList", "Collection"],
        "name": site.title,
        "description": site.tagline,
        "url": f"{site.url}/",
        "inLanguage": site.lang,
        "publisher": {"@type": "Organization", "name": site.organisation},
        "numberOfItems": len(catalogue.modules),
        "itemListElement": [
            _resource(module, site, directions[module.direction], themes[module.collection])
            | _lent(module, site, (bundles or {}).get(module.id))
            for module in catalogue.modules
        ],
    }
    schema = assets.text("schemas", "feed.schema.json").encode()
    return {FEED: _json(whole), SCHEMA: schema}


def _resource(module: Module, site: Site, direction: Direction, theme: str) -> dict[str, Any]:
    address = module_iri(site.url, module.id)
    return {
        "@type": "LearningResource",
        "@id": address,
        "identifier": module.id,
        "url": address,
        "name": module.title,
        "description": module.summary,
        "teaches": module.objective,
        "learningResourceType": module.format.value,
        "timeRequired": f"PT{module.duration}M",
        "inLanguage": site.lang,
        "about": {"@type": "DefinedTerm", "identifier": module.collection, "name": theme},
        "keywords": module.keywords,
        "audience": [{"@type": "Audience", "audienceType": each} for each in module.audience],
        "provider": {
            "@type": "Organization",
            "identifier": direction.code,
            "name": direction.name,
        },
        "isAccessibleForFree": True,
        "license": _licence(module, site),
        "creativeWorkStatus": module.review,
        "dateModified": module.updated.isoformat(),
        "expires": module.valid_until.isoformat(),
        "citation": [
            {"@type": "CreativeWork", "name": each.title, "url": each.url}
            for each in module.sources
        ],
    }


def _lent(module: Module, site: Site, bundle: tuple[str, int] | None) -> dict[str, Any]:
    """Return the version of a module and in which forms it can be had."""
    page = {"@type": "MediaObject", "encodingFormat": "text/html"}
    forms: list[dict[str, str]] = [{**page, "contentUrl": module_iri(site.url, module.id)}]
    if bundle:
        forms.append(
            {
                "@type": "MediaObject",
                "encodingFormat": "application/zip",
                "contentUrl": f"{site.url}/{bundle_path(module.id)}",
                "contentSize": f"{bundle[1]}",
                "sha256": bundle[0],
            }
        )
    return {
        "version": version_of(module.updated.isoformat(), module.digest),
        "encodingFormat": FORMATS[:1] if module.package else FORMATS,
        "encoding": forms,
    }


def _licence(module: Module, site: Site) -> dict[str, str]:
    """Return what allows to take a module again; that of a publisher's is not the site's."""
    if module.package:
        return {"@type": "CreativeWork", "name": module.package.licence}
    known = {"url": site.licence_url} if site.licence_url else {}
    return {"@type": "CreativeWork", "name": site.licence, **known}


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

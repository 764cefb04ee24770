"""Where the editor writes: a forge in, what Sveltia CMS calls its backend out."""

from typing import Any

from marelle.i18n import _
from marelle.model import Forge


def nowhere(name: str) -> dict[str, Any]:
    """Return what stands for a repository where only the folder of the machine is written."""
    return {"name": "gitea", "repo": f"marelle/{name}", "auth_methods": ["token"]}


def backend(forge: Forge) -> dict[str, Any]:
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

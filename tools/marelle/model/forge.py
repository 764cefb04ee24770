"""Stage 3, model: the forge that an editor on line writes to, as ``catalogue.yml`` names it."""

from dataclasses import dataclass

# Where each kind of forge answers when no server is named; gitea has no such place.
SERVERS = {"github": "https://github.com", "gitlab": "https://gitlab.com"}
_GITHUB_API = "https://api.github.com"
_APIS = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """A repository of a ``kind`` of forge, on its ``server``, with no trailing slash.

    ``app_id`` is how the forge knows the editor: people then sign in with their account. Without
    it they bring a token. ``branch`` is empty for the one of the repository.
    """

    kind: str
    repo: str
    server: str
    branch: str = ""
    app_id: str = ""

    @property
    def api(self) -> str:
        """Where the forge answers programs."""
        if self.server == SERVERS["github"]:
            return _GITHUB_API
        return self.server + _APIS[self.kind]

    @property
    def origins(self) -> tuple[str, ...]:
        """What a policy allows: the API and, to sign in with an account, the server."""
        reached = [self.api, *([self.server] if self.app_id else [])]
        return tuple(dict.fromkeys("/".join(one.split("/")[:3]) for one in reached))

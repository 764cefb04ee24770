"""Stage 4, site: a project that names its forge in; the folder of an editor on line out.

It is no page of the site: nothing leads to it, no phone keeps it, no search lists it.
"""

from collections.abc import Iterator

from marelle import assets
from marelle.catalogue.forge import read_forge
from marelle.engine.job import Artifact, Job, key_of
from marelle.engine.refusal import Refusal
from marelle.forms.config import configuration
from marelle.forms.page import PUBLISHED, files, written
from marelle.i18n import _, speaking
from marelle.model import Catalogue, Forge
from marelle.outputs.base import Options


def plan_editor(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the job of the editor. Raises ``Refusal`` when the project names no forge."""
    forge = read_forge(options.root)
    if forge is None:
        sentence = _(
            "Ce projet ne dit pas où l’éditeur écrit. Ajoutez-le à content/catalogue.yml : "
            "editor: {forge: gitlab, repo: formation/modules}"
        )
        raise Refusal(sentence)
    lang = catalogue.site.lang
    with speaking(lang):
        configured = written(configuration(options.root, catalogue.site.url, forge))
    yield Job(
        output="site",
        label="editor",
        key=key_of(
            "editor", lang, repr(forge), configured.decode(), assets.digest("theme", "vendor")
        ),
        run=render_editor,
        args=(configured, forge, lang),
    )


def render_editor(configured: bytes, forge: Forge, language: str) -> list[Artifact]:
    """Return the files of the editor; no generator reads them."""
    with speaking(language):
        made = files(configured, forge)
    return [
        Artifact(path=f"site/{PUBLISHED}{path}", kind="editor", data=data)
        for path, data in made.items()
    ]

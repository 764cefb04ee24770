"""Stage 5, interchange: the sheet of a module made of the questions of another tool."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from marelle.i18n import N_, _
from marelle.interchange.readers._markup import sound

TITLE_LENGTH, SOURCE_LENGTH = 80, 160
SECONDS = 25  # that a question takes, for the duration to begin with
OBJECTIVE = N_("À écrire\u00a0: je sais faire une chose précise, dans mon travail.")
SUMMARY = N_("Des questions venues d’un autre outil, à relire.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the sheet of the new module says, beside its questions; ``file`` is their source."""

    id: str
    title: str
    direction: str
    collection: str
    file: str
    today: date


def module_sheet(sheet: Sheet, count: int, screens: Sequence[str]) -> dict[str, Any]:
    """Return what ``module.yml`` says: a draft, whose sentences are to be written."""
    return {
        "title": (sound(sheet.title) or sheet.id)[:TITLE_LENGTH],
        "objective": _(OBJECTIVE),
        "summary": _(SUMMARY),
        "direction": sheet.direction,
        "collection": sheet.collection,
        "audience": ["terrain"],
        "keywords": [_("question"), _("import"), _("à relire")],
        "duration": min(10, max(1, round(count * SECONDS / 60))),
        "updated": sheet.today.isoformat(),
        "valid_until": sheet.today.replace(year=sheet.today.year + 1, day=1).isoformat(),
        "review": "draft",
        "sources": [
            {
                "title": (sound(sheet.file) or sheet.id)[:SOURCE_LENGTH],
                "url": "https://www.service-public.fr/",
                "consulted": sheet.today.isoformat(),
            }
        ],
        "screens": list(screens),
    }

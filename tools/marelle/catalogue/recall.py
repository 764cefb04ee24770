"""Stage 3, model: the codes of a catalogue in; the papers to take down, and why, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from marelle.i18n import _
from marelle.model import Catalogue, Contact, LearningPath, PrintedCode, Target

# Why a paper is to be taken down, and the last day it was right.
Reason = tuple[date, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """One paper on a wall: its code, where it hangs, what carries it, who answers for it.

    ``title`` is that of its campaign. When it should be taken down, ``reasons`` say why and after
    which days, the oldest first.
    """

    code: PrintedCode
    title: str
    place: str
    formats: tuple[str, ...]
    contact: Contact
    reasons: tuple[Reason, ...] = ()

    @property
    def since(self) -> date | None:
        """The day from which it should be taken down, if any."""
        return self.reasons[0][0] if self.reasons else None


def hangings(catalogue: Catalogue, today: date) -> Iterator[Hanging]:
    """Yield every code of *catalogue* with its paper, in the order of the ledger."""
    campaigns = {campaign.id: campaign for campaign in catalogue.campaigns}
    contacts = {direction.code: direction.contact for direction in catalogue.directions}
    ends = _Ends(catalogue)
    for code in catalogue.codes:
        campaign = campaigns.get(code.campaign)
        places = {place.id: place.name for place in campaign.places} if campaign else {}
        yield Hanging(
            code=code,
            title=campaign.title if campaign else "",
            place=places.get(code.place, code.place),
            formats=tuple(name for name, _digest in code.files)
            or (campaign.formats if campaign else ()),
            contact=contacts.get(code.direction) or catalogue.site.contact,
            reasons=tuple(ends.of(code, today)),
        )


class _Ends:
    """The last day of what a code opens, for what has one."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.modules = {module.id: module for module in catalogue.modules}
        self.versions = {(v.module.id, v.direction): v.module for v in catalogue.variants}
        self.paths = {path.id: path for path in catalogue.paths}
        self.positionings = {one.id: one for one in catalogue.positionings}
        self.challenges = {challenge.id: challenge for challenge in catalogue.challenges}
        self.campaigns = {campaign.id: campaign for campaign in catalogue.campaigns}
        self.themes: dict[str, list[str]] = {}
        for module in catalogue.modules:
            self.themes.setdefault(module.collection, []).append(module.id)

    def of(self, code: PrintedCode, today: date) -> list[Reason]:
        """Return why the paper of *code* is to be taken down *today*, the oldest reason first."""
        if code.retired:
            return [(code.retired, _("papier retiré : {why}").format(why=code.why))]
        known = (*self._content(code.target, code.direction), *self._campaign(code))
        return sorted((each for each in known if each[0] < today), key=lambda each: each[0])

    def _content(self, target: Target, direction: str) -> Iterator[Reason]:
        """Yield the days of what a paper of *direction* opens: its own version when it has one."""
        if target.kind == "challenge":
            challenge = self.challenges[target.id]
            yield challenge.last, _("le défi « {title} » est fini").format(title=challenge.title)
        if target.kind == "positioning":
            one = self.positionings[target.id]
            past = _("le positionnement « {title} » n’est plus valable")
            yield one.valid_until, past.format(title=one.title)
        path = self.paths[target.id] if target.kind == "path" else None
        if path and path.valid_until:
            over = _("le parcours « {title} » n’est plus valable")
            yield path.valid_until, over.format(title=path.title)
        facts = _("les faits de « {title} » sont à revérifier")
        unsure = _("« {title} » : un fait est à revérifier, « {fact} »")
        for name in self._carried(target, path):
            module = self.versions.get((name, direction), self.modules[name])
            for day, fact in module.ends:
                yield day, (unsure if fact else facts).format(title=module.title, fact=fact)

    def _carried(self, target: Target, path: LearningPath | None) -> Sequence[str]:
        """Return the modules that a code leads to: a direction's page promises none of them."""
        if path:
            return path.modules
        if target.kind == "collection":
            return self.themes.get(target.id, ())
        return [target.id] if target.kind == "module" else ()

    def _campaign(self, code: PrintedCode) -> Iterator[Reason]:
        campaign = self.campaigns.get(code.campaign)
        if campaign and campaign.last:
            yield campaign.last, _("la campagne « {title} » est finie").format(title=campaign.title)

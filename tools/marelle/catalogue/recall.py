"""Stage 3, model: the codes of a catalogue in; the papers to take down, and why, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from marelle.i18n import _
from marelle.model import Catalogue, Contact, PrintedCode, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """One paper on a wall: its code, where it hangs, what carries it, who answers for it.

    ``title`` is that of its campaign. When it should be taken down, ``why`` says it, and ``since``
    from which day.
    """

    code: PrintedCode
    title: str
    place: str
    formats: tuple[str, ...]
    contact: Contact
    why: str = ""
    since: date | None = None


def hangings(catalogue: Catalogue, today: date) -> Iterator[Hanging]:
    """Yield every code of *catalogue* with its paper, in the order of the ledger."""
    campaigns = {campaign.id: campaign for campaign in catalogue.campaigns}
    contacts = {direction.code: direction.contact for direction in catalogue.directions}
    ends = _Ends(catalogue)
    for code in catalogue.codes:
        campaign = campaigns.get(code.campaign)
        places = {place.id: place.name for place in campaign.places} if campaign else {}
        why, since = ends.of(code)
        over = since is not None and since < today
        yield Hanging(
            code=code,
            title=campaign.title if campaign else "",
            place=places.get(code.place, code.place),
            formats=tuple(name for name, _digest in code.files)
            or (campaign.formats if campaign else ()),
            contact=contacts.get(code.direction) or catalogue.site.contact,
            why=why if over or code.retired else "",
            since=since if over or code.retired else None,
        )


class _Ends:
    """The last day of what a code opens, for what has one."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.modules = {module.id: module for module in catalogue.modules}
        self.paths = {path.id: path for path in catalogue.paths}
        self.positionings = {one.id: one for one in catalogue.positionings}
        self.challenges = {challenge.id: challenge for challenge in catalogue.challenges}
        self.campaigns = {campaign.id: campaign for campaign in catalogue.campaigns}

    def of(self, code: PrintedCode) -> tuple[str, date | None]:
        """Return why the paper of *code* is to be taken down, and after which day."""
        if code.retired:
            return _("papier retiré : {why}").format(why=code.why), code.retired
        known = [end for end in (self._content(code.target), self._campaign(code)) if end]
        return min(known, key=lambda end: end[1], default=("", None))

    def _content(self, target: Target) -> tuple[str, date] | None:
        if target.kind == "challenge":
            challenge = self.challenges[target.id]
            return _("le défi « {title} » est fini").format(title=challenge.title), challenge.last
        if target.kind == "positioning":
            one = self.positionings[target.id]
            past = _("le positionnement « {title} » n’est plus valable")
            return past.format(title=one.title), one.valid_until
        path = self.paths[target.id] if target.kind == "path" else None
        names = path.modules if path else [target.id] if target.kind == "module" else []
        facts = _("les faits de « {title} » sont à revérifier")
        modules = [self.modules[name] for name in names]
        unsure = _("« {title} » : un fait est à revérifier, « {fact} »")
        ends = [
            ((unsure if fact else facts).format(title=each.title, fact=fact), day)
            for each in modules
            for day, fact in each.ends
        ]
        if path and path.valid_until:
            over = _("le parcours « {title} » n’est plus valable")
            ends.insert(0, (over.format(title=path.title), path.valid_until))
        return min(ends, key=lambda end: end[1], default=None)

    def _campaign(self, code: PrintedCode) -> tuple[str, date] | None:
        campaign = self.campaigns.get(code.campaign)
        if campaign is None or campaign.last is None:
            return None
        return _("la campagne « {title} » est finie").format(title=campaign.title), campaign.last

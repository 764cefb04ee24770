"""Stage 4, flyers: the catalogue and codes to print in, the sheets that carry them out."""

from collections.abc import Sequence

from marelle.ids import coded, short_path
from marelle.model import Campaign, Catalogue, PrintedCode, Target, Words
from marelle.model.campaign import STANDARD
from marelle.outputs.flyers.programme import Programmes
from marelle.outputs.flyers.sheet import Sheet, Spot, Voice


class Sheets:
    """Makes the sheets of one catalogue, whose look-ups are done once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.programmes = Programmes(catalogue)
        titles = {("direction", one.code): one.name for one in catalogue.directions}
        for kind, named in (
            ("module", catalogue.modules),
            ("collection", catalogue.collections),
            ("path", catalogue.paths),
            ("positioning", catalogue.positionings),
            ("challenge", catalogue.challenges),
        ):
            titles |= {(kind, one.id): one.title for one in named}
        self.titles = titles

    def sheet(
        self, codes: Sequence[PrintedCode], campaign: Campaign | None, variant: str = STANDARD
    ) -> Sheet:
        """Return the sheet of *codes*, of one direction, for its own poster or for *campaign*."""
        direction = self.catalogue.direction(codes[0].direction)
        contact = direction.contact
        promise = campaign.promise if campaign else direction.promise
        first, other = self._voices(promise, campaign)
        target = codes[0].target
        return Sheet(
            organisation=self.catalogue.site.organisation,
            direction=direction.code,
            direction_name=direction.name,
            colour=direction.colour,
            pictogram=self.catalogue.pictogram(direction.pictogram),
            subject=self.title(target),
            contact=contact.phone or contact.email or self.catalogue.site.contact.email,
            spots=tuple(self._spot(code, campaign) for code in codes),
            voice=first,
            other=other,
            programme=self.programmes.of(target, direction.code, first.lang),
            whole=target.kind == "path",
            variant=variant,
        )

    def title(self, target: Target) -> str:
        """Return the title of what a code opens."""
        return self.titles[target.kind, target.id]

    def _spot(self, code: PrintedCode, campaign: Campaign | None) -> Spot:
        url = f"{self.catalogue.site.url}/{short_path(code.code)}".rstrip("/")
        places = {place.id: place.name for place in campaign.places} if campaign else {}
        return Spot(
            url=coded(url), address=url.split("://", 1)[1], place=places.get(code.place, "")
        )

    def _voices(self, promise: str, campaign: Campaign | None) -> tuple[Voice, Voice | None]:
        """Return the language of the front, and that of the back when there is a second one."""
        lang = self.catalogue.site.lang
        words = {lang: Words(promise=promise), **(campaign.words if campaign else {})}
        asked = (campaign.languages if campaign else ()) or (lang,)
        voices = [Voice(lang=one, words=words[one]) for one in asked]
        return voices[0], voices[1] if len(voices) > 1 else None

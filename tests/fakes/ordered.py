"""A campaign that is to be signed: what its author ordered, and a flyer that was made for it."""

from functools import lru_cache
from hashlib import sha256

from marelle.catalogue.profiles import shipped_profiles
from marelle.diagnostics import Span
from marelle.model.campaign import Quantity
from marelle.outputs.flyers.approval import Carried, Document, Order
from marelle.outputs.flyers.plan import render
from marelle.outputs.flyers.sheet import Sheet, formats
from marelle.outputs.flyers.shop import Shop
from unit.test_flyers import SHEET, URL

OFFICE = shipped_profiles()["bureau"]
ORDER = Order(
    lang="fr",
    campaign="dans-ma-rue",
    organisation="Ville",
    direction="DPE",
    direction_name="Direction de la propreté",
    colour="#0b6e4f",
    title="Dans Ma Rue <b>",
    promise="En 4 minutes, signalez.",
    opens="Signaler une anomalie",
    first=None,
    last=None,
    quantity=Quantity(copies=25, per_place=True),
    places=3,
    profile=OFFICE,
    codes=(Carried(text=URL, address="marelle.example/Q/3ZV4S", place="Atelier Nord"),),
)


def printed(sheet: Sheet, name: str) -> tuple[Document, ...]:
    """Return the files of *sheet* in the format *name*, as an office publishes them."""
    made = render(sheet, formats()[name], Shop(profile=OFFICE), f"x/{name}.pdf", Span("x"))
    return tuple(
        Document(
            name=each.path.rsplit("/", 1)[1],
            kind=each.kind,
            sha256=sha256(each.data).hexdigest(),
            pdf=each.data,
        )
        for each in made
    )


@lru_cache
def flyer() -> tuple[Document, ...]:
    """Return a flyer and its office copy."""
    return printed(SHEET, "a5")

"""``marelle new path|news|podcast|positioning|campaign``: what is beside the lessons."""

from pathlib import Path
from typing import cast

from marelle.catalogue.competences import COMPETENCES
from marelle.catalogue.ledger import TAKEN
from marelle.catalogue.news import NEWS
from marelle.cli.beginnings.answers import fits, scalar, unfit
from marelle.cli.beginnings.desk import Desk
from marelle.cli.beginnings.modules import named_modules
from marelle.cli.beginnings.naming import free, named
from marelle.cli.beginnings.played import SERIES, sounded
from marelle.cli.beginnings.words import OPENED
from marelle.cli.campaign import aimed, openable, owner
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.read.listing import PODCASTS

Files = dict[str, str | bytes]


def path(desk: Desk) -> Files:
    """Return a new path: some modules, a gesture at work, and what is kept of it."""
    title = desk.title(_("Titre du parcours"))
    name = desk.name(title, _stems(desk, "content/paths/"), "content/paths/{id}.yml")
    direction = desk.direction()
    known = [*desk.listing.modules]
    if not known:
        raise Refusal(_("Un parcours a des modules : commencez par « marelle new module »."))
    modules = named_modules(desk, known, known, known[0], _("le premier seul"))
    desk.settle()
    steps = "\n".join(f"  - module: {one}" for one in modules)
    where = f"content/paths/{name}.yml"
    words = {"title": scalar(title), "direction": direction, "modules": steps}
    return {where: desk.fill("path/path.yml", words, where)}


def news(desk: Desk) -> Files:
    """Return a new article of the wall."""
    title = desk.title(_("Titre de l’article"))
    there = {Path(p).stem for p in desk.listing.shared if p.startswith(NEWS)}
    name = desk.name(title, there, f"{NEWS}{{id}}.md")
    direction = desk.direction()
    desk.settle()
    where = f"{NEWS}{name}.md"
    words = {"title": scalar(title), "direction": direction, "organisation": _organisation(desk)}
    return {where: desk.fill("news/article.md", words, where)}


def podcast(desk: Desk) -> Files:
    """Return a new series and its first episode, around the sound that is given."""
    title = desk.title(_("Titre de la série"))
    name = desk.name(title, desk.listing.series, f"{PODCASTS}/{{id}}")
    direction = desk.direction()
    sound = desk.ask("audio", _("Le son du premier épisode (.mp3 ou .m4a) ?"))
    desk.settle()
    folder = f"{PODCASTS}/{name}"
    site = desk.shared.site
    words = {
        "title": scalar(title),
        "direction": direction,
        "organisation": _organisation(desk),
        "email": scalar(site.contact.email if site else "") or '""',
        "pictogram": desk.shared.pictograms[0].name.removesuffix(".svg"),
    }
    first = {"id": "pilote", "title": _("Pilote"), "number": "1"}
    sheet = f"{folder}/{SERIES}"
    return {sheet: desk.fill("podcast/series.yml", words, sheet)} | sounded(
        desk, folder, first, sound
    )


def positioning(desk: Desk) -> Files:
    """Return a new positioning on one competence, and a first one where there is none."""
    title = desk.title(_("Titre du positionnement"))
    there = _stems(desk, "content/positioning/")
    name = desk.name(title, there, "content/positioning/{id}.yml")
    direction = desk.direction()
    known = [one.id for one in desk.shared.competences]
    if not known and COMPETENCES in desk.listing.shared:
        raise Refusal(_("Un positionnement mesure une compétence : il n’y en a pas ici."))
    first: Files = {}
    if not known:
        known = [desk.asked.competence or "calculer"]
        if not fits(known[0]):
            raise Refusal(unfit(known[0]))
        first = {
            COMPETENCES: desk.fill("positioning/competences.yml", {"id": known[0]}, COMPETENCES)
        }
    competence = desk.ask("competence", _("La compétence mesurée ?"), known, known[0])
    desk.settle()
    where = f"content/positioning/{name}.yml"
    words = {"title": scalar(title), "direction": direction, "competence": competence}
    return {**first, where: desk.fill("positioning/positioning.yml", words, where)}


def campaign(desk: Desk) -> Files:
    """Return a new campaign, which opens what is asked for."""
    modules = desk.listing.modules
    title = desk.title(_("Affiches"))
    name = desk.name(title, _stems(desk, "flyers/"), "flyers/{id}.yml")
    if name in TAKEN:
        raise Refusal(_("« {id} » ne peut pas être l’identifiant d’une campagne.").format(id=name))
    opens = _opened(desk)
    direction = desk.direction(owner(opens, desk.shared, desk.root, modules))
    places = _places(desk)
    desk.settle()
    words = {"direction": direction} | aimed(opens, direction, desk.shared, desk.root, modules)
    words = {key: scalar(word) for key, word in words.items()}
    if desk.asked.title or not desk.asked.id:
        words["title"] = scalar(title)
    where = f"flyers/{name}.yml"
    return {where: desk.fill("campaign/campaign.yml", words | {"places": places}, where)}


def _opened(desk: Desk) -> str | None:
    """Return what the code opens, nothing for the page of the direction."""
    if desk.asked.opens or not desk.talks:
        return cast("str | None", desk.asked.opens)
    known = openable(desk.shared, desk.listing.modules)
    kinds = {kind: _(OPENED[kind]) for kind, names in known.items() if names}
    kind = desk.ask("opened", _("Que doit ouvrir son code ?"), kinds, "direction")
    if kind == "direction":
        return None
    return f"{kind}:{desk.ask('name', _('Lequel ?'), known[kind])}"


def _places(desk: Desk) -> str:
    """Return the lines of the places where it will hang, as comments when there is none yet."""
    nowhere = _("aucun")
    asked = desk.ask("places", _("Ses lieux, séparés par des virgules ?"), (), nowhere)
    names = [one for one in (" ".join(name.split()) for name in asked.split(",")) if one]
    if names == [nowhere]:
        return "# places:\n#   - {id: accueil, name: Accueil}"
    rows, taken = ["places:"], set[str]()
    for name in dict.fromkeys(names):
        taken.add(id_ := free(named(name) or "lieu", taken))
        rows.append(f"  - {{id: {id_}, name: {scalar(name)}}}")
    return "\n".join(rows)


def _stems(desk: Desk, folder: str) -> set[str]:
    """Return the names of the files of a *folder*."""
    return {Path(p).stem for p in desk.listing.shared if p.startswith(folder)}


def _organisation(desk: Desk) -> str:
    return scalar(desk.shared.site.organisation if desk.shared.site else _("Notre ville"))

"""``marelle new challenge|episode``: questions to play together, one more sound to hear."""

from datetime import date, timedelta
from pathlib import Path

from marelle.activities.games import playable
from marelle.catalogue import load_project
from marelle.cli.beginnings.answers import given, scalar
from marelle.cli.beginnings.desk import Desk
from marelle.cli.beginnings.modules import named_modules
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import Catalogue
from marelle.read.listing import PODCASTS

Files = dict[str, str | bytes]
SOUNDS = (".mp3", ".m4a")
SERIES = "series.yml"
_FEWEST, _MOST, _DAYS = 3, 10, 30


def challenge(desk: Desk) -> Files:
    """Return a new challenge, of questions of the modules asked for, on days that are free."""
    catalogue = load_project(desk.root)[0]
    if catalogue is None:
        raise Refusal(_("Le projet a des erreurs : corrigez-les avec « marelle check »."))
    title = desk.title(_("Titre du défi"))
    folder = "content/challenges/"
    there = {Path(p).stem for p in desk.listing.shared if p.startswith(folder)}
    name = desk.name(title, there, f"{folder}{{id}}.yml")
    direction = desk.direction()
    modules = _modules(desk, catalogue)
    count = sum(len([*playable(each)]) for each in catalogue.modules if each.id in modules)
    desk.settle()
    if count < _FEWEST:
        sentence = _(
            "Un défi pose au moins {least} questions ; ces leçons en ont {n} qui se jouent."
        )
        raise Refusal(sentence.format(least=_FEWEST, n=count))
    busy = [one.last for one in catalogue.challenges if one.direction == direction]
    first = max([date.today(), *(day + timedelta(days=1) for day in busy)])
    words = {
        "title": scalar(title),
        "direction": direction,
        "first": first.isoformat(),
        "last": (first + timedelta(days=_DAYS)).isoformat(),
        "modules": ", ".join(modules),
        "questions": str(min(count, _MOST)),
    }
    where = f"{folder}{name}.yml"
    return {where: desk.fill("challenge/challenge.yml", words, where)}


def _modules(desk: Desk, catalogue: Catalogue) -> list[str]:
    known = [module.id for module in catalogue.modules if [*playable(module)]]
    return named_modules(desk, desk.listing.modules, known, ", ".join(known), _("tous"))


def episode(desk: Desk) -> Files:
    """Return a new episode of a series, around the sound that is given."""
    if not desk.listing.series:
        raise Refusal(_("Un épisode a sa série : commencez par « marelle new podcast »."))
    series = desk.ask("series", _("Dans quelle série ?"), [*desk.listing.series])
    files = [Path(file.path) for file in desk.listing.series.get(series, ())]
    there = {file.stem for file in files}
    title = desk.title(_("Titre de l’épisode"))
    name = desk.name(title, there, f"{PODCASTS}/{series}/{{id}}.yml")
    sound = desk.ask("audio", _("Le son de l’épisode (.mp3 ou .m4a) ?"))
    desk.settle()
    folder = f"{PODCASTS}/{series}"
    count = sum(f.suffix == ".yml" and f.name != SERIES for f in files)
    return sounded(
        desk, folder, {"id": name, "title": scalar(title), "number": str(count + 1)}, sound
    )


def sounded(desk: Desk, folder: str, words: dict[str, str], sound: str) -> Files:
    """Return the files of an episode: its sheet, its sound, and what is to be its transcript."""
    file = given(sound)
    ending = file.suffix.lower()
    if ending not in SOUNDS:
        raise Refusal(
            _("« {path} » n’est pas un son : il faut un .mp3 ou un .m4a.").format(path=sound)
        )
    name = words["id"]
    sheet = f"{folder}/{name}.yml"
    return {
        sheet: desk.fill("podcast/episode.yml", words | {"ending": ending[1:]}, sheet),
        f"{folder}/media/{name}.vtt": desk.fill("podcast/transcript.vtt", {}, f"{name}.vtt"),
        f"{folder}/media/{name}{ending}": file.read_bytes(),
    }

"""The films that ``tools/film`` makes: what each one says, shot by shot, and where it lies."""

from dataclasses import dataclass
from pathlib import Path

CONTENT = Path(__file__).parents[2] / "content"
TRUCK = (
    "On ne saute jamais du camion.\nUn sol gelé, et la cheville tourne.",
    "Avant de monter, posez le sac.\nIl faut les deux mains.",
    "Montez face au camion,\nla main sur la barre fixe.",
    "Gardez trois points d’appui\u00a0: bougez\nune main ou un pied à la fois.",
    "Pour descendre, regardez le sol.\nPuis tournez-vous, face au camion.",
    "Descendez comme pour monter\u00a0:\nmarche après marche, jusqu’au sol.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A film: ``shots`` of a module of drawings, a line said during each.

    ``least`` are the seconds that each shot needs to be understood; a length is a whole number of
    ``beats`` of a second. ``poster`` is a shot and a moment of it; ``loudness`` is in LUFS.
    """

    target: Path
    drawings: str
    shots: tuple[int, ...]
    lines: tuple[str, ...]
    least: tuple[float, ...]
    beats: int
    poster: tuple[int, float]
    poster_name: str
    loudness: int


FILMS = {
    "escabeau": Film(
        target=CONTENT / "modules/installer-un-escabeau/media/escabeau.mp4",
        drawings="shots.js",
        shots=(0, 1, 2, 3, 4),
        lines=(
            "Choisissez un sol plat et sec,\nloin d’une porte.",
            "Ouvrez l’escabeau à fond\net verrouillez-le.",
            "Montez face aux marches,\nen vous tenant.",
            "N’allez jamais tout en haut.\nGardez une main pour vous tenir.",
            "Trop loin\u00a0? Ne vous penchez pas.\nDescendez et déplacez l’escabeau.",
        ),
        least=(3.6, 3.6, 3.6, 3.6, 5.5),
        beats=12,
        poster=(3, 0.7),
        poster_name="affiche.webp",
        loudness=-18,
    ),
    # A chapter begins at a whole second: so does each shot.
    "camion": Film(
        target=CONTENT / "podcasts/le-bon-geste/media/camion.mp4",
        drawings="truck.js",
        shots=(0, 1, 2, 3, 4, 5),
        lines=TRUCK,
        least=(5, 5, 6, 7, 5, 7),
        beats=1,
        poster=(3, 0.3),
        poster_name="camion.webp",
        loudness=-19,
    ),
    "camion-extrait": Film(
        target=CONTENT / "news/media/camion-extrait.mp4",
        drawings="truck.js",
        shots=(3,),
        lines=(TRUCK[3],),
        least=(7,),
        beats=1,
        poster=(3, 0.3),
        poster_name="camion-extrait.webp",
        loudness=-19,
    ),
}

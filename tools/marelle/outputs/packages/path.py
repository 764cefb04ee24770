"""Stage 4, render: a path in, the bytes of its package for each edition out.

Each module is in a folder of its own, with the page it has in its own package. SCORM launches a
menu, which is the only SCO; cmi5 knows courses, and launches each module.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from marelle.engine.job import JobRefused
from marelle.i18n import _, speaking
from marelle.model import Direction
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.menu import menu
from marelle.outputs.packages.pack import Sheet, pack
from marelle.outputs.packages.page import files
from marelle.outputs.packages.profile import is_scorm
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.sheet import GRADED, course_sheet, described
from marelle.outputs.packages.state import path_too_big

Media = Mapping[str, Mapping[str, bytes]]


def path_packages(
    course: Course,
    directions: Mapping[str, Direction],
    settings: Mapping[str, Setting],
    editions: tuple[str, ...],
    media: Media,
    sounds: Mapping[str, bytes] = MappingProxyType({}),
) -> dict[str, bytes]:
    """Return the zip of each of *editions*, by the folder it goes to.

    *settings* are by module, and that of the path by its id; *media* are the photographs by module,
    then by name; *sounds* are heard in the menu. Raises ``JobRefused`` as ``packages`` does.
    """
    if any(map(is_scorm, editions)) and (found := path_too_big(course)):
        raise JobRefused(found)
    pictures = {f"{m}/{file}": data for m, own in media.items() for file, data in own.items()}

    def content(name: str) -> tuple[dict[str, bytes], Sheet]:
        plain = _plain(course, directions, settings, name)
        plain |= sounds if is_scorm(name) else {}
        return plain, lambda listing: course_sheet(course, name, listing, settings)

    return pack(course.id, editions, content, pictures)


def _plain(
    course: Course,
    directions: Mapping[str, Direction],
    settings: Mapping[str, Setting],
    name: str,
) -> dict[str, bytes]:
    """Return the files of an edition but its sheet and its photographs."""
    edition, own = name.partition("-")[0], settings[course.id]
    direction = directions[course.path.direction]
    scorm = is_scorm(name)
    with speaking(own.lang):
        back = _("Sommaire")
    plain = menu(course, direction, own, edition) if scorm else {}
    plain |= described(course, name, own)
    for module in course.modules:
        # The menu decides what the LMS hears, and for that must hear all.
        setting = settings[module.id]
        setting = replace(setting, status=GRADED, leave=back) if scorm else setting
        made = files(module, directions[course.owner(module)], setting, (edition,))[edition]
        plain |= {f"{module.id}/{file}": data for file, data in made.items()}
    return plain

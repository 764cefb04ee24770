"""``cmi5.xml`` and ``tincan.xml``: a module in, what an LMS reads of its package out.

cmi5 1.0 (Quartz), section 13; the Tin Can package, which no standard says and LMSs agree on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from marelle.i18n import _
from marelle.model import Module
from marelle.outputs.packages.beside import title_of
from marelle.outputs.packages.course import Course

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
LESSON = "http://adlnet.gov/expapi/activities/lesson"
PAGE = "index.html"
TITLE_LIMIT = 200  # characters; the smallest limit among the LMSs we know


def course(module: Module, lang: str, iri: str, status: str) -> str:
    """Return the structure of a course of one unit, the module, named *iri*.

    *status* is what the LMS is told of a graded module; when it hears of no success, it moves on
    at the end (13.1.4).
    """
    return _structure(module, iri, lang, [_unit(module, iri, lang, status, PAGE)])


def course_of_many(
    path: Course, units: Sequence[tuple[Module, str]], lang: str, iri: str, status: str
) -> str:
    """Return the structure of a path named *iri*: a unit a module, each with its own IRI."""
    needed = {group[0] for group in path.needs if len(group) == 1}
    first = dict(_first(path))
    made = [
        _unit(
            replace(module, objective=f"{module.objective}{first.get(module.id, '')}"),
            *(own, lang, status, f"{module.id}/{PAGE}"),
            needed=module.id in needed,
        )
        for module, own in units
    ]
    return _structure(path, iri, lang, made, _outside(path))


def _first(path: Course) -> Iterator[tuple[str, str]]:
    """Yield what comes before each module that has something before: the LMS shows the list."""
    titles = {module.id: module.title for module in path.modules}
    for step in path.path.steps:
        if before := path.awaited(step):
            last = ", ".join(titles[name] for name in before[-1])
            yield from (
                (name, " " + _("D’abord : {title}.").format(title=last)) for name in step.modules
            )


def _outside(path: Course) -> str:
    """Return the steps that no unit is for, in words."""
    others = [s for s in path.path.steps if not s.modules]
    titles = "\u00a0; ".join(title_of(step, path.beside.get(step.id)) for step in others)
    return " " + _("Hors de la plateforme : {titles}.").format(titles=titles) if others else ""


def _structure(
    module: Module | Course, iri: str, lang: str, units: Sequence[str], more: str = ""
) -> str:
    texts = _texts(module, lang, more)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<courseStructure xmlns="{SPACE}">\n'
        f"<course id={quoteattr(f'{iri}#cmi5')}>{texts}</course>\n"
        f"{''.join(units)}"
        "</courseStructure>\n"
    )


def _unit(
    module: Module, iri: str, lang: str, status: str, url: str, *, needed: bool = True
) -> str:
    """Return a unit; the LMS does not wait for one that is not *needed* (13.1.4)."""
    told = None if status == "completed" else module.pass_mark
    moves = "Completed" if told is None else "Passed"
    moves = moves if needed else "NotApplicable"
    mastery = "" if told is None else f' masteryScore="{told / 100:g}"'
    return (
        f'<au id={quoteattr(iri)} moveOn="{moves}"{mastery} launchMethod="AnyWindow" '
        f'activityType="{LESSON}">{_texts(module, lang)}<url>{url}</url></au>\n'
    )


def tincan(module: Module, lang: str, iri: str) -> str:
    """Return the description of one activity, the module, named *iri*."""
    title = escape(module.title[:TITLE_LIMIT])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>\n'
        f"<activity id={quoteattr(iri)} type={quoteattr(LESSON)}>"
        f'<name lang="{lang}">{title}</name>'
        f'<description lang="{lang}">{escape(module.objective)}</description>'
        f'<launch lang="{lang}">{PAGE}</launch></activity>\n'
        "</activities></tincan>\n"
    )


def _texts(module: Module | Course, lang: str, more: str = "") -> str:
    title = _text("title", module.title[:TITLE_LIMIT], lang)
    return title + _text("description", f"{module.objective}{more}", lang)


def _text(name: str, text: str, lang: str) -> str:
    return f'<{name}><langstring lang="{lang}">{escape(text)}</langstring></{name}>'

"""``cmi5.xml`` and ``tincan.xml``: a module in, what an LMS reads of its package out.

cmi5 1.0 (Quartz), section 13; the Tin Can package, which no standard says and LMSs agree on.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from marelle.model import Module
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
    made = [
        _unit(module, own, lang, status, f"{module.id}/{PAGE}", needed=module.id in needed)
        for module, own in units
    ]
    return _structure(path, iri, lang, made)


def _structure(module: Module | Course, iri: str, lang: str, units: Sequence[str]) -> str:
    texts = _texts(module, lang)
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


def _texts(module: Module | Course, lang: str) -> str:
    title = _text("title", module.title[:TITLE_LIMIT], lang)
    return title + _text("description", module.objective, lang)


def _text(name: str, text: str, lang: str) -> str:
    return f'<{name}><langstring lang="{lang}">{escape(text)}</langstring></{name}>'

"""Stage 5, interchange: the small elements of Moodle XML.

HTML, plain text, drawings in; elements as text out. HTML goes in CDATA, as Moodle writes it.
"""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path, PurePosixPath

from marelle.interchange._media import content, media_of
from marelle.interchange._words import html
from marelle.model import Feedback, Module, Picture

BACKSLASH = "\\"


def element(tag: str, text: object) -> str:
    """Return an element that holds plain text."""
    return f"<{tag}>{escape(str(text), quote=False)}</{tag}>"


def rich(tag: str, text: str, *inside: str, **attributes: str) -> str:
    """Return an element whose text is HTML, then the elements *inside* it."""
    marks = "".join(f' {name}="{value}"' for name, value in attributes.items())
    # HTML that was escaped has no « ]]> », but nothing here proves that it was.
    safe = text.replace("]]>", "]]]]><![CDATA[>")
    data = f"<![CDATA[{safe}]]>" if text else ""
    return lines(f'<{tag}{marks} format="html">', f"<text>{data}</text>", *inside, f"</{tag}>")


def plain_answer(text: str, *inside: str, fraction: str = "") -> str:
    """Return an answer that is plain text; a matching question has no *fraction*."""
    mark = f' fraction="{fraction}" format="plain_text"' if fraction else ""
    return lines(f"<answer{mark}>", element("text", text), *inside, "</answer>")


def combined(feedback: Feedback) -> str:
    """Return the comments of a question whose answer may be right in part: that is not right."""
    wrong = html(feedback.incorrect)
    return lines(
        rich("correctfeedback", html(feedback.correct)),
        rich("partiallycorrectfeedback", wrong),
        rich("incorrectfeedback", wrong),
    )


def lines(*parts: str) -> str:
    """Return *parts* one under the other, without those that are empty."""
    return "\n".join(filter(None, parts))


def embedded(picture: Picture | None, module: Module, folder: Path) -> tuple[str, str]:
    """Return the HTML of a picture and the ``<file>`` that carries its bytes; twice nothing.

    A photograph is read below *folder*; raises ``OSError`` when it left since it was checked.
    """
    if picture is None:
        return "", ""
    media = media_of(picture, module)
    file = PurePosixPath(media.name).name
    data = b64encode(content(media, folder)).decode("ascii")
    shown = f'<p><img src="@@PLUGINFILE@@/{file}" alt="{escape(picture.alt)}"></p>'
    return shown, f'<file name="{file}" path="/" encoding="base64">{data}</file>'


def cloze(answers: Iterable[str], points: int, comment: str) -> str:
    """Return a gap in Moodle's own notation; *comment* is HTML, for any answer.

    Moodle reads gaps in the HTML, then decodes them: what would be a mark is written as an entity,
    and a star, which stands for anything, after a backslash.
    """
    said = f"#{_entities(comment)}" if comment else ""
    offered = [f"={_entities(answer.replace('*', BACKSLASH + '*'))}{said}" for answer in answers]
    if comment:
        offered.append(f"*{said}")
    return f"{{{points}:SHORTANSWER:{'~'.join(offered)}}}"


def _entities(text: str) -> str:
    """Return *text* with no mark of HTML nor of a gap: a last ``&`` too would hide what follows."""
    return text.translate({ord(mark): f"&#{ord(mark)};" for mark in "&<>\\~#{}"})

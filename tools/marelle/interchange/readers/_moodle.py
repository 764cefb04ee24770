"""Stage 1, interchange: what every question of Moodle XML has: texts, answers, a picture."""

import re
from base64 import b64decode
from binascii import Error
from html import unescape
from urllib.parse import unquote

from marelle.interchange.readers._markup import (
    Line,
    joined,
    literal,
    markdown,
    ours,
    sound,
    words,
)
from marelle.interchange.readers.base import Answer, Asked, Embedded
from marelle.xml import Element

_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_SOURCE = re.compile(r"src\s*=\s*[\"']@@PLUGINFILE@@/([^\"']+)[\"']")
_ALT = re.compile(r"alt\s*=\s*[\"']([^\"']*)[\"']")
_MARKUP = re.compile(r"<[a-zA-Z/]|&#?\w+;")


def said(node: Element, *, plain: bool = False) -> Line:
    """Return what an element with a ``<text>`` says, as Markdown or as plain words."""
    text, form = node.said("text"), node.attributes.get("format", "html")
    if form == "plain_text" or (plain and not _MARKUP.search(text)):
        return Line(text=sound(text) if plain else literal(text))
    if form == "markdown" and not plain:
        return ours(text)
    return words(text) if plain else markdown(text)


def asked(node: Element, html: str | None = None) -> Asked:
    """Return what every question has; *html* replaces its text when it holds more than that."""
    text = node.at("questiontext")
    prompt = said(text) if html is None else markdown(html)
    general = said(node.at("generalfeedback")).text
    correct = joined(said(node.at("correctfeedback")).text, general)
    incorrect = joined(said(node.at("incorrectfeedback")).text, general)
    hints = (said(hint).text for hint in node.all("hint"))
    return Asked(
        prompt=prompt.text,
        id=node.said("idnumber").rpartition("/")[2],
        points=max(1, round(float(node.said("defaultgrade") or 1))),
        correct=correct,
        incorrect=incorrect,
        hints=tuple(filter(None, hints)),
        picture=picture(text),
    )


def picture(text: Element) -> Embedded | None:
    """Return the first picture of a text whose bytes are in the file."""
    files = {_place(file): file for file in text.all("file")}
    for image in _IMAGE.findall(text.said("text")):
        source, alt = _SOURCE.search(image), _ALT.search(image)
        # Moodle writes names as addresses: a space, an accent or a parenthesis is a number there.
        file = files.get(unquote(unescape(source[1]).partition("?")[0])) if source else None
        if file:
            try:
                data = b64decode("".join(file.text.split()), validate=True)
            except Error:
                continue
            name = file.attributes.get("name", "")
            return Embedded(name=name, data=data, alt=words(alt[1]).text if alt else "")
    return None


def _place(file: Element) -> str:
    """Return where a file is, below the folder that Moodle calls ``@@PLUGINFILE@@``."""
    folder = file.attributes.get("path", "/").strip("/")
    return f"{folder}/{file.attributes.get('name', '')}".lstrip("/")


def answers(node: Element, *, typed: bool = False) -> list[Answer]:
    """Return the answers of a question; those to type are letters that no one reads as HTML."""
    return [
        Answer(
            text=sound(answer.said("text")) if typed else said(answer, plain=True).text,
            share=float(answer.attributes.get("fraction", "0")) / 100,
            comment=said(answer.at("feedback")).text,
        )
        for answer in node.all("answer")
    ]

"""One editor on one small project for all that is asked of it; each test leaves it as it was."""

from collections.abc import Iterator

import pytest
from lsprotocol import types

from fakes.editor import SHEET, Editor, editing
from fakes.project import make_project


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor on the starter's project and one module more, in a folder with a strange name."""
    root = make_project(tmp_path_factory.mktemp("editor") / "Ma ville été", 2)
    with editing(root) as editor:
        # Before anything is open, most likely before the project is read.
        editor.early = editor.ask(types.TEXT_DOCUMENT_HOVER, SHEET, 1, 1)
        yield editor


@pytest.fixture
def editor(room: Editor) -> Iterator[Editor]:
    """That editor, every file closed afterwards, nothing saved."""
    yield room
    room.close_all()

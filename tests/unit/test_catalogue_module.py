"""A module's folder becomes one frozen value, and everything wrong in it is said at once."""

import pickle

from fakes.tiny import ACTIVITIES, LESSON, MODULE, SHEET, SVG, loaded, names, project
from marelle.catalogue import load_module
from marelle.catalogue.files import MOST
from marelle.diagnostics import Span
from marelle.model import ActivitySet, Format, Lesson
from marelle.read.listing import scan


def test_a_sound_folder_becomes_a_module_without_a_finding(tmp_path):
    """The tiny project is modelled whole: sheet, screens in the listed order, media, digest."""
    found = loaded(project(tmp_path))
    assert found.diagnostics == ()
    module = found.module
    assert module is not None
    assert (module.id, module.duration, module.pass_mark) == ("matelas", 1, 80)
    assert [type(screen) for screen in module.screens] == [Lesson, ActivitySet]
    assert [screen.id for screen in module.screens] == ["pourquoi", "verifier"]
    assert module.items[0].prompt.startswith("Un matelas")
    assert {media.name for media in module.media} == {"media/matelas.svg", "media/trottoir.svg"}
    assert all(media.svg.startswith("<svg") for media in module.media)


def test_the_result_survives_another_process(tmp_path):
    """A loaded module is equal to itself after pickling, as an executor does."""
    found = loaded(project(tmp_path))
    assert pickle.loads(pickle.dumps(found)) == found


def test_every_file_is_reported_in_one_run(tmp_path):
    """An error in the sheet hides neither those of a lesson nor those of an activity set."""
    root = project(
        tmp_path,
        {
            MODULE + "module.yml": SHEET.replace("duration: 1", "duration: 99"),
            MODULE + "pourquoi.md": LESSON + "\n<b>non</b>\n",
            MODULE + "verifier.yml": ACTIVITIES.replace("prompt:", "promt:"),
            MODULE + "perdu.md": LESSON,
        },
    )
    found = loaded(root)
    assert found.module is None
    assert {"too-great", "raw-html", "unknown-key", "unlisted-screen"} <= set(
        names(found.diagnostics)
    )


def test_an_id_used_twice_is_shown_at_both_places(tmp_path):
    """Two activities of two screens share an id: the second is refused, the first is related."""
    root = project(
        tmp_path,
        {
            MODULE + "encore.yml": ACTIVITIES,
            MODULE + "module.yml": SHEET + "  - encore.yml\n",
        },
    )
    (finding,) = loaded(root).diagnostics
    assert finding.code.name == "duplicate-id"
    assert finding.span == Span(MODULE + "verifier.yml", 3, 9, 3, 20)
    assert finding.related[0].span.path == MODULE + "encore.yml"


def test_one_changed_byte_changes_the_digest(tmp_path):
    """The digest covers names and contents of every file, pictures too."""
    before = loaded(project(tmp_path)).module
    after = loaded(project(tmp_path, {MODULE + "media/matelas.svg": SVG.replace("80", "79")}))
    assert before
    assert after.module
    assert before.digest != after.module.digest


def test_a_link_to_a_screen_with_errors_is_not_one_more_error(tmp_path):
    """A screen that does not model keeps its anchor: only its own error is told."""
    root = project(
        tmp_path, {MODULE + "verifier.yml": ACTIVITIES.replace("type: choice", "type: x")}
    )
    assert names(loaded(root).diagnostics) == ["unknown-activity"]


def test_a_link_in_an_activity_is_checked_like_one_in_a_lesson(tmp_path):
    """Inline Markdown of YAML texts may point at screens that exist, and at nothing else."""
    prompt = "Voir [la leçon](#pourquoi), [l’autre](#autre), [là-bas](http://ailleurs.example)."
    root = project(
        tmp_path,
        {MODULE + "verifier.yml": ACTIVITIES.replace("Un matelas barre le trottoir.", prompt)},
    )
    assert sorted(names(loaded(root).diagnostics)) == ["bad-link", "unknown-anchor"]


def test_the_format_is_what_the_screens_ask(tmp_path):
    """A lesson with a quiz is a lesson; activities alone are a quiz; mostly cards are cards."""
    cards = "title: T\nitems:\n" + "".join(
        f"  - {{id: carte-{n}, type: flashcard, prompt: Mot {n}, back: Sens}}\n" for n in "abc"
    )
    only = SHEET.replace("  - pourquoi.md\n", "")
    quiz = {MODULE + "module.yml": only, MODULE + "pourquoi.md": None}
    (tmp_path / "b").mkdir()
    (tmp_path / "c").mkdir()
    lesson = loaded(project(tmp_path / "a")).module
    alone = loaded(project(tmp_path / "b", quiz)).module
    deck = loaded(project(tmp_path / "c", {**quiz, MODULE + "verifier.yml": cards})).module
    assert [m and m.format for m in (lesson, alone, deck)] == [
        Format.LESSON,
        Format.QUIZ,
        Format.CARDS,
    ]


def test_a_film_is_not_even_opened(tmp_path):
    """A file far too big for any reader is refused by its size: nobody loads it in memory."""
    root = project(tmp_path)
    with (root / MODULE / "media" / "film.png").open("wb") as film:
        film.truncate(MOST + 1)
    assert "file-too-big" in names(loaded(root).diagnostics)


def test_a_file_that_vanishes_is_a_finding(tmp_path):
    """What was listed and cannot be read any more is told, not raised."""
    root = project(tmp_path)
    files = scan(root)[0].modules["matelas"]
    (root / MODULE / "pourquoi.md").unlink()
    assert names(load_module(root, "matelas", files).diagnostics)[0] == "unreadable-file"

"""What ``read_yaml`` makes of a file: values by YAML 1.2, places, findings."""

import pytest

from marelle.diagnostics import Span, codes
from marelle.read.yaml_file import read_yaml


def read(text: str):
    """Return the values of *text* and the codes found in it."""
    document, found = read_yaml("x.yml", text.encode())
    return document and document.data, [d.code for d in found]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"),
        ("Oui", "Oui"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("1:20:30", "1:20:30"),
        ("2026-11-21", "2026-11-21"),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("39 75", "39 75"),
        ("1.10", 1.1),
        ("1.", 1.0),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("+12", 12),
        ("-", "-"),
        ("~", None),
        ("Null", None),
        ("nULL", "nULL"),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("'12'", "12"),
        ('"no"', "no"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_core_schema(word, value):
    """An unquoted word is what the core schema of YAML 1.2 says (§10.3.2), and nothing else."""
    data, found = read(f"a: {word}\n" if word != "-" else "a: '-'\n")
    assert data == {"a": value}
    assert type(data["a"]) is type(value)
    assert found == []


def test_every_key_and_value_has_its_place():
    """Lines and columns count characters from 1; a list ends with its last value."""
    document, found = read_yaml("x.yml", "é: 1\nitems:\n  - {id: été, n: 2}\n  - b\n".encode())
    assert found == []
    assert document.key_span("items", 0, "n") == Span("x.yml", 3, 15, 3, 16)
    assert document.span("items", 0, "id") == Span("x.yml", 3, 10, 3, 13)
    assert document.span("items") == Span("x.yml", 3, 3, 4, 6)
    assert document.span("items", 1) == Span("x.yml", 4, 5, 4, 6)
    assert document.root["items"][0]["id"].value == "été"


def test_the_span_of_an_unknown_path_is_its_parent():
    """What has no place of its own is shown where its nearest parent stands."""
    document, _found = read_yaml("x.yml", b"a: {b: 1}\n")
    assert document.span("a", "c", 4) == document.span("a")


def test_a_duplicate_key_shows_both_places():
    """A conflict points at the second key and, beside it, at the first."""
    _document, found = read_yaml("x.yml", b"a: 1\nb: 2\na: 3\n")
    assert [(d.code, d.span.line, d.related[0].span.line) for d in found] == [
        (codes.DUPLICATE_KEY, 3, 1)
    ]


@pytest.mark.parametrize(
    ("text", "expected", "data"),
    [
        ("a: Tri : b\nb: c : d\n", [codes.COLON_IN_TEXT] * 2, {"a": "Tri : b", "b": "c : d"}),
        ("a: {t: Tri : b, b: 1}\n", [codes.COLON_IN_TEXT], {"a": {"t": "Tri : b", "b": 1}}),
        ("- a : b\n- x\n- a: b: c\n", [codes.COLON_IN_TEXT], [{"a": "b"}, "x", {"a": "b: c"}]),
        ("a: 'L'été'\nb: 1\n", [codes.YAML_SYNTAX], {"a": "L'été", "b": 1}),
        ('a: "b" c\nb: 1\n', [codes.YAML_SYNTAX], {"a": "b c", "b": 1}),
        ('a: "b\nc: 1\n', [codes.UNCLOSED_QUOTE], {"a": "b", "c": 1}),
        ('a: "x\nb: "y"\nc: 1\n', [codes.UNCLOSED_QUOTE], {"a": "x", "b": "y", "c": 1}),
        ("a: @x\nb: %y\nc: *z* t\n", [codes.YAML_SYNTAX] * 3, {"a": "@x", "b": "%y", "c": "*z* t"}),
        ("a: [1, 2\nb: 1\n", [codes.YAML_SYNTAX], {"a": [1, 2], "b": 1}),
        ("- {a: b\n- {a: c}\n", [codes.YAML_SYNTAX], [{"a": "b"}, {"a": "c"}]),
        ("a:b\nc: 1\n", [codes.YAML_SYNTAX], {"a": "b", "c": 1}),
        ("\ta: 1\n\tb: c: d\n", [codes.TAB, codes.COLON_IN_TEXT], {"a": 1, "b": "c: d"}),
        ("a: 1\na: b: c\n", [codes.COLON_IN_TEXT, codes.DUPLICATE_KEY], {"a": "b: c"}),
    ],
)  # fmt: skip
def test_reading_goes_on_after_a_known_mistake(text, expected, data):
    """A mistake whose remedy is known hides neither the values nor the mistakes after it."""
    assert read(text) == (data, expected)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\n  b: 2\n", 2, 4),
        ("a:\n  - 1\n  b: 2\n", 3, 3),
        ("a: b\nc\nd: e\n", 2, 1),
        ("a: {b: 1,\n", 1, 4),
        ("a: {b: 1 {\n", 1, 10),
        ('a: "\\d"\n', 1, 4),
        ("}\n", 1, 1),
    ],
)
def test_a_mistake_without_remedy_is_one_finding_in_its_place(text, line, column):
    """What nobody can guess is one located finding with a hint, without another it would cause."""
    _document, found = read_yaml("x.yml", text.encode())
    assert [(d.code, d.span.line, d.span.column) for d in found] == [
        (codes.YAML_SYNTAX, line, column)
    ]
    assert found[0].hint


def test_a_guessed_remedy_does_not_accuse_the_next_line():
    """After a remedy that is only likely, an error it may have caused is not told."""
    _data, found = read('a: "x\n  y: z"\n  b: [1\n')
    assert found == [codes.UNCLOSED_QUOTE]


def test_aliases_are_values_placed_where_they_are_used():
    """An alias repeats a value; its place is the alias, so findings point there."""
    document, found = read_yaml("x.yml", b"a: &n {k: 1}\nb: *n\n")
    assert found == []
    assert document.data == {"a": {"k": 1}, "b": {"k": 1}}
    assert document.span("b", "k") == Span("x.yml", 2, 4, 2, 6)


@pytest.mark.parametrize("text", ["a: &x [*x]\n", "a: &x {b: *x}\n", "*x : 1\n"])
def test_an_alias_of_itself_or_of_nothing_is_unknown(text):
    """Values stay finite: an alias only repeats what is complete above it."""
    assert codes.UNKNOWN_ALIAS in read(text)[1]


def test_an_alias_bomb_costs_nothing():
    """Aliases count for what they repeat; 10⁹ values in 400 bytes are refused unexpanded."""
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert read("\n".join(rows)) == (None, [codes.TOO_MANY_ALIASES])


def test_deep_aliases_count_their_levels():
    """A chain of aliases cannot build what plain nesting may not."""
    rows = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 60)]
    assert read("\n".join(rows)) == (None, [codes.TOO_MANY_ALIASES])


def test_an_unused_anchor_is_a_text_that_lost_its_start():
    """« &co » at the start of a text vanishes silently in YAML; not here."""
    assert read("a: &co bonjour\n") == ({"a": "bonjour"}, [codes.UNUSED_ANCHOR])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: Le #1 des gestes\n", [codes.SWALLOWED_TEXT]),
        ("a: Le # vrai commentaire\n", []),
        ('a: "Le #1"\n', []),
        ("# yaml-language-server: $schema=x\na: 1  # un\n", []),
        ("#!entête\na: 1\n", []),
        ("a: |\n  Le #1\n", []),
        ("a: [b, c] #x\n", [codes.SWALLOWED_TEXT]),
    ],
)
def test_a_text_cut_by_a_hash_is_noticed(text, expected):
    """A comment has a space after its hash; without one, the author meant a text."""
    assert read(text)[1] == expected


def test_a_value_that_cannot_be_made_has_no_place():
    """So that the schema says nothing more about it."""
    document, found = read_yaml("x.yml", b"a: .nan\nb: 99999999999999999999\nc: 1e400\n")
    assert [d.code for d in found] == [codes.BAD_NUMBER] * 3
    assert set(document.values) == {()}
    assert set(document.keys) == {("a",), ("b",), ("c",)}


def test_a_hard_space_beside_a_key_is_told_once_and_forgiven():
    """The invisible space French keyboards put before a colon does not make an unknown key."""
    assert read("title\u00a0: x\n") == ({"title": "x"}, [codes.BAD_KEY])


@pytest.mark.parametrize(
    ("text", "shown", "left"),
    [
        ("a: 1\n" * 999, 200, 798),
        ("\n".join(f"k{n}: &x{n} a" for n in range(999)), 200, 799),
        ("\n".join(f"k{n}: a #b" for n in range(99)), 20, 79),
        ("\n".join(f"k{n}: a\u200b" for n in range(99)), 20, 79),
    ],
)
def test_a_file_wrong_everywhere_says_how_many_findings_are_left(text, shown, left):
    """It is not told line by line, and the last finding counts the others; its values are there."""
    document, found = read_yaml("x.yml", text.encode())
    assert document is not None
    assert len(found) == shown + 1
    assert f" {left} " in found[-1].message


@pytest.mark.parametrize(
    ("end", "said"), [("b: [", "crochets"), ("b: [\n", "crochets"), ("b: {c: [x, {", "accolades")]
)
def test_a_bracket_opened_at_the_end_is_said_there(end, said):
    """Where one types, on its own line, and what is above is read."""
    document, [found] = read_yaml("x.yml", f"a: x\n{end}".encode())
    assert document.data == {"a": "x"}
    assert said in found.message
    assert found.span[1:3] == (2, max(end.rfind("["), end.rfind("{")) + 1)

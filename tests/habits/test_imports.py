"""Packages import only what stands below them; heavy libraries stay in the file that needs them."""

from pathlib import Path

from habits.checkout import PACKAGE, below, imports, named, of_each

# A package imports those of the lines before its own, and of its own line.
ORDER = (
    {"__version__", "i18n", "ids", "podcast_ids", "assets", "xml"},
    {"diagnostics"},
    {"verify"},
    {"model"},
    {"blocks"},
    {"read"},
    {"activities"},
    {"check"},
    {"rules"},
    {"catalogue"},
    {"engine"},
    {"render"},
    {"compare", "changes", "forms", "media", "library", "proof", "press", "visits"},
    {"outputs", "interchange", "paper", "radar"},
    {
        *("amend", "attempt", "grid", "load", "look", "mend", "migration"),
        *("record", "renaming", "replay", "report", "tidy"),
    },
    {"pipeline", "review"},
    {"preview"},
    {"editor", "shipping"},
    {"cli"},
    {"__main__"},
)
RANK = {name: rank for rank, line in enumerate(ORDER) for name in line}
# Parts of `render` that import no activity, so that a type may draw its own HTML with them.
BELOW_ACTIVITIES = {
    *("marelle.render.text", "marelle.render.plain_markdown", "marelle.render.markdown"),
    "marelle.render.colour",
}
# A library whose import costs more than the whole of `check`, and the only files that pay.
HEAVY = {
    "markdown": {"render/markdown.py"},
    "nh3": {"render/markdown.py"},
    "jsonschema": {"check/explain.py"},
    "lxml": {"verify/schemas.py"},
    "weasyprint": {"render/pdf.py"},
    "pypdfium2": {"proof/raster.py"},
    "zxingcpp": {"proof/readers.py"},
    "pyzbar": {"proof/readers.py"},
    "qrcode": {"render/symbol.py"},
    "PIL": {
        *("render/poster.py", "press/inks.py", "press/intent.py"),
        *("proof/raster.py", "proof/readers.py", "proof/measure.py", "proof/degrade.py"),
        "proof/endure.py",
    },
    "distributed": {"engine/executors.py"},
    "pagefind": {"outputs/site/fulltext.py"},
    "watchdog": {"preview/eyes.py"},
    "pygls": {f"editor/{name}.py" for name in ("listen", "server", "room")},
    "lsprotocol": {f"editor/{name}.py" for name in ("listen", "server", "room", "wire", "answers")},
    "obstore": {"shipping/store.py"},
    "brotli": {"shipping/squeeze.py"},
    "mkdocs": set(),
    "material": set(),
    "zensical": set(),
}
SOURCES = below("tools/marelle", ending=".py")
each_source = of_each(SOURCES, named)


def ours(path: Path) -> set[str]:
    """Return the dotted names of ours that a file imports."""
    return {name for name in imports(path) if name.startswith("marelle.")}


def place(path: Path) -> str:
    """Return the package or module of ours that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@each_source
def test_a_package_imports_only_what_stands_below_it(path: Path) -> None:
    """No import goes against the order written in tools/README.md."""
    if place(path) in ("__init__", "py"):
        return
    rank = RANK[place(path)]
    if f"marelle.{place(path)}.{path.stem}" in BELOW_ACTIVITIES:
        rank = RANK["activities"] - 1
    for name in ours(path):
        if not any(name == b or name.startswith(f"{b}.") for b in BELOW_ACTIVITIES):
            assert RANK[name.split(".")[1]] <= rank, name


def test_every_package_has_its_place() -> None:
    """No package of ours is without a rank, and no rank without a package."""
    there = {place(p) for p in SOURCES} - {"__init__"}
    assert there <= set(RANK)
    assert set(RANK) - there <= {"__version__", "interchange"}


@each_source
def test_outputs_and_types_do_not_know_each_other(path: Path) -> None:
    """Outputs and exporters import no type, outputs no other output, types no other type."""
    parts = path.relative_to(PACKAGE).parts
    types, formats = folders("activities"), folders("outputs")
    forbidden = {
        "activities": types - {f"marelle.activities.{parts[1]}" if parts[1:] else ""},
        "outputs": types | formats - {f"marelle.outputs.{parts[1]}" if parts[1:] else ""},
        "interchange": types | formats,
    }.get(parts[0], set())
    for name in ours(path):
        assert not any(name == other or name.startswith(f"{other}.") for other in forbidden), name


def folders(package: str) -> set[str]:
    """Return the dotted name of every folder of a package."""
    return {f"marelle.{package}.{f.name}" for f in (PACKAGE / package).iterdir() if f.is_dir()}


@each_source
def test_a_heavy_library_is_imported_by_the_file_that_needs_it(path: Path) -> None:
    """`check` and a build without changes never wait for WeasyPrint, Markdown or MkDocs."""
    here = path.relative_to(PACKAGE).as_posix()
    for name in imports(path):
        library = name.split(".")[0]
        assert library not in HEAVY or here in HEAVY[library], name

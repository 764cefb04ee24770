"""The library: a bundle as it came in, the files that this project would write of it, checked, out.

Everything happens in a folder aside: the module is read as any of the project before it is one.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from marelle.catalogue import LoadedModule, LoadedShared, load_module
from marelle.diagnostics import has_errors
from marelle.i18n import _
from marelle.library.bundle import SHEET, Bundle, told
from marelle.library.fitting import Home, fitted, led_out, strangers
from marelle.library.refused import Said, Unfit, lenders, sentences
from marelle.library.shelf import lay
from marelle.model import Origin
from marelle.read.listing import MODULES, scan

MODULE_SHEET = "module.yml"


def staged(
    place: Path,
    bundle: Bundle,
    home: Home,
    source: str,
    shared: LoadedShared,
    here: Iterable[str],
    today: date,
) -> tuple[dict[str, bytes], tuple[str, ...], LoadedModule]:
    """Return the files of *bundle* as this project writes them, checked; the links led out."""
    raw = checked(place / "lent", home.id, bundle.files, lenders)
    origin = origin_of(bundle, source, today)
    assert raw.module
    sheet = _text(bundle.files[MODULE_SHEET])
    files = {**bundle.files, MODULE_SHEET: fitted(sheet, home, raw.module, shared, origin).encode()}
    gone = strangers(raw.references, shared, {*here, home.id})
    for path in sorted({link.span.path for link in gone}):
        name = path.removeprefix(f"{MODULES}/{home.id}/")
        text = led_out(
            _text(files[name]), (g for g in gone if g.span.path == path), bundle.about.site
        )
        files[name] = text.encode()
    links = tuple(dict.fromkeys(f"{each.kind}:{each.id}" for each in gone))
    return files, links, checked(place / "fitted", home.id, files, _fitted)


def checked(place: Path, id: str, files: Mapping[str, bytes], said: Said) -> LoadedModule:
    """Return a module of *files* as this version of Marelle reads it; ``Unfit`` with an error.

    None of the files is on disk here: *said* makes the sentence of each error.
    """
    lay(place / MODULES / id, files)
    listing, found = scan(place)
    loaded = load_module(place, id, listing.modules.get(id, ()), listing.refused)
    wrong = [d for d in (*found, *loaded.diagnostics) if has_errors([d])]
    if wrong or loaded.module is None:
        raise Unfit(sentences(id, wrong, said))
    if loaded.module.package:
        raise Unfit([_("Ce module joue le paquet d’un éditeur : il ne se prête pas.")])
    return loaded


def _fitted(file: str, _line: int, _column: int, why: str) -> str:
    return _("une fois chez vous, « {file} » : {why}").format(file=file, why=why)


def origin_of(bundle: Bundle, source: str, today: date) -> Origin:
    """Return what the sheet will say of where the module came from."""
    about = bundle.about
    return Origin(
        source=source,
        id=about.id,
        version=about.version,
        digest=about.digest,
        borrowed=today,
        licence=about.licence,
        organisation=about.organisation,
    )


def kept_copy(place: Path, bundle: Bundle) -> Path:
    """Write what is kept of *bundle* below *place*; return where."""
    return lay(place / "kept", {**bundle.files, SHEET: told(bundle)})


def _text(data: bytes) -> str:
    return data.decode("utf-8")

"""Stage 4, site: the cover of a series that has none, as PNG: its title, its pictogram, in chalk.

Directories of podcasts ask for a square of 1 400 pixels at least. It is a page, printed, then
drawn as a screen would: the engines are imported here, inside a job.
"""

from html import escape
from io import BytesIO
from string import Template

from marelle.model import Series
from marelle.render.colour import accent, token

SIDE = 1400
_INCHES = 10
# The size of a title, by its length: the longest that a sheet may have fits below the square.
_POINTS = ((30, 64), (50, 50), (80, 40))
_PAGE = Template("""<!doctype html><html lang="$lang"><title>$title</title><style>
@page{size:${side}in ${side}in;margin:0}
body{margin:0;width:${side}in;height:${side}in;background:$asphalt;color:$chalk;
font-family:Atkinson;text-align:center}
svg{display:block;width:3.8in;height:3.8in;margin:0 auto}
div{border:.09in solid $chalk;margin:0 auto;width:5.2in;height:5.2in;padding-top:.6in;
box-sizing:border-box;position:relative;top:.8in}
p{font-size:${points}pt;font-weight:700;line-height:1.1;margin:1.3in .6in 0}
</style><div>$drawing</div><p>$title</p></html>""")


def cover(series: Series, drawing: str, colour: str) -> bytes:
    """Return the cover: *drawing* is the pictogram, *colour* that of the direction."""
    from marelle.proof.raster import pages
    from marelle.render.pdf import print_pdf

    inks = {"chalk": token("chalk"), "accent": accent(colour).b}
    html = _PAGE.substitute(
        lang=series.language,
        title=escape(series.title),
        side=_INCHES,
        points=next(size for most, size in _POINTS if len(series.title) <= most),
        asphalt=token("asphalt"),
        chalk=inks["chalk"],
        drawing=_inked(drawing, **inks),
    )
    with pages(print_pdf(html, f"cover {series.id}", tagged=False)) as sheets:
        image = sheets[0].image(SIDE / _INCHES, colour=True)
    made = BytesIO()
    image.quantize(64).save(made, "PNG", optimize=True)
    return made.getvalue()


def _inked(drawing: str, chalk: str, accent: str) -> str:
    """Return *drawing* with its colours: the print engine takes none from the page around it."""
    return drawing.replace("currentColor", chalk).replace('class="a"', f'stroke="{accent}"')

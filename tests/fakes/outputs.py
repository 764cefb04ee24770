"""Two small outputs for the engine's tests: pages with a hub, and heavy packages."""

from collections.abc import Iterator, Mapping

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.engine.job import Artifact, Job, JobRefused, key_of
from marelle.model import Catalogue, Lesson, Module
from marelle.outputs.base import Options, Output

WEIGHT = 60_000


def _page(module: Module) -> list[Artifact]:
    words = sorted(
        {word for s in module.screens if isinstance(s, Lesson) for word in s.markdown.split()}
    )
    data = f"<h1>{module.title}</h1>\n{' '.join(words)}\n".encode()
    return [
        Artifact(path=f"site/m/{module.id}/index.html", kind="lesson", data=data, module=module.id)
    ]


def _hub(titles: Mapping[str, str]) -> list[Artifact]:
    data = "\n".join(f"{name} {title}" for name, title in titles.items()).encode()
    return [Artifact(path="site/index.html", kind="hub", data=data)]


def _package(module: Module) -> list[Artifact]:
    seed = module.digest.encode()
    data = (seed * (WEIGHT // len(seed) + 1))[:WEIGHT]
    return [Artifact(path=f"scorm/{module.id}.zip", kind="scorm", data=data, module=module.id)]


def _pages(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    for module in catalogue.modules:
        key = key_of("page", module.digest)
        yield Job(output="site", label=module.id, key=key + module.id, run=_page, args=(module,))
    titles = {module.id: module.title for module in catalogue.modules}
    yield Job(output="site", label="hub", key=key_of("hub", repr(titles)), run=_hub, args=(titles,))


def _packages(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    for module in catalogue.modules:
        key = key_of("zip", module.id, module.digest)
        yield Job(output="scorm", label=module.id, key=key, run=_package, args=(module,))


SITE = Output(name="site", label="site", plan=_pages)
SCORM = Output(name="scorm", label="paquets SCORM", plan=_packages)
OUTPUTS = {"scorm": SCORM, "site": SITE}


def _paper(path: str) -> list[Artifact]:
    made = ((suffix, f"{path}{suffix}") for suffix in ("", "-press"))
    return [
        Artifact(path=f"{name}.pdf", kind=f"flyer-a5{suffix}", data=name.encode())
        for suffix, name in made
    ]


def _refused() -> list[Artifact]:
    raise JobRefused([Diagnostic(code=codes.CODE_NOT_DECODED, span=Span("x"), message="no.")])


def _papers(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    for one in catalogue.codes:
        if one.wanted:
            path = f"flyers/{one.code}"
            yield Job(
                output="flyers", label=path, key=key_of(path), run=_paper, args=(path,),
                codes=(one.code,),
            )  # fmt: skip


def _papers_refused(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    yield from _papers(catalogue, options)
    yield Job(output="flyers", label="no", key=key_of("no"), run=_refused, args=())


FLYERS = Output(name="flyers", label="affichettes", plan=_papers)
REFUSED = Output(name="flyers", label="affichettes", plan=_papers_refused)


def every_paper(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Return a document for each code, as those who record codes are given them."""
    return {one.code: {"a5": "0123456789abcdef"} for one in catalogue.codes}


def known() -> dict[str, Output]:
    """Return the two outputs, as a build asks for them."""
    return OUTPUTS

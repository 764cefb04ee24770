"""The lessons as a Hugo site, with templates that give the learner what Marelle gives.

A lesson carries the style sheet and the script of one of Marelle's, a navigation of its squares,
and its questions, from the front matter, with answers that open on their explanation. Departments
and themes are taxonomies, listed by pages of the size of Marelle's; search is one JSON file of
titles, summaries and keywords. No feed and no site map, which Marelle does not make.
"""

import json
from pathlib import Path

from bench.lessons import BECAUSE, KEYWORDS, Text, texts
from bench.writing import write
from marelle import assets
from marelle.outputs.site.hubs import PAGE
from marelle.render import join

CONFIGURATION = f"""\
title = "Bench"
languageCode = "fr"
baseURL = "https://a.example/"
disableKinds = ["rss", "sitemap"]
[pagination]
pagerSize = {PAGE}
[taxonomies]
direction = "directions"
collection = "collections"
[outputs]
home = ["html", "json"]
"""
HEAD = """\
<!doctype html><html lang=fr><head><meta charset=utf-8><meta name=viewport
content="width=device-width"><title>{{ .Title }}</title>
<style>{{ (resources.Get "lesson.css").Content | safeCSS }}</style></head><body>
"""
PAGE_OF_LESSON = (
    HEAD
    + """\
<header><h1>{{ .Title }}</h1></header><nav>{{ .TableOfContents }}</nav>
<main>{{ .Content }}
{{ range $i, $question := .Params.questions }}<section class="screen ask" id="q-{{ $i }}">
<form><fieldset><legend>{{ .prompt }}</legend>
{{ range $n, $answer := .answers }}<details><summary>{{ $answer.text }}</summary>
<p data-ok="{{ not $n }}">{{ $answer.feedback }}</p></details>{{ end }}
</fieldset></form></section>{{ end }}
</main><script>{{ (resources.Get "lesson.js").Content | safeJS }}</script></body></html>
"""
)
LIST = (
    HEAD
    + """\
<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">
<b>{{ .Title }}</b> {{ .Summary }}</a></li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}</body></html>
"""
)
TERMS = (
    HEAD
    + """\
<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></body></html>
"""
)
SEARCH = """\
{{- $rows := slice -}}
{{- range site.RegularPages -}}
{{- $row := dict "url" .RelPermalink "title" .Title "text" .Summary "words" .Keywords -}}
{{- $rows = $rows | append $row -}}
{{- end -}}
{{- $rows | jsonify -}}
"""


def lay(top: Path, count: int) -> None:
    """Write the site of *count* lessons in *top*."""
    for text in texts(count):
        write(top / "content/lessons" / f"{text.id}.md", _page(text))
    write(top / "hugo.toml", CONFIGURATION)
    templates = {"page.html": PAGE_OF_LESSON, "section.html": LIST, "term.html": LIST}
    templates |= {"home.html": LIST, "taxonomy.html": TERMS, "home.json": SEARCH}
    for name, template in templates.items():
        write(top / "layouts" / name, template)
    write(top / "assets/lesson.css", join.style(("choice",)))
    connector = assets.folder("theme") / "player/local.js"
    write(top / "assets/lesson.js", join.script(("choice",), connector, "fr"))


def _page(text: Text) -> str:
    front = {
        "title": text.title,
        "summary": text.summary,
        "keywords": KEYWORDS,
        "directions": [text.direction],
        "collections": [text.collection],
        "questions": [
            {
                "prompt": question.prompt,
                "answers": [{"text": a, "feedback": BECAUSE} for a in question.answers],
            }
            for question in text.questions
        ],
    }
    # JSON is the front matter that Hugo reads with the least work.
    parts = [json.dumps(front, ensure_ascii=False, indent=1)]
    for number, paragraphs in enumerate(text.screens):
        parts += [f"## Écran {number}", *paragraphs]
    return "\n\n".join(parts) + "\n"

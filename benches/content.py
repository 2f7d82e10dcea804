#!/usr/bin/env python3
"""Writes the same made-up plan in the layout of one tool, for the other benchmarks.

What it is for: N dated log entries of about 250 words (headings, lists, a link to another entry,
a table in every fifth, front matter), N/20 goals, and 40 tags; with the templates that a site of
equal pages needs in Hugo and Zola, or as one document to print (plan.html and plan.typ). The text depends on N and nothing else, so that two tools, or
two days, read the same words.

What it is not: a measurement, or a likely plan. Nobody writes 10,000 entries; all words are drawn
from one list.
"""

import argparse
import datetime
import random
from pathlib import Path

WORDS = """
able about across again along among answer apple around barley basket beam bench better between
board bread bridge brought build careful carry chalk change choose clay clear close cloth colour
common copper corner count cover craft deliver different door draw early earth edge engine enough
evening example explain farther field figure finish fire floor follow forest forge fresh frame
garden gather gentle glass grain green ground group hammer handle harbour harvest heavy helpful
hinge hollow honest iron island joint kettle ladder lantern later learn leather letter level light
linen listen little loose lower lumber market master matter meadow measure middle mill mirror
moment morning narrow needle notice number often open order orchard outside paper patient pattern
people piece place plain plank pocket practice prepare quarter question quick quiet reason record
repair return river rough round saddle sample season second shape sharp shelter shore short simple
slate slow smooth softer soil solid sound spare spoon spring square steady steam steel stone
straight stream string strong supper support table teach tender thread timber together tools
touch travel turn under upper useful valley voice wagon wait walk warm water weather wheel whole
willow window winter wooden work workshop yard yellow young
""".split()
TAGS = [f"{a}-{b}" for a in ("wood", "stone", "bread", "glass", "water") for b in
        ("basics", "tools", "people", "safety", "costs", "planning", "teaching", "repair")]
METHODS = ["training", "project", "coaching", "self-study", "on-the-job"]
LAST_DAY = datetime.date(2026, 9, 1)
DAYS = 1500
PER_GOAL = 20
LETTERS = ["specific", "measurable", "attainable", "relevant"]


# The text, as plain data: a block is ("h", text), ("p", text), ("list", items), ("table", rows) or
# ("link", before, id, title, after).

def sentence(rng, words):
    return " ".join(rng.choices(WORDS, k=words)).capitalize() + "."


def paragraph(rng, words):
    sentences = []
    while words > 0:
        length = min(words, rng.randint(7, 15))
        sentences.append(sentence(rng, length))
        words -= length
    return " ".join(sentences)


def title(rng):
    return " ".join(rng.choices(WORDS, k=4)).capitalize()


def entries(n):
    rng = random.Random(f"entries of {n}")
    titles = [title(rng) for _ in range(n)]
    for i in range(n):
        other = rng.randrange(n)
        blocks = [
            ("p", paragraph(rng, 35)),
            ("h", "Situation"),
            ("p", paragraph(rng, 40)),
            ("link", sentence(rng, 6) + " Before this came ", entry_id(other), titles[other], "."),
            ("h", "Action"),
            ("p", paragraph(rng, 40)),
            ("list", [sentence(rng, 10) for _ in range(4)]),
            ("h", "Result"),
            ("p", paragraph(rng, 50 if i % 5 else 25)),
        ]
        if i % 5 == 0:
            rows = [[title(rng), str(rng.randint(1, 90)), rng.choice(WORDS)] for _ in range(5)]
            blocks.append(("table", [["What", "Minutes", "With"]] + rows))
        blocks.append(("p", paragraph(rng, 35)))
        yield {
            "id": entry_id(i),
            "title": titles[i],
            "date": day_of(i, n),
            "goal": goal_id(i // PER_GOAL),
            "method": rng.choice(METHODS),
            "hours": rng.randint(1, 8),
            "result": sentence(rng, 12),
            "tags": rng.sample(TAGS, 2),
            "blocks": blocks,
        }


def goals(n):
    rng = random.Random(f"goals of {n}")
    for g in range(-(-n // PER_GOAL)):
        start = day_of(g * PER_GOAL, n)
        last = day_of(min(n, (g + 1) * PER_GOAL) - 1, n)
        due = last + datetime.timedelta(days=40)
        a, b, c = (" ".join(rng.choices(WORDS, k=6)) for _ in range(3))
        yield {
            "id": goal_id(g),
            "title": title(rng),
            "status": "active" if due > LAST_DAY else "achieved",
            "start": start,
            "due": due,
            "smart": {
                "specific": f"I make a {a} on my own, from the first drawing to the last coat.",
                "measurable": f"Twenty sessions are in my log and each ends with a {b}.",
                "attainable": f"I have four hours a week for it, and the workshop lends me a {c}.",
                "relevant": f"A head of the workshop must be able to do this when the {a} is late.",
            },
            "measure": " ".join(rng.choices(WORDS, k=2)),
            "steps": [(sentence(rng, 6)[:-1], start + datetime.timedelta(days=10 * k))
                      for k in range(1, 4)],
            "blocks": [("h", "Why"), ("p", paragraph(rng, 60)),
                       ("h", "Approach"), ("p", paragraph(rng, 60))],
        }


def entry_id(i):
    return f"entry-{i:06}"


def goal_id(g):
    return f"goal-{g:05}"


def day_of(i, n):
    return LAST_DAY - datetime.timedelta(days=DAYS - 1 - i * DAYS // n)


def markdown(blocks, link, more=""):
    parts = []
    for kind, *rest in blocks:
        if kind == "h":
            parts.append(f"## {rest[0]}")
        elif kind == "p":
            parts.append(rest[0])
        elif kind == "list":
            parts.append("\n".join(f"- {item}" for item in rest[0]))
        elif kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in rest[0]]
            parts.append("\n".join([rows[0], "| --- | --- | --- |"] + rows[1:]))
        else:
            before, target, text, after = rest
            parts.append(before + link(target, text) + after)
    if more:
        parts.insert(1, more)
    return "\n\n".join(parts) + "\n"


def quoted(items):
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"


def write(path, *parts):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(parts), encoding="utf-8")


# pop

def for_pop(n, to):
    write(to / "pop.toml", f'''title = "A plan to measure with"
lang = "en"
as_of = {LAST_DAY}

[person]
name = "Robin Maker"
role = "Maker"
towards = "Head of the workshop"

[smart]
active_goals = [0, 99]

[rules]
achieved-without-evaluation = "off"

[[edition]]
name = "site"
audience = "public"
outputs = ["site"]
''')
    write(to / "index.md", '+++\nkind = "page"\ntitle = "A plan to measure with"\naudience = ["public"]\n+++\n\n',
          "All words are drawn from one list.\n")
    for e in entries(n):
        write(to / "log" / f"{e['id']}.md", f'''+++
title = "{e['title']}"
date = {e['date']}
goal = "{e['goal']}"
method = "{e['method']}"
hours = {e['hours']}
result = "{e['result']}"
tags = {quoted(e['tags'])}
audience = ["public"]
+++

''', markdown(e["blocks"], lambda target, text: f"[[{target}|{text}]]"))
    for g in goals(n):
        steps = "".join(
            f'\n[[step]]\nwhat = "{what}"\ndue = {due}\n'
            + (f"done = {due}\n" if g["status"] == "achieved" or due <= LAST_DAY else "")
            for what, due in g["steps"])
        smart = "".join(f'{letter} = "{g["smart"][letter]}"\n' for letter in LETTERS)
        write(to / "goals" / f"{g['id']}.md", f'''+++
title = "{g['title']}"
status = "{g['status']}"
start = {g['start']}
due = {g['due']}
audience = ["public"]

[smart]
{smart}
[[measure]]
name = "{g['measure']}"
from = 0
to = 20
unit = "sessions"
count = {{}}
{steps}+++

''', markdown(g["blocks"], None))


# Hugo and Zola: the same front matter apart from where a tool wants its own keys.

STYLE = "body{max-width:44rem;margin:auto;font:1rem/1.5 serif}nav a{margin-right:1rem}\n"


def frame(title_, style, home, goals_, log, tags, main):
    return f'''<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<title>{title_} – Robin Maker</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="{style}">
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header><nav aria-label="Main menu"><a href="{home}">Robin Maker</a><a href="{goals_}">Goals</a><a href="{log}">Log</a><a href="{tags}">Tags</a></nav></header>
<main id="main">
{main}
</main>
<footer><p>This portfolio is a selection from a development plan: only what is meant to be shared is in it.</p></footer>
</body>
</html>
'''


def entry_keys(e):
    return "".join(f'{key} = "{e[key]}"\n' for key in ("method", "result")) + f"hours = {e['hours']}\n"


def goal_keys(g):
    steps = ", ".join(f'{{ what = "{what}", due = "{due}" }}' for what, due in g["steps"])
    return "".join(f'{letter} = "{g["smart"][letter]}"\n' for letter in LETTERS) + (
        f'status = "{g["status"]}"\nstart = "{g["start"]}"\ndue = "{g["due"]}"\n'
        f'measure = "{g["measure"]}"\nsteps = [{steps}]\n')


def for_hugo(n, to):
    write(to / "hugo.toml", '''baseURL = "https://plan.example/"
title = "A plan to measure with"
disableKinds = ["rss", "sitemap", "robotstxt"]

[taxonomies]
tag = "tags"
goal = "goals"
''')
    write(to / "static/style.css", STYLE)
    layouts = to / "layouts"
    write(layouts / "404.html", '{{ define "main" }}<h1>Not found</h1>{{ end }}\n')
    write(layouts / "baseof.html", frame(
        "{{ .Title }}", '{{ "style.css" | relURL }}', '{{ "/" | relURL }}', '{{ "goals/" | relURL }}',
        '{{ "log/" | relURL }}', '{{ "tags/" | relURL }}', '{{ block "main" . }}{{ end }}'))
    row = ('<li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> '
           '<h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>{{ .Summary }}'
           '{{ range .GetTerms "goals" }}<p><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></p>{{ end }}</li>\n')
    line = '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n'
    write(layouts / "home.html", '''{{ define "main" }}<h1>{{ .Title }}</h1>
{{ .Content }}
<h2>Goals</h2>
<ul>
{{ range (site.GetPage "/goals").Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <p>{{ .Params.specific }}</p><p>{{ .Params.status }}, until {{ .Params.due }}</p></li>
{{ end }}</ul>{{ end }}
''')
    write(layouts / "log/page.html", '''{{ define "main" }}<p><a href="{{ .CurrentSection.RelPermalink }}">Log</a></p>
<h1>{{ .Title }}</h1>
<p>{{ .Params.result }}</p>
<dl>
<dt>When</dt><dd><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></dd>
<dt>How</dt><dd>{{ .Params.method }}</dd>
<dt>Hours</dt><dd>{{ .Params.hours }} hours</dd>
{{ range .GetTerms "goals" }}<dt>Goal</dt><dd><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></dd>{{ end }}
{{ range .GetTerms "tags" }}<dt>Tag</dt><dd><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></dd>{{ end }}
</dl>
{{ .Content }}
<nav aria-label="Previous and next">{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
''')
    write(layouts / "log/section.html", '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ol>\n{{ range .Pages }}',
          row, "{{ end }}</ol>{{ end }}\n")
    for folder in ("tags", "goals"):
        write(layouts / folder / "taxonomy.html",
              '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ul>\n{{ range .Pages }}', line, "{{ end }}</ul>{{ end }}\n")
    write(layouts / "tags/term.html",
          '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ul>\n{{ range .Pages }}', line, "{{ end }}</ul>{{ end }}\n")
    write(layouts / "goals/term.html", '''{{ define "main" }}<h1>{{ .Title }}</h1>
<p>{{ .Params.status }}, {{ .Params.start }} until {{ .Params.due }}: {{ .Params.measure }}</p>
{{ .Content }}
<dl>
<dt>Specific</dt><dd>{{ .Params.specific }}</dd>
<dt>Measurable</dt><dd>{{ .Params.measurable }}</dd>
<dt>Attainable</dt><dd>{{ .Params.attainable }}</dd>
<dt>Relevant</dt><dd>{{ .Params.relevant }}</dd>
</dl>
<ol>
{{ range .Params.steps }}<li>{{ .what }} ({{ .due }})</li>
{{ end }}</ol>
<h2>From the log</h2>
<ul>
{{ range .Pages }}''' + line + "{{ end }}</ul>{{ end }}\n")

    content = to / "content"
    write(content / "_index.md", '+++\ntitle = "A plan to measure with"\n+++\n\nAll words are drawn from one list.\n')
    write(content / "log/_index.md", '+++\ntitle = "Log"\n+++\n')
    for e in entries(n):
        write(content / "log" / f"{e['id']}.md", f'''+++
title = "{e['title']}"
date = {e['date']}
tags = {quoted(e['tags'])}
goals = ["{e['goal']}"]

[params]
{entry_keys(e)}+++

''', markdown(e["blocks"], lambda target, text: f'[{text}]({{{{< relref "/log/{target}" >}}}})', "<!--more-->"))
    for g in goals(n):
        write(content / "goals" / g["id"] / "_index.md",
              f'+++\ntitle = "{g["title"]}"\n\n[params]\n{goal_keys(g)}+++\n\n', markdown(g["blocks"], None))


def for_zola(n, to):
    write(to / "config.toml", '''base_url = "https://plan.example"
title = "A plan to measure with"
generate_sitemap = false
generate_robots_txt = false
taxonomies = [{ name = "tags" }, { name = "goals", render = false }]
''')
    write(to / "static/style.css", STYLE)
    templates = to / "templates"
    write(templates / "base.html", frame(
        "{% block title %}{{ config.title }}{% endblock %}", "/style.css", "/", "/goals/", "/log/", "/tags/",
        "{% block main %}{% endblock %}"))
    head = '{% extends "base.html" %}\n'

    def page(name, title_, main):
        write(templates / name, head, "{% block title %}", title_, "{% endblock %}\n{% block main %}",
              f"<h1>{title_}</h1>\n", main, "{% endblock %}\n")

    row = ('<li><time datetime="{{ page.date }}">{{ page.date | date(format="%-d %B %Y") }}</time> '
           '<h3><a href="{{ page.path }}">{{ page.title }}</a></h3>{{ page.summary | safe }}'
           '<p><a href="/goals/{{ page.extra.goal }}/">{{ page.extra.goal_title }}</a></p></li>\n')
    line = '<li><a href="{{ page.path }}">{{ page.title }}</a></li>\n'
    page("index.html", "{{ section.title }}", '''{{ section.content | safe }}
<h2>Goals</h2>
<ul>
{% set goals = get_section(path="goals/_index.md") %}{% for page in goals.pages %}<li><a href="{{ page.path }}">{{ page.title }}</a> <p>{{ page.extra.specific }}</p><p>{{ page.extra.status }}, until {{ page.extra.due }}</p></li>
{% endfor %}</ul>''')
    page("entry.html", "{{ page.title }}", '''<p><a href="/log/">Log</a></p>
<p>{{ page.extra.result }}</p>
<dl>
<dt>When</dt><dd><time datetime="{{ page.date }}">{{ page.date | date(format="%-d %B %Y") }}</time></dd>
<dt>How</dt><dd>{{ page.extra.method }}</dd>
<dt>Hours</dt><dd>{{ page.extra.hours }} hours</dd>
<dt>Goal</dt><dd><a href="/goals/{{ page.extra.goal }}/">{{ page.extra.goal_title }}</a></dd>
{% for tag in page.taxonomies.tags %}<dt>Tag</dt><dd><a href="/tags/{{ tag }}/">{{ tag }}</a></dd>{% endfor %}
</dl>
{{ page.content | safe }}
<nav aria-label="Previous and next">{% if page.higher %}<a href="{{ page.higher.path }}">{{ page.higher.title }}</a>{% endif %}{% if page.lower %}<a href="{{ page.lower.path }}">{{ page.lower.title }}</a>{% endif %}</nav>''')
    page("log.html", "{{ section.title }}",
         "<ol>\n{% for page in section.pages %}" + row + "{% endfor %}</ol>")
    page("goals.html", "{{ section.title }}",
         "<ul>\n{% for page in section.pages %}" + line + "{% endfor %}</ul>")
    page("goal.html", "{{ page.title }}", '''<p>{{ page.extra.status }}, {{ page.extra.start }} until {{ page.extra.due }}: {{ page.extra.measure }}</p>
{{ page.content | safe }}
<dl>
<dt>Specific</dt><dd>{{ page.extra.specific }}</dd>
<dt>Measurable</dt><dd>{{ page.extra.measurable }}</dd>
<dt>Attainable</dt><dd>{{ page.extra.attainable }}</dd>
<dt>Relevant</dt><dd>{{ page.extra.relevant }}</dd>
</dl>
<ol>
{% for step in page.extra.steps %}<li>{{ step.what }} ({{ step.due }})</li>
{% endfor %}</ol>
<h2>From the log</h2>
<ul>
{% set term = get_taxonomy_term(kind="goals", term=page.slug) %}{% for page in term.pages %}''' + line + "{% endfor %}</ul>")
    page("taxonomy_list.html", "Tags",
         '<ul>\n{% for term in terms %}<li><a href="{{ term.path }}">{{ term.name }}</a></li>\n{% endfor %}</ul>')
    page("taxonomy_single.html", "{{ term.name }}",
         "<ul>\n{% for page in term.pages %}" + line + "{% endfor %}</ul>")
    write(templates / "404.html", head, "{% block main %}<h1>Not found</h1>{% endblock %}\n")

    content = to / "content"
    write(content / "_index.md", '+++\ntitle = "A plan to measure with"\n+++\n\nAll words are drawn from one list.\n')
    write(content / "log/_index.md",
          '+++\ntitle = "Log"\nsort_by = "date"\ntemplate = "log.html"\npage_template = "entry.html"\n+++\n')
    write(content / "goals/_index.md",
          '+++\ntitle = "Goals"\nsort_by = "title"\ntemplate = "goals.html"\npage_template = "goal.html"\n+++\n')
    titles = {}
    for g in goals(n):
        titles[g["id"]] = g["title"]
        write(content / "goals" / f"{g['id']}.md",
              f'+++\ntitle = "{g["title"]}"\n\n[extra]\n{goal_keys(g)}+++\n\n', markdown(g["blocks"], None))
    for e in entries(n):
        write(content / "log" / f"{e['id']}.md", f'''+++
title = "{e['title']}"
date = {e['date']}

[taxonomies]
tags = {quoted(e['tags'])}
goals = ["{e['goal']}"]

[extra]
goal = "{e['goal']}"
goal_title = "{titles[e['goal']]}"
{entry_keys(e)}+++

''', markdown(e["blocks"], lambda target, text: f"[{text}](@/log/{target}.md)", "<!-- more -->"))


# Paper: one document with what the report of pop prints of this plan (goals in full, the log as a
# table), without its charts, links and signatures. No word of the list needs escaping.

def for_paper(n, to):
    html, typst = [], []

    def heading(level, text):
        html.append(f"<h{level}>{text}</h{level}>")
        typst.append("=" * level + " " + text + "\n")

    def text(words):
        html.append(f"<p>{words}</p>")
        typst.append(words + "\n")

    def bullets(lines):
        html.append("<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>")
        typst.append("\n".join(f"- {line}" for line in lines) + "\n")

    def table(columns, head, rows):
        def row(cells, tag="td"):
            return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>\n"
        html.append("<table><thead>" + row(head, "th") + "</thead><tbody>" + "".join(map(row, rows)) + "</tbody></table>")
        cells = "".join("".join(f"[{cell}], " for cell in row) + "\n" for row in rows)
        typst.append(f"#table(columns: {columns}, table.header" + "".join(f"[{cell}]" for cell in head) + f",\n{cells})\n")

    heading(1, "Robin Maker")
    text("All words are drawn from one list.")
    heading(1, "Goals")
    titles = {}
    for g in goals(n):
        titles[g["id"]] = g["title"]
        heading(2, g["title"])
        text(f"{g['status'].capitalize()}, {g['start']} until {g['due']}. Measure: {g['measure']}.")
        bullets([f"{due}: {what}" for what, due in g["steps"]])
        table("(6em, 1fr)", ["Letter", "Words"], [[letter, g["smart"][letter]] for letter in LETTERS])
        for kind, words in g["blocks"]:
            heading(3, words) if kind == "h" else text(words)
    heading(1, "Log")
    table("(6em, 1fr, 9em, 3em)", ["Date", "What", "Goal", "Hours"], [
        [e["date"], f"{e['title']}, {e['method']}. {e['result']}", titles[e["goal"]], e["hours"]] for e in entries(n)])

    write(to / "plan.html", '''<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A plan to measure with</title>
<style>
@page { size: A4; margin: 25mm 20mm; @bottom-right { content: "page " counter(page) " of " counter(pages) } }
body { font: 10pt/1.4 serif }
table { border-collapse: collapse }
th, td { border-top: 1px solid; text-align: left; vertical-align: top }
tr { break-inside: avoid }
</style>
</head>
<body>
''', "\n".join(html), "\n</body>\n</html>\n")
    write(to / "plan.typ", '''#set document(title: "A plan to measure with")
#set text(lang: "en", size: 10pt)
#set page("a4", margin: (x: 20mm, y: 25mm), footer: context align(right, counter(page).display("page 1 of 1", both: true)))
#set table(stroke: (top: 0.5pt))
#show table.cell: set block(breakable: false)

''', "\n".join(typst))


LAYOUTS = {"pop": for_pop, "hugo": for_hugo, "zola": for_zola, "paper": for_paper}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("n", type=int, metavar="N", help="number of log entries")
    parser.add_argument("dir", type=Path, metavar="DIR", help="a folder that does not exist yet")
    parser.add_argument("--for", dest="tool", choices=LAYOUTS, required=True, help="whose layout")
    args = parser.parse_args()
    if args.n < 1:
        parser.error("N must be at least 1")
    if args.dir.exists():
        parser.error(f"{args.dir} exists already")
    LAYOUTS[args.tool](args.n, args.dir)


if __name__ == "__main__":
    main()

"""Finds dead links in a folder of pages: files and places that are not there, and anything from another server."""

import posixpath
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The places of a page, its links, and what it loads."""

    def __init__(self):
        super().__init__()
        self.places, self.links, self.loads = set(), [], []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.places |= {found[name] for name in ("id", "name") if found.get(name)}
        for name in ("href", "src", "poster"):
            if found.get(name) is None:
                continue
            loaded = name != "href" or (
                tag == "link" and found.get("rel") in ("stylesheet", "icon", "preload", "preconnect")
            )
            (self.loads if loaded else self.links).append((self.getpos()[0], found[name]))


def check(folder, ignored=None):
    """The number of pages, and a line for each fault. Links that begin with `ignored` from the root are left alone."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(folder).as_posix()] = page
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    faults = []
    for name, page in pages.items():
        for line, link in page.loads + page.links:
            fault = _fault(name, link, pages, files, (line, link) in page.loads, ignored)
            if fault:
                faults.append(f"{name}:{line}: {link}: {fault}")
    return len(pages), faults


def _fault(name, link, pages, files, loaded, ignored):
    try:
        parts = urlsplit(link)
    except ValueError:
        return "not an address"
    if parts.scheme or parts.netloc:
        return "comes from another server" if loaded and parts.scheme != "data" else None
    path = unquote(parts.path)
    # The page for an address that does not exist may be shown anywhere, so its links begin at the root of the server.
    if path.startswith("/") and posixpath.basename(name) == "404.html":
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if ignored and target.startswith(ignored):
        return None
    if target == "." or path.endswith("/"):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files:
        return "no such file"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].places:
        return "no such place"
    return None

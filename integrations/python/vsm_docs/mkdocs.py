"""A fence for MkDocs, and for all that takes pymdownx.superfences."""

import base64
import html
import logging
import pathlib

from pymdownx.superfences import SuperFencesException

from . import drawing

try:
    from mkdocs.exceptions import BuildError as HostError
except ImportError:
    HostError = Exception


# What is logged below this name counts for `mkdocs build --strict`.
log = logging.getLogger("mkdocs.plugins.vsm")


def tell(message):
    """What vsm says of a map that it draws, in the host's log."""
    level = logging.WARNING if message.severity == "warning" else logging.INFO
    log.log(level, "%s", f"{message.place}: {message.text}" if message.place else message.text)


class BrokenMap(SuperFencesException, HostError):
    """Ends the build: any other error would leave the block as it is, without a word."""


OPTIONS = {"width", "theme", "page", "layout", "wrap", "alt", "caption"}


def validator(language, inputs, options, attrs, md):
    """Takes the options of the fence's line; with one that is not ours the fence is not ours."""
    for key, value in inputs.items():
        if key not in OPTIONS:
            raise BrokenMap(f"a map in a document has no option ‘{key}’; options: {', '.join(sorted(OPTIONS))}")
        options[key] = value
    return True


def page_of(md):
    """The file of the page that is being made; nothing where the host does not tell."""
    try:
        return pathlib.Path(md.treeprocessors["relpath"].file.abs_src_path)
    except (KeyError, AttributeError, TypeError):
        return None


def line_of(source, page, md):
    """The line where a block begins: it is looked for behind the one before. Quotes and lists put something before lines."""
    found, start = getattr(md, "_vsm_found", (None, 0))
    start = start if found == page else 0
    lines = page.read_text(encoding="utf-8-sig").expandtabs(4).splitlines()
    wanted = [line.rstrip() for line in source.splitlines()]
    for first in range(start, len(lines) - len(wanted) + 1):
        if all(lines[first + index].rstrip().endswith(text) for index, text in enumerate(wanted)):
            md._vsm_found = (page, first + len(wanted))
            return first + 1
    return 1


def fence(source, language, css_class, options, md, classes=None, id_value="", attrs=None, **kwargs):
    """The HTML for a map: `custom_fences: [{name: vsm, class: vsm, format: !!python/name:vsm_docs.mkdocs.fence}]`."""
    page = page_of(md)
    name, line, folder = "<page>", 1, None
    if page:
        name, line, folder = str(page), line_of(source, page, md), page.parent
    try:
        svg = drawing.picture(source, "svg", options, name, line, folder, tell)
        alt = options.get("alt") or drawing.alternative(source, name, line, folder)
    except drawing.MapError as error:
        raise BrokenMap(str(error)) from None
    width = f' width="{html.escape(options["width"])}"' if options.get("width") else ""
    address = "data:image/svg+xml;base64," + base64.b64encode(svg).decode()
    image = f'<img src="{address}" alt="{html.escape(alt)}"{width}>'
    caption = f"<figcaption>{html.escape(options['caption'])}</figcaption>" if options.get("caption") else ""
    identity = f' id="{html.escape(id_value)}"' if id_value else ""
    names = html.escape(" ".join([css_class, *(classes or [])]))
    return f'<figure class="{names}"{identity}>{image}{caption}</figure>'

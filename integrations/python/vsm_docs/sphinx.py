"""A directive for Sphinx: `extensions = ["vsm_docs.sphinx"]`.

.. code-block:: rst

   .. vsm::
      :caption: Today

      stream { process stamp "Stamping" { C/T 10s } }
"""

import hashlib
import html
import pathlib

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from . import drawing

log = logging.getLogger(__name__)


class vsm_map(nodes.General, nodes.Inline, nodes.Element):
    """A map, with all that it takes to draw it for any builder."""


def tell(message):
    """What vsm says of a map that it draws, in Sphinx's log: `-W` ends the build then, and `suppress_warnings` knows
    `vsm` and `vsm.W301`."""
    write = log.warning if message.severity == "warning" else log.info
    write("%s", message.text, location=message.place or None, type="vsm", subtype=message.code or None)


def draw(node, format):
    """The picture that a builder wants; what is only said of pictures is told now, all else when the document was read."""
    place, told = node["place"], node["told"]
    try:
        return drawing.picture(
            node["map"], format, node["options"], place["name"], place["line"], place["folder"],
            lambda message: None if tuple(message) in told else tell(message))
    except drawing.MapError as error:
        raise ExtensionError(f"a map cannot be drawn:\n{error}") from None


class Map(SphinxDirective):
    """The directive `vsm`, with a map as its content or a file as its argument."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {
        "alt": directives.unchanged, "caption": directives.unchanged, "name": directives.unchanged,
        "class": directives.class_option, "width": directives.length_or_percentage_or_unitless,
        "align": lambda value: directives.choice(value, ("left", "center", "right")),
        "theme": directives.unchanged, "page": directives.unchanged, "layout": directives.unchanged,
        "wrap": directives.unchanged,
    }

    def run(self):
        if bool(self.arguments) == bool(self.content):
            raise self.error("the directive vsm has a map below it, or the name of a file behind it")
        if self.arguments:
            relative, path = self.env.relfn2path(self.arguments[0])
            self.env.note_dependency(relative)
            try:
                text = pathlib.Path(path).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise ExtensionError(f"{self.env.doc2path(self.env.docname)}:{self.lineno}: {error}") from None
            name, line = path, 1
        else:
            text = "\n".join(self.content) + "\n"
            name, offset = self.content.items[0]
            line = offset + 1
        place = {"name": str(name), "line": line, "folder": str(pathlib.Path(name).parent)}
        # Documents are read once for all builders, of which some draw nothing: warnings are told as others of documents are.
        told = []

        def tell_once(message):
            told.append(tuple(message))
            tell(message)

        try:
            drawing.run(["describe", "-", "--color", "never"], text, place["name"], line, place["folder"], tell_once)
            alt = self.options.get("alt") or drawing.alternative(text, place["name"], line, place["folder"])
        except drawing.MapError as error:
            raise ExtensionError(f"a map cannot be drawn:\n{error}") from None
        node = vsm_map("", map=text, place=place, told=told, alt=alt, width=self.options.get("width", ""))
        node["options"] = {name: self.options[name] for name in ("theme", "page", "layout", "wrap") if name in self.options}
        node["classes"] += ["vsm"] + self.options.get("class", [])
        self.set_source_info(node)
        outer = node
        if "caption" in self.options:
            outer = nodes.figure("", node)
            parsed, messages = self.parse_inline(self.options["caption"], lineno=self.lineno)
            outer += nodes.caption(self.options["caption"], "", *parsed)
            outer += messages
        if "align" in self.options:
            outer["align"] = self.options["align"]
        self.add_name(outer)
        return [outer]


def written(builder, node, format, folder):
    """The name of the picture's file, which is there then."""
    image = draw(node, format)
    name = f"vsm-{hashlib.sha256(image).hexdigest()[:20]}.{format}"
    path = pathlib.Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != image:
        path.write_bytes(image)
    return name


def visit_html(self, node):
    name = written(self.builder, node, "svg", pathlib.Path(self.builder.outdir) / self.builder.imagedir)
    width = f' style="width: {node["width"]}{"px" if node["width"].isdigit() else ""}"' if node["width"] else ""
    align = f" align-{node['align']}" if node.get("align") else ""
    self.body.append(
        f'<img src="{self.builder.imgpath}/{name}" alt="{html.escape(node["alt"])}"{width} '
        f'class="{html.escape(" ".join(node["classes"]))}{align}" />')
    raise nodes.SkipNode


def visit_latex(self, node):
    name = written(self.builder, node, "pdf", self.builder.outdir)
    width = node["width"]
    if width.endswith("%"):
        size = f"[width={int(float(width[:-1]) * 10) / 1000}\\linewidth]"
    elif width:
        size = f"[width={width}{'bp' if width.isdigit() else ''}]".replace("px]", "bp]")
    else:
        # As wide as it is, and no wider than the text.
        size = ""
    self.body.append(f"\n\\noindent\\sphinxincludegraphics{size}{{{{{name[:-4]}}}.pdf}}\n")
    raise nodes.SkipNode


def visit_text(self, node):
    self.add_text(f"[{node['alt']}] ")
    raise nodes.SkipNode


def visit_other(self, node):
    self.body.append(f"[{node['alt']}]")
    raise nodes.SkipNode


def setup(app):
    app.add_node(
        vsm_map, html=(visit_html, None), latex=(visit_latex, None), text=(visit_text, None), man=(visit_other, None),
        texinfo=(visit_other, None))
    app.add_directive("vsm", Map)
    return {"version": "0.1.0", "parallel_read_safe": True, "parallel_write_safe": True}

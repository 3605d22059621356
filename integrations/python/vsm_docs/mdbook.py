"""A preprocessor for mdBook: each map in a chapter becomes a picture in a file beside it.

    [preprocessor.vsm]
    command = "mdbook-vsm"
"""

import json
import pathlib
import subprocess
import sys

from . import drawing


def chapters(items):
    """All chapters with a file, those within others, too."""
    for item in items:
        chapter = item.get("Chapter") if isinstance(item, dict) else None
        if chapter:
            if chapter.get("path"):
                yield chapter
            yield from chapters(chapter.get("sub_items", []))


def drawn(chapter, sources, settings):
    """The chapter's text with its maps as pictures."""
    file = sources / (chapter.get("source_path") or chapter["path"])
    folder = (sources / chapter["path"]).parent
    words = [drawing.program(), "md", "-", "--stdin-name", str(file), "--images", ".", "--message-format", "short"]
    words += ["--stem", pathlib.Path(chapter["path"]).stem]
    if settings.get("theme"):
        words += ["--theme", settings["theme"]]
    result = subprocess.run(words, input=chapter["content"].encode(), capture_output=True, cwd=folder)
    # What is told of maps that are drawn is told, too.
    sys.stderr.write(result.stderr.decode(errors="replace"))
    if result.returncode != 0:
        raise SystemExit(1)
    return result.stdout.decode()


def main():
    if sys.argv[1:2] == ["supports"]:
        # Every renderer that takes Markdown with pictures.
        raise SystemExit(0)
    context, book = json.load(sys.stdin)
    sources = pathlib.Path(context["root"]) / context["config"].get("book", {}).get("src", "src")
    settings = context["config"].get("preprocessor", {}).get("vsm", {})
    # The book's own name for its parts has changed with mdBook 0.5.
    for chapter in chapters(book["items"] if "items" in book else book.get("sections", [])):
        if "vsm" in chapter["content"]:
            try:
                chapter["content"] = drawn(chapter, sources, settings)
            except FileNotFoundError:
                sys.exit("vsm cannot be run: it is neither on the path nor named by VSM_BIN")
    json.dump(book, sys.stdout)


if __name__ == "__main__":
    main()

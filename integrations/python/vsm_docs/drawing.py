"""What all hosts have in common: a map goes to vsm's standard input, and a picture comes back."""

import os
import subprocess


class MapError(Exception):
    """A map cannot be drawn; the text is what vsm says, with the places in the document."""


def program():
    """The program that draws: vsm on the path, or what VSM_BIN names."""
    return os.environ.get("VSM_BIN") or "vsm"


def run(words, text, name, line=1, folder=None):
    """Runs vsm on a map.

    :param words: the command and its options, with `-` for the map.
    :param text: the map.
    :param name: what messages call the document.
    :param line: the document's line of the map's first line.
    :param folder: the folder of the document, whose files the map may read.
    :return: what vsm writes to standard output, in bytes.
    """
    place = ["--stdin-name", name, "--stdin-line", str(max(1, line)), "--message-format", "short"]
    try:
        result = subprocess.run(
            [program(), *words, *place], input=text.encode(), capture_output=True, cwd=folder, timeout=120)
    except FileNotFoundError:
        raise MapError("vsm cannot be run: it is neither on the path nor named by VSM_BIN") from None
    except subprocess.TimeoutExpired:
        raise MapError(f"{name}:{line}: the map takes longer than two minutes to draw") from None
    if result.returncode != 0:
        raise MapError(result.stderr.decode(errors="replace").strip() or f"{name}:{line}: vsm ended with {result.returncode}")
    return result.stdout


def picture(text, format, options, name, line=1, folder=None):
    """The picture of a map.

    :param options: of the command line, by their names: theme, page, layout, wrap.
    """
    words = ["render", "-", "-", "-f", format]
    for option in ("theme", "page", "layout", "wrap"):
        if options.get(option):
            words += ["--" + option, options[option]]
    return run(words, text, name, line, folder)


def alternative(text, name, line=1, folder=None):
    """The line that stands in the picture's place where that is not seen."""
    return run(["describe", "-", "--alt", "--color", "never"], text, name, line, folder).decode().strip()

"""What all hosts have in common: a map goes to vsm's standard input, and a picture comes back."""

import collections
import os
import re
import subprocess


class MapError(Exception):
    """A map cannot be drawn; the text is what vsm says, with the places in the document."""


Message = collections.namedtuple("Message", "place severity text code")
Message.__doc__ = """What vsm says of a map that it does draw.

place is that in the document, as `page.md:10:3`, or empty where it is of the map as a whole; severity is `warning` or `note`;
code is what it is listed by, `W301`, or empty.
"""

_FORM = re.compile(r"(?:(?P<place>.+?:\d+:\d+): )?(?P<severity>warning|note)(?:\[\w+\])?: (?P<text>.*)")
_CODE = re.compile(r"\[([A-Z]\d+)\]")


def messages(output):
    """What vsm wrote to standard error, a message a line; what is none of its messages is of no less weight than a warning."""
    found = []
    for line in output.decode(errors="replace").splitlines():
        form = _FORM.fullmatch(line)
        if form:
            codes = _CODE.findall(line)
            found.append(Message(form["place"] or "", form["severity"], form["text"], codes[-1] if codes else ""))
        elif line.startswith("  = help: ") and found:
            found[-1] = found[-1]._replace(text=f"{found[-1].text} ({line[len('  = help: '):]})")
        elif line.strip():
            found.append(Message("", "warning", line.strip(), ""))
    return found


def program():
    """The program that draws: vsm on the path, or what VSM_BIN names."""
    return os.environ.get("VSM_BIN") or "vsm"


def run(words, text, name, line=1, folder=None, tell=None):
    """Runs vsm on a map.

    :param words: the command and its options, with `-` for the map.
    :param text: the map.
    :param name: what messages call the document.
    :param line: the document's line of the map's first line.
    :param folder: the folder of the document, whose files the map may read.
    :param tell: takes each `Message` about a map that passes, for the host's own log.
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
    if tell:
        for message in messages(result.stderr):
            tell(message)
    return result.stdout


def picture(text, format, options, name, line=1, folder=None, tell=None):
    """The picture of a map.

    :param options: of the command line, by their names: theme, page, layout, wrap.
    :param tell: takes each `Message`.
    """
    words = ["render", "-", "-", "-f", format]
    for option in ("theme", "page", "layout", "wrap"):
        if options.get(option):
            words += ["--" + option, options[option]]
    return run(words, text, name, line, folder, tell)


def alternative(text, name, line=1, folder=None):
    """The line that stands in the picture's place where that is not seen; warnings are left to what makes the picture."""
    return run(["describe", "-", "--alt", "--color", "never"], text, name, line, folder).decode().strip()

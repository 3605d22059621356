#!/usr/bin/env python3
"""Writes Sources/VSMScene/Text/AdvanceWidths.swift from the installed Liberation Sans.

Needs the package fonttools and Debian's fonts-liberation. The result is checked in, so that the program
measures text without any font. Usage: Scripts/advance-widths.py [FOLDER WITH THE FONTS]
"""
import os
import sys

from fontTools.ttLib import TTFont

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/liberation"
TARGET = os.path.join(os.path.dirname(__file__), "../Sources/VSMScene/Text/AdvanceWidths.swift")
# Latin with accents, Greek, Cyrillic, punctuation, and the signs that maps use.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x2044),
    (0x20AC, 0x20AC), (0x2100, 0x2122), (0x2190, 0x2199), (0x2200, 0x2265),
]


def widths(style):
    font = TTFont(os.path.join(FOLDER, f"LiberationSans-{style}.ttf"))
    metrics, em = font["hmtx"], font["head"].unitsPerEm
    return {code: round(metrics[glyph][0] * 1000 / em) for code, glyph in font.getBestCmap().items()}


def runs(name, table):
    lines = [f"  static let {name}: [AdvanceRun] = ["]
    for low, high in RANGES:
        code = low
        while code <= high:
            while code <= high and code not in table:
                code += 1
            first = code
            while code <= high and code in table:
                code += 1
            values = [table[each] for each in range(first, code)]
            if values:
                lines.append(f"    AdvanceRun(0x{first:04X}, [")
                for at in range(0, len(values), 18):
                    lines.append("      " + ", ".join(map(str, values[at:at + 18])) + ",")
                lines.append("    ]),")
    return lines + ["  ]"]


with open(TARGET, encoding="utf-8") as file:
    head = file.read().split("enum AdvanceWidths {\n")[0]
body = runs("regular", widths("Regular")) + [""] + runs("bold", widths("Bold"))
with open(TARGET, "w", encoding="utf-8") as file:
    file.write(head + "enum AdvanceWidths {\n" + "\n".join(body) + "\n}\n")

"""Prints what a TextMate grammar makes of files: for each file its lines, for each line [start, end, scopes]."""

import json
import shutil
import sys
import tempfile

from babi.highlight import Grammars, highlight_line

# babi finds a grammar by its scope, which is the name of its file.
with tempfile.TemporaryDirectory() as folder:
    shutil.copy(sys.argv[1], f"{folder}/source.vsm.json")
    compiler = Grammars(folder).compiler_for_scope("source.vsm")
result = {}
for name in sys.argv[2:]:
    with open(name, encoding="UTF-8", newline="") as file:
        text = file.read()
    state, lines = compiler.root_state, []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        state, regions = highlight_line(compiler, state, line + "\n", first_line=not lines)
        lines.append([[region.start, region.end, " ".join(region.scope)] for region in regions])
    result[name] = lines
json.dump(result, sys.stdout)

"""Looks into a VSIX: all that its manifests name is in it, with a type, and nothing of the tests is."""

import json
import os
import plistlib
import sys
import xml.etree.ElementTree as xml
import zipfile

archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
names = archive.namelist()
types = {element.get("Extension") for element in xml.fromstring(archive.read("[Content_Types].xml"))}
for name in names[1:]:
    assert os.path.splitext(name)[1] in types, name
    assert "test" not in name, name
space = "{http://schemas.microsoft.com/developer/vsx-schema/2011}"
manifest = xml.fromstring(archive.read("extension.vsixmanifest"))
package = json.loads(archive.read("extension/package.json"))
identity = manifest.find(f"{space}Metadata/{space}Identity")
assert (identity.get("Id"), identity.get("Version")) == (package["name"], package["version"])
paths = [element.get("Path") for element in manifest.iter(f"{space}Asset")]
named = [package["main"]]
for kind in ["languages", "grammars", "snippets"]:
    named += [entry.get("configuration") or entry["path"] for entry in package["contributes"][kind]]
for path in paths + ["extension/" + name.removeprefix("./") for name in named]:
    assert path in names, path
for name in names:
    if name.endswith(".json"):
        json.loads(archive.read(name))

# The grammar of TextMate and Sublime Text is that of VS Code.
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../editors/textmate")
with open(os.path.join(folder, "vsm.tmLanguage"), "rb") as file:
    assert plistlib.load(file) == json.loads(archive.read("extension/syntaxes/vsm.tmLanguage.json"))

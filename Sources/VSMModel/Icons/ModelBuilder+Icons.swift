import VSMDiagnostics
import VSMSyntax

/// Icons that a map declares, and who wears them.
extension ModelBuilder {
  /// Icons come before everything else, so that a line of a stream may name one that is declared after it.
  mutating func declareIcons() {
    for case .declaration(let declaration) in tree.statements where declaration.word == .icon {
      declareIcon(declaration, properties(of: declaration.properties))
    }
  }

  private mutating func declareIcon(_ declaration: Declaration, _ properties: PropertyList) {
    guard let name = declaration.name else { return }
    guard iconNames[name.text] == nil else {
      let first = iconNames[name.text].map { map.icons[$0].span }
      report(
        .nameTwice(name.text), at: name.span,
        related: first.map { Diagnostic.Related($0, "declared first") })
      return
    }
    // Also where something is wrong with it: who names it is right to.
    iconNames[name.text] = map.icons.count
    var outlines: [IconOutline] = []
    var room = IconLimits.steps
    for entry in properties.entries where entry.property == .path {
      guard case .text(let text) = entry.value else { continue }
      do throws(IconProblem) {
        let outline = try IconOutline(path: text, limit: room)
        room -= outline.steps.count
        outlines.append(outline)
      } catch {
        report(.unreadablePath(error.text), at: entry.span)
      }
    }
    // What could not be read may have been the path.
    if !properties.has(.path), !isPartial { report(.iconWithoutPath(name.text), at: name.span) }
    var box: IconBox?
    if let entry = properties.entry(.viewBox), case .text(let text) = entry.value {
      do throws(IconProblem) {
        box = try IconBox(text: text)
      } catch {
        report(.unreadableViewBox(error.text), at: entry.span)
      }
    }
    map.icons.append(
      Icon(
        id: name.text, label: declaration.label?.text ?? name.text, box: box, outlines: outlines,
        isFilled: properties.has(.filled), span: declaration.span))
  }

  /// The position of the icon that a block names.
  mutating func icon(in properties: PropertyList) -> Int? {
    guard let entry = properties.entry(.symbol), case .text(let name) = entry.value else { return nil }
    if let icon = iconNames[name] { return icon }
    if tree.unreadWords.contains(name) || tree.isCutShort { return nil }
    report(
      .nameUnknown(
        name, nearest: nearest(to: name, among: iconNames.keys.sorted()),
        declaration: "icon … { path \"M2 22V8H22V22Z\" }"), at: entry.span)
    return nil
  }

  /// What has kept its properties gets its icon once everything is declared.
  mutating func linkIcons() {
    for index in map.suppliers.indices {
      map.suppliers[index].icon = icon(in: map.suppliers[index].properties)
    }
    for index in map.customers.indices {
      map.customers[index].icon = icon(in: map.customers[index].properties)
    }
    for index in map.controls.indices { map.controls[index].icon = icon(in: map.controls[index].properties) }
    for index in map.processes.indices {
      map.processes[index].icon = icon(in: map.processes[index].properties)
    }
    for index in map.stocks.indices { map.stocks[index].icon = icon(in: map.stocks[index].properties) }
  }
}

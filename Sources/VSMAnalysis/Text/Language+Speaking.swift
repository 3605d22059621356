package import VSMModel
package import VSMWords

extension Language {
  /// A map with its figures in the language that was asked for; as it is where none was, or it speaks that anyhow.
  ///
  /// - Parameters:
  ///   - language: nothing for the map's own.
  ///   - map: the map.
  ///   - figures: of the map.
  /// - Returns: both in that language: notes and conventions are texts, so the figures are computed anew.
  package static func speaking(
    _ language: Language?, _ map: ValueStreamMap, _ figures: Figures
  ) -> (map: ValueStreamMap, figures: Figures) {
    guard let language, language != map.language ?? .english else { return (map, figures) }
    let map = map.speaking(language)
    return (map, Figures(of: map))
  }
}

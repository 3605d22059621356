public import VSMAnalysis
public import VSMDiagnostics
public import VSMModel
public import VSMScene

/// A form in which a map can be written: a file format with its name and file endings.
///
/// A new format is a type of its own that conforms, and a line in `PictureFormats.all`; the command line
/// finds it there by its name and its endings.
public protocol PictureFormat: Sendable {
  /// How a user names it: `svg`.
  var name: String { get }
  /// The file endings that stand for it, without the dot and in small letters.
  var endings: [String] { get }
  /// What it is called on the web.
  var mediaType: String { get }
  /// True where a user who names no file wants to see it at once.
  var isForTerminals: Bool { get }

  /// - Throws: `PictureError` where the format cannot be made here.
  func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8]

  /// The bytes, and what the picture could not keep of what was asked for.
  ///
  /// - Throws: `PictureError` where the format cannot be made here.
  func picture(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> Picture
}

/// A picture as it is written to a file.
public struct Picture: Sendable {
  /// The file's content, whole.
  public var bytes: [UInt8]
  /// Notes on what could not be kept: text that can be read on the sheet, a width.
  public var losses: [Problem] = []
}

extension PictureFormat {
  public var isForTerminals: Bool { false }

  public func picture(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> Picture {
    Picture(bytes: try bytes(of: map, figures, options))
  }
}

/// A form that holds any scene, not only that of a map.
public protocol SceneFormat: PictureFormat {
  /// The scene in the colours of a theme, whatever the options say.
  ///
  /// - Throws: `PictureError` where the format cannot be made here.
  func bytes(of scene: Scene, theme: Theme, _ options: PictureOptions) throws(PictureError) -> [UInt8]
}

extension SceneFormat {
  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] { try picture(of: map, figures, options).bytes }

  public func picture(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> Picture {
    let scene = try options.layout.scene(of: map, figures, on: options.page)
    let bytes = try bytes(of: scene, theme: options.theme(of: map), options)
    return Picture(bytes: bytes, losses: scene.losses.map(\.problem))
  }
}

/// How a picture is to look; a format leaves out of account what it does not know.
public struct PictureOptions: Sendable {
  /// As a map, in lanes of departments or sites, or as a network that an engine of Graphviz places.
  public var layout: PictureLayout
  /// Nothing for the theme that the map asks for, or else the standard one.
  public var theme: Theme?
  /// Pixels of a bitmap for each px of the picture, at most `largestScale`.
  public var scale: Double
  /// Characters in a line of a text picture; nothing for the standard width.
  public var columns: Int?
  /// A text picture of ASCII alone, apart from the letters of the map.
  public var isASCII = false
  /// The page that the picture is fitted on; without one it is as large as it needs to be.
  public var page: Page?

  /// The most that a scale may be.
  public static let largestScale = 16.0

  /// How a picture is made; what is not given is as the map says, or as usual.
  public init(
    layout: PictureLayout = .map, theme: Theme? = nil, scale: Double = 1, page: Page? = nil
  ) {
    self.layout = layout
    self.theme = theme
    self.scale = scale
    self.page = page
  }

  /// The theme that a map is drawn in.
  public func theme(of map: ValueStreamMap) -> Theme { theme ?? map.ownTheme ?? .standard }
}

/// Why a picture could not be made of a map that is valid.
public struct PictureError: Error, CustomStringConvertible {
  /// What is wrong, as data: E253 where a picture is too large, E403 where one cannot be made.
  public let problem: Problem

  /// A picture that cannot be made, for that reason.
  public init(_ problem: Problem) {
    self.problem = problem
  }

  /// A picture that is too large, with the size that it would have.
  public init(_ large: PictureTooLarge) {
    self.init(.pictureTooLarge(limit: large.limit, word: large.word, count: large.count))
  }

  public var description: String { problem.wording.message }
}

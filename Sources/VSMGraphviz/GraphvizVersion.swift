#if Graphviz
  internal import CGraphviz
#endif

/// The version of Graphviz that bitmaps and pages are made with.
public enum GraphvizVersion {
  /// Empty where there is none.
  public static let text: String = {
    #if Graphviz
      (try? GraphvizLock.withContext { (context) throws(GraphvizError) in context.version }) ?? ""
    #else
      DotProgram.version
    #endif
  }()
}

/// The templates of `vsm report`: files that lie in the program itself.
public enum ReportTemplateText {
  /// `report/report.html.mustache`
  public static var page: [UInt8] { PackageResources.report_html_mustache }

  /// `report/report.md.mustache`
  public static var text: [UInt8] { PackageResources.report_md_mustache }
}

/// What a server answers.
package protocol RequestHandler: Sendable {
  /// The answer to a request.
  func response(to request: Request) -> Response
  /// The answer to what is no request, or came at a bad time.
  func response(to fault: Request.Fault) -> Response
}

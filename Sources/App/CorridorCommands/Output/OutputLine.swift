internal import Diagnostics

/// A line of output: literal text is printed as it is, interpolated values are escaped, because they may have been
/// received.
struct OutputLine: ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral text: String) { self.text = text }

    init(stringInterpolation: Parts) { text = stringInterpolation.text }

    /// The parts of a line.
    struct Parts: StringInterpolationProtocol {
        fileprivate(set) var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: some Any) { text += Printable.text(String(describing: value)) }

        /// Text that is escaped already, or laid out or colored by this program.
        mutating func appendInterpolation(safe value: String) { text += value }
    }

    static func + (left: OutputLine, right: OutputLine) -> OutputLine { "\(safe: left.text)\(safe: right.text)" }
}

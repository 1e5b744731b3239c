import Diagnostics
import SourceFormats
import Testing

/// The elements of a message, changed one by one.
enum X12Elements {
    /// Expects that every element that is changed is found in the result, or is an error.
    ///
    /// - Parameter counters: the segments whose elements only count or order others.
    /// - Returns: the number of changes.
    static func findsEveryChange(in text: String, but counters: Set<String>) -> Int {
        let segments = text.split(separator: "~\n").map(String.init)
        var tried = 0
        for index in segments.indices where !segments[index].hasPrefix("ISA") {
            let elements = segments[index].split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            guard !counters.contains(elements[0]) else { continue }
            for element in elements.indices.dropFirst() where !elements[element].isEmpty {
                // Network controls and versions of the standard carry no content.
                if elements[0] == "GS", [1, 7, 8].contains(element) { continue }
                var changed = elements
                changed[element] += "Q7Z"
                var message = segments
                message[index] = changed.joined(separator: "*")
                do throws(Fault) {
                    let result = try Fixture.readWithoutMapping([("a.x12", message.joined(separator: "~\n") + "~\n")])
                    let out = String(decoding: result.bytes, as: UTF8.self)
                    let isTold = out.contains("Q7Z") || result.findings.contains { $0.severity == .error }
                    #expect(isTold, "\(message[index])")
                } catch {
                    #expect(error.kind == .badData, "\(message[index]): \(error)")
                }
                tried += 1
            }
        }
        return tried
    }
}

internal import Diagnostics
internal import Packages
internal import StrictJSON

/// The checks of a file one by one, as text and as JSON.
extension VerificationTrace {
    /// The lines: each step in order, with what was found.
    var lines: [OutputLine] {
        var lines: [OutputLine] = ["  checks, in the order of specs/package.md:"]
        for (index, entry) in steps.enumerated() {
            let number = String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)"
            switch entry.result {
            case .notReached: lines.append("  \(number)  not reached    \(entry.step.sentence)")
            case .taken(let outcome, let findings):
                let word = outcome.rawValue.padding(to: Outcome.indeterminate.rawValue.count)
                lines.append("  \(number)  \(word)  \(entry.step.sentence)")
                var told: Set<String> = []
                for finding in findings {
                    let text = "[\(finding.code.name)]" + (finding.place.entry.map { ", at \($0)" } ?? "")
                    if told.insert(text).inserted { lines.append("        \(text)") }
                }
            }
        }
        return lines
    }

    /// The steps in the shape of specs/cli.md.
    var json: JSONValue {
        .array(
            steps.map { step, result in
                var object = JSONObject()
                object["step"] = .string(step.rawValue)
                object["what"] = .string(step.sentence)
                switch result {
                case .notReached: object["outcome"] = "not-reached"
                case .taken(let outcome, let findings):
                    object["outcome"] = .string(outcome.rawValue)
                    var codes: [String] = []
                    for finding in findings where !codes.contains(finding.code.name) {
                        codes.append(finding.code.name)
                    }
                    object["codes"] = codes.isEmpty ? nil : .array(codes.map(JSONValue.string))
                }
                return .object(object)
            })
    }
}

extension String {
    /// The string with blanks after it, up to a number of characters.
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}

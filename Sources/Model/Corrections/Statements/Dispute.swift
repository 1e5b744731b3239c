internal import Diagnostics
internal import Policy
internal import StrictJSON

/// What somebody says against an object: a person whom it is about, or a party (5 USC 552a(d)(4), (c)(4)).
package struct Dispute: Hashable, Sendable {
    /// The most bytes of the text.
    package static let textLimit = 10_000
    /// The most bytes of the name.
    package static let nameLimit = 500

    /// Whose statement it is, for people: a person, or a party.
    package let by: String
    /// What they say: lines of text.
    package let text: String

    /// A dispute. Whether name and text may be used is asked when a statement is made of it.
    package init(by: String, text: String) {
        self.by = by
        self.text = text
    }

    init(_ fields: inout JSONFields) throws(Fault) {
        by = try fields.parsed("by", expected: "a line of at most \(Self.nameLimit) bytes") {
            AgreementText.line($0, limit: Self.nameLimit)
        }
        text = try fields.parsed("text", expected: "lines of text of at most \(Self.textLimit) bytes") { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let isText = lines.allSatisfy { $0.isEmpty || AgreementText.line(String($0), limit: Self.textLimit) != nil }
            return isText && !text.isEmpty && text.utf8.count <= Self.textLimit ? text : nil
        }
    }

    func write(to members: inout JSONObject) {
        members["by"] = .string(by)
        members["text"] = .string(text)
    }
}

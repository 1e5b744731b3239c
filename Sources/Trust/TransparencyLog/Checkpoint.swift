public import Diagnostics
internal import Digests
internal import Platform

/// The statement of a log about its head (C2SP tlog-checkpoint): the text of a signed note.
public struct Checkpoint: Hashable, Sendable {
    /// Which log it is about.
    public let origin: String
    /// The head.
    package let head: TreeHead
    /// Further lines, which mean nothing here; Corridor writes none.
    package let extensions: [String]

    /// A statement.
    package init(origin: String, head: TreeHead) {
        self.origin = origin
        self.head = head
        extensions = []
    }

    /// Reads the text of a note.
    ///
    /// - Throws: `Fault` `checkpoint-invalid` of kind `.badData`.
    public init(parsing text: String) throws(Fault) {
        func invalid(_ reason: String) -> Fault { Fault(.checkpointInvalid, kind: .badData, ["reason": reason]) }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(decoding: Array($0), as: UTF8.self)
        }
        guard lines.popLast()?.isEmpty == true, lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
            throw invalid("it does not have three lines, none of them empty")
        }
        guard let size = Self.size(lines[1]) else { throw invalid("its size is not a number") }
        guard let bytes = Base64.decode(lines[2]), let root = SHA256Value(bytes) else {
            throw invalid("its root is not a SHA-256 in Base64")
        }
        guard size > 0 || root == TreeHead.empty.root else { throw invalid("its root is not that of an empty log") }
        origin = lines[0]
        head = TreeHead(size: size, root: root)
        extensions = Array(lines.dropFirst(3))
    }

    /// A size, in decimal digits without zeros before it.
    private static func size(_ text: String) -> Int? {
        guard text == "0" || text.first != "0", text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The text of the note.
    public var text: String {
        ([origin, "\(head.size)", Base64.encode(head.root.bytes)] + extensions).map { $0 + "\n" }.joined()
    }
}

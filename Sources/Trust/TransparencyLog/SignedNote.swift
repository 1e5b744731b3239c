public import Diagnostics
internal import Platform

/// A text with signatures (C2SP signed-note, v1.0.0), byte for byte.
public struct SignedNote: Hashable, Sendable {
    /// A line with a signature.
    public struct Signature: Hashable, Sendable {
        /// The name of the key.
        package let name: String
        /// The four bytes that identify the key beside its name.
        package let keyID: [UInt8]
        /// The signature.
        package let bytes: [UInt8]

        /// A signature.
        package init(name: String, keyID: [UInt8], bytes: [UInt8]) {
            self.name = name
            self.keyID = keyID
            self.bytes = bytes
        }
    }

    /// The largest note that is read, in bytes.
    static let largest = 1 << 16
    /// The most signatures of a note that is read; 16 must be read.
    static let mostSignatures = 100
    private static let newline = UInt8(ascii: "\n")
    private static let dash = Array("\u{2014} ".utf8)

    /// The text, with the newline at its end.
    public let text: String
    /// The signatures, in their order.
    public let signatures: [Signature]

    /// A note.
    package init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note.
    ///
    /// - Throws: `Fault` `note-invalid` of kind `.badData`.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        func invalid(_ reason: String) -> Fault { Fault(.noteInvalid, kind: .badData, ["reason": reason]) }
        guard bytes.count <= Self.largest else { throw invalid("it has more than \(Self.largest) bytes") }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw invalid("it is not UTF-8") }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == Self.newline }) else {
            throw invalid("it has a control character")
        }
        guard bytes.last == Self.newline else { throw invalid("it does not end with a newline") }
        // The last empty line parts text and signatures: signature lines are never empty.
        guard
            let end = bytes.indices.dropFirst().last(where: {
                bytes[$0] == Self.newline && bytes[$0 - 1] == Self.newline
            }), end > 1
        else { throw invalid("it has no empty line between text and signatures") }
        let lines = bytes[(end + 1)...].split(separator: Self.newline, omittingEmptySubsequences: false).dropLast()
        guard (1...Self.mostSignatures).contains(lines.count) else {
            throw invalid("it has no signature, or more than \(Self.mostSignatures)")
        }
        var signatures: [Signature] = []
        for line in lines {
            guard let signature = Self.signature(line) else { throw invalid("a signature line is malformed") }
            signatures.append(signature)
        }
        self.init(text: String(decoding: bytes[..<end], as: UTF8.self), signatures: signatures)
    }

    private static func signature(_ line: ArraySlice<UInt8>) -> Signature? {
        guard line.starts(with: dash) else { return nil }
        let parts = line.dropFirst(dash.count).split(
            separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let name = String(decoding: parts[0], as: UTF8.self)
        guard isName(name), let bytes = Base64.decode(String(decoding: parts[1], as: UTF8.self)), bytes.count > 4
        else { return nil }
        return Signature(name: name, keyID: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }

    /// Whether a text can be the name of a key.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "+" }
    }

    /// The note as it is written.
    public var written: String {
        let lines = signatures.map { "\u{2014} \($0.name) \(Base64.encode($0.keyID + $0.bytes))\n" }
        return text + "\n" + lines.joined()
    }
}

internal import Glibc
internal import RecordLinkage

/// Distinct strings by number: their bytes lie one after another, and a string is made when it is asked for.
struct StringPool: Sendable {
    private var texts = TextDictionary()

    /// A pool with the empty string only.
    init() {}

    /// A pool of the strings of a dictionary.
    init(_ texts: TextDictionary) { self.texts = texts }

    /// All strings together, and the length of each but the empty one.
    var parts: (bytes: [UInt8], lengths: [UInt32]) { (texts.bytes, texts.lengths) }

    /// The number of strings.
    var count: Int { texts.count }

    /// The string of a number; number 0 is the empty string.
    subscript(number: UInt32) -> String { String(decoding: texts.text(Int(number)), as: UTF8.self) }

    /// The bytes of a string.
    func bytes(_ number: UInt32) -> ArraySlice<UInt8> { texts.text(Int(number)) }

    /// The hash of the bytes of a string (`StableHash`).
    func hash(_ number: UInt32) -> UInt64 { texts.hashes[Int(number)] }

    /// The number of a string, which is added if it is new.
    mutating func number(of string: String) -> UInt32 { texts.number(of: string) }

    /// The number of a string of another pool, which is added if it is new.
    mutating func number(of text: UInt32, in other: StringPool) -> UInt32 {
        other.texts.text(Int(text)).withUnsafeBufferPointer { texts.number(of: $0, hash: other.hash(text)) }
    }

    /// Whether a string has these bytes.
    func isSame(_ number: UInt32, _ string: String) -> Bool {
        var string = string
        return string.withUTF8 { one in
            bytes(number).withUnsafeBufferPointer { other in
                guard one.count == other.count else { return false }
                guard let a = one.baseAddress, let b = other.baseAddress else { return true }
                return memcmp(a, b, one.count) == 0
            }
        }
    }

    /// The number of a string; nil when it is not in the pool.
    func existingNumber(of string: String) -> UInt32? {
        var string = string
        return string.withUTF8 { texts.existingNumber(of: $0) }
    }
}

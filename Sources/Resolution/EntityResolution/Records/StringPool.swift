internal import RecordLinkage

/// Distinct strings by number: their bytes lie one after another, and a string is made when it is asked for.
struct StringPool: Sendable {
    private var texts = TextDictionary()

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

    /// The number of a string; nil when it is not in the pool.
    func existingNumber(of string: String) -> UInt32? {
        var string = string
        return string.withUTF8 { texts.existingNumber(of: $0) }
    }
}

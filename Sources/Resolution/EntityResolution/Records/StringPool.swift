/// Distinct strings by number.
struct StringPool: Sendable {
    /// The strings, by number; number 0 is the empty string.
    private(set) var strings: [String] = [""]
    private var numbers: [String: UInt32] = ["": 0]

    /// The number of strings.
    var count: Int { strings.count }

    /// The string of a number.
    subscript(number: UInt32) -> String { strings[Int(number)] }

    /// The number of a string, which is added if it is new.
    mutating func number(of string: String) -> UInt32 {
        if let number = numbers[string] { return number }
        let number = UInt32(strings.count)
        strings.append(string)
        numbers[string] = number
        return number
    }

    /// The number of a string; nil when it is not in the pool.
    func existingNumber(of string: String) -> UInt32? { numbers[string] }
}

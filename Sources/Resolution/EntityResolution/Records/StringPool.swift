/// Strings by number: each different string is kept once, and a column holds its number.
struct StringPool: Sendable {
    /// The strings, by number; number 0 is the empty string.
    private(set) var strings: [String] = [""]
    private var numbers: [String: UInt32] = ["": 0]

    /// How many there are.
    var count: Int { strings.count }

    /// The string of a number.
    subscript(number: UInt32) -> String { strings[Int(number)] }

    /// The number of a string, new if it was not there.
    mutating func number(of string: String) -> UInt32 {
        if let number = numbers[string] { return number }
        let number = UInt32(strings.count)
        strings.append(string)
        numbers[string] = number
        return number
    }

    /// The number of a string that is there.
    func existingNumber(of string: String) -> UInt32? { numbers[string] }
}

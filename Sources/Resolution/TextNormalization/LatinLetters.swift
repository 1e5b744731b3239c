/// Transliterates text into lower-case ASCII letter by letter, for letters that do not depend on their neighbours:
/// Latin with marks, modern Cyrillic, Arabic without marks, Han ideographs.
struct LatinLetters: Sendable {
    /// The letters that are transliterated one by one, besides ASCII and the ideographs of `HanReadings`.
    static let letters: [ClosedRange<UInt32>] = [
        0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F, 0x401...0x401, 0x404...0x404, 0x406...0x407, 0x410...0x44F,
        0x451...0x451, 0x454...0x454, 0x456...0x457, 0x490...0x491, 0x621...0x63A, 0x641...0x64A,
    ]
    private static let end = 0x64B

    /// The transliterations, concatenated.
    private let bytes: [UInt8]
    /// For each scalar the end of its transliteration, preceded by 0.
    private let ends: [Int]
    private let isKnown: [Bool]
    /// The readings of ideographs, by the numbers of `HanReadings`.
    private let readings: [[UInt8]]

    /// The letters by the results of `latin` for each.
    init(_ latin: (String) -> String) {
        var (bytes, ends, isKnown): ([UInt8], [Int], [Bool]) = ([], [0], [])
        for value in 0..<UInt32(Self.end) {
            let isLetter = value < 0x80 || Self.letters.contains { $0.contains(value) }
            if isLetter, let scalar = Unicode.Scalar(value) {
                bytes += (scalar.isASCII ? String(scalar).lowercased() : latin(String(scalar))).utf8
            }
            isKnown.append(isLetter)
            ends.append(bytes.count)
        }
        readings = HanReadings.readings.description.utf8.split(separator: 0x2C, omittingEmptySubsequences: false).map {
            Array($0)
        }
        (self.bytes, self.ends, self.isKnown) = (bytes, ends, isKnown)
    }

    /// The text in lower-case ASCII; `nil` when it contains anything but such letters and ASCII.
    func latin(_ text: String) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count * 2)
        var (wasIdeograph, hasIdeographs, hasOthers) = (false, false, false)
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            if HanReadings.ideographs.contains(scalar.value) {
                guard ScriptTables.heteronym(at: text[index...]) == nil else { return nil }
                let reading = reading(scalar)
                guard !reading.isEmpty else { return nil }
                result.append(0x20)
                result += reading
                (wasIdeograph, hasIdeographs) = (true, true)
                continue
            }
            let value = Int(scalar.value)
            guard value < isKnown.count, isKnown[value] else { return nil }
            hasOthers = hasOthers || !Self.isPlain(scalar)
            if wasIdeograph { result.append(0x20) }
            result += bytes[ends[value]..<ends[value + 1]]
            wasIdeograph = false
        }
        // Next to ideographs some punctuation is separated from letters.
        return hasIdeographs && hasOthers ? nil : String(decoding: result, as: UTF8.self)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", " ", "-", ".", ",": true
        default: false
        }
    }

    private func reading(_ ideograph: Unicode.Scalar) -> [UInt8] {
        let place = HanReadings.numbers.utf8Start + Int(ideograph.value - HanReadings.ideographs.lowerBound) * 2
        return readings[Self.digit(place[0]) * 62 + Self.digit(place[1])]
    }

    /// A digit to the base 62.
    private static func digit(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x61...0x7A: Int(byte) - 0x61 + 10
        default: Int(byte) - 0x41 + 36
        }
    }
}

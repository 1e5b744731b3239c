internal import Platform

/// UTCTime and GeneralizedTime in their DER forms: in UTC, with seconds (ITU-T X.690, sections 11.7 and 11.8).
enum DERTime {
    /// UTCTime until 2049, GeneralizedTime after (RFC 5652, section 11.3).
    static func encode(_ time: Timestamp) -> [UInt8] {
        let digits = time.rfc3339.prefix(19).filter(\.isNumber)
        let year = Int(digits.prefix(4)) ?? 0
        return (1950..<2050).contains(year)
            ? DERWriter.value(DERTag.utcTime, Array("\(digits.dropFirst(2))Z".utf8))
            : DERWriter.value(DERTag.generalizedTime, Array("\(digits)Z".utf8))
    }

    /// Reads either form.
    static func read(_ values: inout DERReader, _ expected: String) throws(DERReader.Failure) -> Timestamp {
        let isUTC = values.nextTag == DERTag.utcTime
        let element = try values.read(isUTC ? DERTag.utcTime : DERTag.generalizedTime, expected)
        // Bytes, not characters: the content may be invalid.
        let content = Array(element.content)
        let whole = isUTC ? 12 : 14
        guard content.count > whole, content.last == UInt8(ascii: "Z"),
            content.prefix(whole).allSatisfy({ (48...57).contains($0) }),
            let fraction = fraction(content[whole..<content.count - 1]), fraction.isEmpty || !isUTC
        else { throw DERReader.Failure(expected: "\(expected) in UTC", offset: element.encoding.startIndex) }
        let century: [UInt8] = isUTC ? Array((content[0] < UInt8(ascii: "5") ? "20" : "19").utf8) : []
        let digits = century + content
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        guard let time = Timestamp("\(date)T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))\(fraction)Z") else {
            throw DERReader.Failure(expected: "\(expected) in UTC", offset: element.encoding.startIndex)
        }
        return time
    }

    /// A fraction of a second, truncated to milliseconds: absent, or a point and digits of which the last is not zero.
    private static func fraction(_ bytes: ArraySlice<UInt8>) -> String? {
        guard !bytes.isEmpty else { return "" }
        let digits = bytes.dropFirst()
        guard bytes.first == UInt8(ascii: "."), !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }),
            digits.last != UInt8(ascii: "0")
        else { return nil }
        return "." + String(decoding: digits.prefix(3), as: UTF8.self)
    }
}

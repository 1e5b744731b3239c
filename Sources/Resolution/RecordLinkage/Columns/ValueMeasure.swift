internal import Glibc
internal import TextNormalization

/// Numbers and days as normal forms: digits with a point before the decimals and a sign, and `yyyy-MM-dd`, with a time
/// behind it as a fraction of the day.
enum ValueMeasure {
    /// The kind of a normal form.
    enum Kind: Equatable {
        case day
        case fraction
        case whole(digits: Int)
    }

    /// The longest text that is read as a measure.
    private static let longest = 40

    /// Appends the normal form of a number or a day; false, and nothing, for any other text.
    static func append(
        _ raw: UnsafeBufferPointer<UInt8>, to form: inout GrowingBytes, readDate: (String) -> String?
    ) -> Bool {
        guard raw.count <= longest, raw.contains(where: { (48...57).contains($0) }) else { return false }
        if let day = day(raw, readDate: readDate) {
            form.append(contentsOf: day)
            return true
        }
        guard let number = number(raw) else { return false }
        form.append(contentsOf: number)
        return true
    }

    /// The kind of a normal form; `nil` when it is no measure.
    static func kind(of form: ArraySlice<UInt8>) -> Kind? {
        guard let first = form.first, (48...57).contains(first) || first == 45 else { return nil }
        if form.count >= 10, form[form.startIndex + 4] == 45, form[form.startIndex + 7] == 45 { return .day }
        let digits = first == 45 ? form.dropFirst() : form
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else { return nil }
        if digits.contains(46) { return .fraction }
        // A code is written with leading zeros, a number is not.
        return digits.count > 1 && digits.first == 48 ? nil : .whole(digits: digits.count)
    }

    /// The number of a normal form, or the days since the year 0; not finite for any other text.
    static func measure(of form: ArraySlice<UInt8>) -> Double {
        switch kind(of: form) {
        case .day:
            func number(_ range: Range<Int>) -> Int {
                form[form.startIndex + range.lowerBound..<form.startIndex + range.upperBound]
                    .reduce(0) { $0 * 10 + Int($1 & 15) }
            }
            let fraction = Double(String(decoding: form.dropFirst(10), as: UTF8.self)) ?? 0
            return days(number(0..<4), number(5..<7), day: number(8..<10)) + fraction
        case .fraction, .whole: return Double(String(decoding: form, as: UTF8.self)) ?? .nan
        case nil: return .nan
        }
    }

    /// The days from the year 0 to a date, in the proleptic Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, day: Int) -> Double {
        let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return Double(365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day)
    }

    /// A whole date, as the mapping writes it or as ISO 8601, with its time.
    private static func day(_ raw: UnsafeBufferPointer<UInt8>, readDate: (String) -> String?) -> [UInt8]? {
        guard raw.count >= 8, raw.contains(where: { $0 == 45 || $0 == 47 || $0 == 46 }) else { return nil }
        let text = String(decoding: raw, as: UTF8.self)
        let date: String
        var time = ""
        if let read = readDate(text), read.utf8.count >= 10 {
            (date, time) = (String(read.prefix(10)), String(read.dropFirst(11)))
        } else {
            (date, time) = (String(text.prefix(10)), String(text.dropFirst(11)))
            guard text.utf8.count == 10 || text.utf8.dropFirst(10).first.map({ $0 == 32 || $0 == 84 }) == true else {
                return nil
            }
        }
        guard let parts = PartialDate(date), let month = parts.month, let day = parts.day, date.utf8.count == 10
        else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: max(0, 4 - "\(parts.year)".count)) + "\(parts.year)"
        return Array("\(year)-\(two(month))-\(two(day))\(fraction(time))".utf8)
    }

    /// The fraction of the day of a time such as `14:30` or `14:30:15Z`; empty for none.
    private static func fraction(_ time: String) -> String {
        let parts = time.prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
        guard parts.count >= 2, parts[0] < 24, parts[1] < 60 else { return "" }
        let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
        guard seconds > 0 else { return "" }
        let fraction = String(Int((Double(seconds) / 86_400 * 100_000).rounded(.down)))
        return "." + String(repeating: "0", count: 5 - fraction.count) + fraction
    }

    /// A number with an optional sign and currency; a comma separates thousands where three digits follow, otherwise
    /// decimals.
    private static func number(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var number: [UInt8] = []
        var (digits, isFraction) = (0, false)
        for (place, byte) in raw.enumerated() {
            switch byte {
            case 48...57:
                number.append(byte)
                digits += 1
            case 45, 43:
                guard number.isEmpty else { return nil }
                if byte == 45 { number.append(byte) }
            case 46, 44:
                let rest = raw[(place + 1)...].prefix { (48...57).contains($0) }
                let isMore = raw[(place + 1)...].contains { $0 == 46 || $0 == 44 }
                if byte == 44, rest.count == 3 || isMore { continue }
                if byte == 46, isMore { continue }
                guard !isFraction, !rest.isEmpty, digits > 0 else { return nil }
                isFraction = true
                number.append(46)
            case 32, 36: continue
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        // 20.00 and 20 are one number.
        if isFraction {
            while number.last == 48 { number.removeLast() }
            if number.last == 46 { number.removeLast() }
        }
        return number
    }
}

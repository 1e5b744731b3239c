internal import Platform

/// A line of `ls -lan` of a folder or a file by its path: as sftp writes it from the attributes.
struct SFTPListingLine {
    /// The entry's name, as sftp shows it: characters that are not printable are escaped.
    let name: String
    /// What it is.
    let entry: ListingBuilder.Entry
    /// When it was changed, as it is written: month, day, and time or year.
    private let changed: [Substring]

    /// Reads a line: mode, links, user, group, size, month, day, time or year, and the path.
    ///
    /// The names of user and group are the server's, with whatever is in them; so the path of the folder is looked for,
    /// and the size counted from there.
    ///
    /// - Parameter folder: the path of the folder, which sftp puts before each name.
    init?(_ line: String, in folder: String) {
        let mark = " " + (folder == "/" ? "" : folder) + "/"
        guard let place = line.firstRange(of: mark) else { return nil }
        name = String(line[place.upperBound...])
        let fields = line[..<place.lowerBound].split(separator: " ")
        guard fields.count >= 8, !name.isEmpty, let kind = fields[0].first, let size = Int(fields[fields.count - 4]),
            size >= 0
        else { return nil }
        changed = Array(fields.suffix(3))
        entry =
            switch kind {
            case "-": .file(size: size)
            case "d": .folder
            case "l": .link
            default: .other
            }
    }

    /// Whether it was surely changed longer ago than a number of days, in whatever time zone that is written.
    ///
    /// sftp writes the year of what is older than half a year, and of other files the time.
    func isOlder(than days: Int, at now: Timestamp) -> Bool {
        guard let month = Self.months.firstIndex(of: changed[0]), let day = Int(changed[1]), (1...31).contains(day),
            let current = Int(now.rfc3339.prefix(4))
        else { return false }
        func date(_ year: Int) -> Timestamp? {
            func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return Timestamp("\(year)-\(digits(month + 1))-\(digits(day))T00:00:00Z")
        }
        let limit = now.adding(seconds: -Int64(days + 2) * 86_400)
        if let year = Int(changed[2]) {
            return (1970...current).contains(year) && date(year).map { $0 < limit } == true
        }
        guard let time = date(current) else { return false }
        // The next days are of another time zone; later ones are of the last year.
        let isOfLastYear = time > now.adding(seconds: 2 * 86_400)
        return isOfLastYear ? date(current - 1).map { $0 < limit } == true : time < limit
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension String {
    /// Where a text occurs first; `nil` when it does not. Compared by bytes.
    fileprivate func firstRange(of text: String) -> Range<String.Index>? {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        guard bytes.count >= wanted.count else { return nil }
        for start in 0...bytes.count - wanted.count where bytes[start] == wanted[0] {
            guard bytes[start..<start + wanted.count].elementsEqual(wanted) else { continue }
            return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + wanted.count)
        }
        return nil
    }
}

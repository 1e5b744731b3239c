/// A line of `ls -lan` of a folder or a file by its path: as sftp writes it from the attributes.
struct SFTPListingLine {
    /// The entry's name, as sftp shows it: characters that are not printable are escaped.
    let name: String
    /// What it is.
    let entry: ListingBuilder.Entry

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
        entry =
            switch kind {
            case "-": .file(size: size)
            case "d": .folder
            case "l": .link
            default: .other
            }
    }
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

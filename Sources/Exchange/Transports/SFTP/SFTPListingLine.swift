/// A line of `ls -lan`: as sftp writes it from the attributes, so that no text of the server but the name is in it.
struct SFTPListingLine {
    /// The entry's name, as sftp shows it: characters that are not printable are escaped.
    let name: String
    /// What it is.
    let entry: ListingBuilder.Entry

    /// Reads a line: mode, links, user, group, size, month, day, time or year, and the name.
    init?(_ line: String) {
        var rest = line[...]
        var fields: [Substring] = []
        while fields.count < 8 {
            rest = rest.drop { $0 == " " }
            guard let end = rest.firstIndex(of: " ") else { return nil }
            fields.append(rest[..<end])
            rest = rest[end...]
        }
        name = String(rest.dropFirst())
        guard !name.isEmpty, let kind = fields[0].first, let size = Int(fields[4]), size >= 0 else { return nil }
        entry =
            switch kind {
            case "-": .file(size: size)
            case "d": .folder
            case "l": .link
            default: .other
            }
    }
}

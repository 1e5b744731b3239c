/// A start tag of a page, read with the plainest of scanners: the page's own rules (well-formed, every quote and angle
/// bracket of text escaped) make that enough, and `xmllint` is asked whether they hold.
struct Tag {
    let name: String
    let attributes: [String: String]

    static func all(in page: String) -> [Tag] {
        page.split(separator: "<").dropFirst().compactMap { piece in
            guard let first = piece.first, first.isLetter, let end = piece.firstIndex(of: ">") else { return nil }
            return Tag(piece[..<end])
        }
    }

    private init(_ text: Substring) {
        name = String(text.prefix { $0.isLetter || $0.isNumber })
        var attributes: [String: String] = [:]
        let parts = text.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            let key = parts[index].drop { $0 == " " || $0 == "/" }.prefix { $0 != "=" }
            attributes[String(key)] = String(parts[index + 1])
        }
        self.attributes = attributes
    }
}

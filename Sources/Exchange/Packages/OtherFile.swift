internal import ASiC
internal import Diagnostics
internal import Files
internal import ZipArchive

/// Identifies a file that is no container of ours, so that a wrong file is not reported as a damaged one. Only its
/// first bytes and the directory of an archive are read.
enum OtherFile {
    /// The fault to report for a file that could not be opened as a container.
    ///
    /// - Parameter fault: why it could not be opened; it is kept for a file that claims to be a signed container.
    /// - Returns: `file-not-corridor`, `container-xades`, or the fault itself.
    /// - Throws: `Fault` of kind `.inputOutput`.
    static func fault(_ source: any ByteSource, or fault: Fault) throws(Fault) -> Fault {
        guard fault.kind != .inputOutput else { return fault }
        guard source.count > 0 else { return other("empty") }
        let head = try source.bytes(0..<min(source.count, 1 << 12))
        if let listing = try ZipListing(source) { return archive(listing, or: fault) }
        // A file of which only the first bytes differ is a damaged container.
        if contains(asicE, in: head.prefix(128)) { return fault }
        return other(kind(head, size: source.count))
    }

    private static func other(_ what: String) -> Fault { Fault(.fileNotCorridor, kind: .badData, ["what": what]) }

    // MARK: Archives

    private static let asicE = "application/vnd.etsi.asic-e+zip"
    private static let asicS = "application/vnd.etsi.asic-s+zip"

    private static func archive(_ listing: ZipListing, or fault: Fault) -> Fault {
        let meta = listing.names.filter { $0.hasPrefix("META-INF/") }.map { $0.dropFirst("META-INF/".count) }
        if meta.contains(where: { $0.hasPrefix("ASiCManifest") }) { return fault }
        let isContainer = [asicE, asicS].contains(listing.mediaType)
        if isContainer, let name = meta.first(where: { $0.contains("signatures") && $0.hasSuffix(".xml") }) {
            return Fault(
                .containerXAdES, kind: .undecided, at: Place(entry: "META-INF/\(name)"), ["name": "META-INF/\(name)"])
        }
        if listing.mediaType == asicE { return fault }
        if listing.mediaType == asicS {
            return other("an ASiC-S container, which holds one file: unpack it to verify its META-INF/signature.p7s")
        }
        let type = listing.mediaType.map { " of the type \($0)" } ?? ""
        switch (listing.count, listing.names.first) {
        case (0, _): return other("a ZIP without entries")
        case (1, let name?): return other("a ZIP\(type) with 1 entry, \(name)")
        case (let count?, let name?): return other("a ZIP\(type) with \(count) entries, first \(name)")
        case (nil, let name?): return other("a ZIP\(type) that was cut off, first entry \(name)")
        case (_, nil): return other("a ZIP that cannot be read")
        }
    }

    // MARK: Other files

    /// How files begin (the registries of their formats).
    private static let beginnings: [(bytes: [UInt8], what: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document in the form of before 2007"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF8".utf8), "a GIF picture"), ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"), ([0x1F, 0x8B], "a gzip file"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"), (Array("BZh".utf8), "a bzip2 file"),
        (Array("SQLite format 3".utf8), "an SQLite database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("MZ".utf8), "a program of Windows"), ([0xFF, 0xFE], "text in UTF-16"), ([0xFE, 0xFF], "text in UTF-16"),
    ]

    private static func kind(_ head: [UInt8], size: Int) -> String {
        if let known = beginnings.first(where: { head.starts(with: $0.bytes) }) { return known.what }
        if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return "a tar archive" }
        if let text = text(head) { return kind(ofText: text) }
        // PDF readers accept some bytes before the mark (ISO 32000, annex H).
        return contains("%PDF-", in: head.prefix(1 << 10)) ? "a PDF document" : "of an unknown kind, \(size) bytes"
    }

    private static func kind(ofText text: Substring) -> String {
        let begin = text.prefix(200).lowercased()
        if begin.hasPrefix("-----begin ") {
            let label = text.dropFirst("-----BEGIN ".count).prefix { $0 != "-" && $0 != "\n" }
            return "a PEM file, \(label)"
        }
        if begin.hasPrefix("<!doctype html") || begin.hasPrefix("<html") { return "an HTML page" }
        if begin.hasPrefix("<?xml") || begin.hasPrefix("<") { return "an XML document" }
        if begin.hasPrefix("{") || begin.hasPrefix("[") {
            let isBundle = text.contains("\"bundle\"") && text.contains("\"type\"")
            return isBundle ? "a STIX bundle that is not signed" : "a JSON document"
        }
        if begin.isEmpty { return "blank" }
        return contains("%PDF-", in: ArraySlice(text.utf8.prefix(1 << 10))) ? "a PDF document" : "a text file"
    }

    /// The beginning as text, from its first character that is not blank; `nil` when it is none.
    private static func text(_ head: [UInt8]) -> Substring? {
        let bytes = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        // The last character may be cut off.
        for cut in 0..<4 where cut <= bytes.count {
            guard let text = String(validating: bytes.dropLast(cut), as: UTF8.self) else { continue }
            let isText = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || [9, 10, 12, 13].contains($0.value) }
            return isText ? text.drop { $0.isWhitespace } : nil
        }
        return nil
    }

    private static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return false }
        return (bytes.startIndex...bytes.endIndex - wanted.count).contains { bytes[$0...].starts(with: wanted) }
    }
}

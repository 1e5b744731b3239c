/// An encoding of delimited files, by its IANA name.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 (RFC 3629), with or without a byte order mark.
    case utf8 = "utf-8"
    /// ISO/IEC 8859-1.
    case latin1 = "iso-8859-1"
    /// Windows code page 1252; its five unassigned bytes are refused.
    case windows1252 = "windows-1252"
    /// GB 18030, which includes GBK and GB 2312.
    case gb18030 = "gb18030"

    /// The encoding with this name or common alias, in any letter case.
    public init?(named name: String) {
        let name = name.lowercased()
        let aliases: [String: TextEncoding] = [
            "iso_8859-1": .latin1, "iso8859-1": .latin1, "l1": .latin1, "utf8": .utf8, "latin-1": .latin1,
            "latin1": .latin1, "cp1252": .windows1252, "gbk": .gb18030,
            "gb2312": .gb18030,
        ]
        guard let encoding = TextEncoding(rawValue: name) ?? aliases[name] else { return nil }
        self = encoding
    }

    /// Converts bytes to UTF-8; `nil` when they are invalid in this encoding, or the system cannot convert from it.
    public func utf8(_ bytes: [UInt8]) -> [UInt8]? { FieldDecoder(self)?.decode(bytes) }
}

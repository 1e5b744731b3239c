public import Diagnostics
public import Files

/// The two forms of a bundle, with equal content.
public enum BundleForm: String, Hashable, Sendable, CaseIterable {
    /// STIX 2.1 JSON.
    case json
    /// A message of NIEM 6.0.
    case xml

    /// The form by the ending of a file's name; `nil` for any other.
    public init?(path: String) {
        self.init(rawValue: Paths.fileExtension(of: path).lowercased())
    }

    /// The apparent form of a file: XML when its first character is `<`.
    public static func of(_ source: any ByteSource) throws(Fault) -> BundleForm {
        let head = try source.bytes(0..<min(256, source.count))
        let content = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        let first = content.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }
        return first == UInt8(ascii: "<") ? .xml : .json
    }
}

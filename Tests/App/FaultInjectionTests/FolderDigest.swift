internal import Digests
internal import Files
internal import Foundation

/// A digest of everything in a folder: names, kinds, permissions and contents.
enum FolderDigest {
    /// The digest of a folder.
    static func of(_ folder: String) throws -> Digest {
        var text = ""
        try add(folder, "", to: &text)
        return Digest.sha256(Array(text.utf8))
    }

    private static func add(_ path: String, _ name: String, to text: inout String) throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let permissions = (attributes[.posixPermissions] as? Int) ?? 0
        let kind = (attributes[.type] as? FileAttributeType) ?? .typeUnknown
        text += "\(name)\u{1F}\(kind.rawValue)\u{1F}\(permissions)\u{1F}"
        switch kind {
        case .typeDirectory:
            text += "\n"
            for entry in try Paths.names(in: path) { try add(Paths.join(path, entry), name + "/" + entry, to: &text) }
        case .typeSymbolicLink: text += try FileManager.default.destinationOfSymbolicLink(atPath: path) + "\n"
        default: text += Digest.sha256(try File.bytes(at: path)).hex + "\n"
        }
    }
}

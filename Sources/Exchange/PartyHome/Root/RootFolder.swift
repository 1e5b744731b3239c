package import Diagnostics
internal import Files
internal import StrictJSON
package import X509

/// A folder on a medium with the private keys of a party's roots (specs/party-home.md, "An offline root").
///
/// Each key has a file of its own, named after its certificate, so that a new root never replaces an older one.
package struct RootFolder: Sendable {
    static let format = "corridor-root"
    static let fileName = "root.json"

    /// The path of the folder.
    package let path: String

    /// Opens the folder of a party.
    ///
    /// - Throws: `Fault` `root-folder-missing` when there is none at the path, `root-folder-other` when it is another
    ///   party's.
    package init(opening path: String, of party: PartyID) throws(Fault) {
        self.path = path
        let description = Paths.join(path, Self.fileName)
        guard Paths.exists(description) else { throw Fault(.rootFolderMissing, kind: .usage, ["path": path]) }
        var fields = try JSONFields(
            try JSONValue(parsing: File.bytes(at: description, limit: 1 << 16)), entry: description)
        try fields.require(format: Self.format, version: "1")
        let found = try fields.parsed("party", expected: "a party id", parse: PartyID.init)
        _ = try fields.string("name")
        try fields.finish()
        guard found == party else {
            throw Fault(.rootFolderOther, kind: .usage, ["path": path, "party": found.short])
        }
    }

    private init(path: String) { self.path = path }

    /// Makes the folder of a party on a medium, or opens the one that an interrupted run made.
    ///
    /// - Parameter medium: a folder of the medium; the keys go into a folder of it that is named after the party.
    static func make(on medium: String, of party: PartyID, named name: String) throws(Fault) -> RootFolder {
        guard Paths.isFolder(medium) else { throw Fault(.fileMissing, kind: .inputOutput, ["path": medium]) }
        let folder = RootFolder(path: Paths.join(medium, "corridor-root-" + party.text.prefix(16)))
        try Paths.makeFolder(folder.path, mode: 0o700)
        let description = Paths.join(folder.path, fileName)
        if Paths.exists(description) { return try RootFolder(opening: folder.path, of: party) }
        let value: JSONValue = [
            "format": .string(format), "version": "1", "party": .string(party.text), "name": .string(name),
        ]
        try AtomicFile.write(Array(value.text(pretty: true).utf8), to: description, mode: 0o600)
        return folder
    }

    /// The path of the key of a root.
    func keyFile(of certificate: Certificate) -> String {
        Paths.join(path, "root-\(HomeLayout.name(of: certificate)).key.pem")
    }

    /// Writes the key of a root, and reads it back from the medium.
    ///
    /// - Throws: `Fault` `root-copy-differs` when the medium returns other bytes, or of kind `.inputOutput`.
    func write(_ bytes: [UInt8], of certificate: Certificate) throws(Fault) {
        let file = keyFile(of: certificate)
        try AtomicFile.write(bytes, to: file, mode: 0o600, replacing: true)
        try Paths.forgetCached(file)
        guard try File.bytes(at: file, limit: 1 << 16) == bytes else {
            throw Fault(.rootCopyDiffers, kind: .inputOutput, ["path": file])
        }
    }

    /// Overwrites the keys where they lie, and removes the folder when nothing else is in it.
    func destroy() throws(Fault) {
        for name in try Paths.names(in: path) where name.hasPrefix("root-") && name.hasSuffix(".key.pem") {
            try Paths.wipeFile(Paths.join(path, name))
            try Paths.removeFileLastingly(Paths.join(path, name))
        }
        try Paths.removeFileLastingly(Paths.join(path, Self.fileName))
        if try Paths.names(in: path).isEmpty { try Paths.removeEmptyFolder(path) }
    }
}

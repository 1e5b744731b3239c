internal import Files

/// Archives by a program of others, Python's `zipfile`: fields of ours that it cannot write differ in every entry.
public enum OtherZip {
    /// What Python said when it could not.
    public struct Failure: Error {
        let text: String
    }

    /// The archive of these entries, in their order: the first one stored, what ends in `.p7m` and `.asice` too, and the
    /// rest deflated.
    public static func bytes(of entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        for (index, entry) in entries.enumerated() { _ = try folder.write(entry.bytes, "\(index)") }
        let program = """
            import sys, zipfile
            folder, names = sys.argv[1], sys.argv[2:]
            with zipfile.ZipFile(folder + "/out.zip", "w") as archive:
                for index, name in enumerate(names):
                    isStored = index == 0 or name.endswith((".p7m", ".asice"))
                    method = zipfile.ZIP_STORED if isStored else zipfile.ZIP_DEFLATED
                    archive.writestr(name, open(folder + "/" + str(index), "rb").read(), method)
            """
        let result = try Tool.run("python3", ["-c", program, folder.path] + entries.map(\.name))
        guard result.status == 0 else { throw Failure(text: result.errorText) }
        return try File.bytes(at: folder.file("out.zip"))
    }
}

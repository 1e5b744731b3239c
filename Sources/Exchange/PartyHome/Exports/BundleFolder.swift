package import CaseFile
package import Diagnostics
internal import Digests
package import Files
internal import Platform

/// A folder to which an export writes several bundles: `NAME-0001.json`, `NAME-0002.json` and so on. All of them appear
/// or none, and the home's memory of the export agrees.
///
/// 1. The bundles are written to a hidden folder inside (`stage`), with a list of them.
/// 2. The memories are stored, and not yet in force: they name the folder, and the SHA-256 of the list.
/// 3. The bundles are moved to the folder (`publish`), and the hidden folder is removed.
/// 4. The memories are in force.
///
/// From the second step on, the next command that opens the home completes an interrupted export (`settle`).
package struct BundleFolder: Sendable {
    /// The path of the folder.
    package let path: String
    /// The name before the numbers.
    package let name: String
    private let run: String
    /// The party that exports: others may write to the same folder.
    private let owner: String

    /// The prefix of the hidden folder's name.
    private static let prefix = ".corridor-export-"
    /// The list of the bundles in the hidden folder: for each its SHA-256 and its name.
    private static let listName = "bundles"
    /// The list of the bundles of an earlier export, which these replace.
    private static let formerName = "former"

    /// A folder for an export.
    ///
    /// - Parameters:
    ///   - path: the absolute path of the folder.
    ///   - name: the name before the numbers.
    ///   - run: the id of the export.
    ///   - owner: the id of the party that exports.
    package init(path: String, name: String, run: String, owner: String) {
        (self.path, self.name, self.run, self.owner) = (path, name, run, String(owner.prefix(16)))
    }

    /// The folder of an export that is still to appear; `nil` when it is one file.
    init?(_ pending: PendingExport, owner: String) {
        guard pending.path.hasSuffix("/") else { return nil }
        let whole = String(pending.path.dropLast())
        self.init(path: Paths.folder(of: whole), name: Paths.name(of: whole), run: pending.run, owner: owner)
    }

    private var stagePath: String { Paths.join(path, stagePrefix + run) }
    private var stagePrefix: String { "\(Self.prefix)\(owner)-" }

    /// The name of a bundle, by its number from 1.
    package func fileName(_ number: Int) -> String { "\(name)-\(number.padded(to: 4)).json" }

    /// The path of a bundle, by its number from 1.
    package func filePath(_ number: Int) -> String { Paths.join(path, fileName(number)) }

    /// The names of the bundles of this name that are there.
    private func present() throws(Fault) -> [String] {
        try Paths.names(in: path).filter { file in
            guard file.hasPrefix(name + "-"), file.hasSuffix(".json") else { return false }
            let digits = file.dropFirst(name.count + 1).dropLast(5)
            return digits.count >= 4 && digits.allSatisfy { ("0"..."9").contains($0) }
        }.sorted()
    }

    // MARK: writing

    /// Writes the bundles to the hidden folder. The folder itself is made when it is not there.
    ///
    /// - Parameters:
    ///   - count: the number of bundles.
    ///   - isReplacing: whether bundles of an earlier export with this name are replaced; they are removed when the new
    ///     ones are fewer.
    ///   - awaited: the ids of exports that are still to appear; what other ones left is removed.
    ///   - write: writes a bundle, by its number from 1.
    /// - Returns: what the memories wait for.
    /// - Throws: `Fault` `file-exists` when there are bundles of this name; of kind `.inputOutput`.
    package func stage(
        _ count: Int, replacing isReplacing: Bool, awaited: [String], _ write: (Int, any ByteSink) throws(Fault) -> Void
    ) throws(Fault) -> PendingExport {
        if !Paths.isFolder(path) { try Paths.makeFolder(path) }
        let former = try present()
        if let first = former.first, !isReplacing {
            throw Fault(.fileExists, kind: .inputOutput, ["path": Paths.join(path, first)])
        }
        for left in try Paths.names(in: path)
        where left.hasPrefix(stagePrefix) && !awaited.contains(String(left.dropFirst(stagePrefix.count))) {
            try Paths.removeFolder(Paths.join(path, left))
        }
        do throws(Fault) {
            try Paths.makeFolder(stagePath, mode: 0o700)
            var list = ""
            for number in 1...max(count, 1) {
                let file = try AtomicFile(path: Paths.join(stagePath, fileName(number)))
                let sink = DigestedSink(file)
                try write(number, sink)
                try file.commit()
                list += "\(sink.hex)  \(fileName(number))\n"
            }
            try AtomicFile.write(
                Array(former.map { $0 + "\n" }.joined().utf8), to: Paths.join(stagePath, Self.formerName))
            try AtomicFile.write(Array(list.utf8), to: Paths.join(stagePath, Self.listName))
            try Paths.syncFolder(of: stagePath)
            return PendingExport(
                run: run, path: Paths.join(path, name) + "/", digest: Digest.sha256(Array(list.utf8)).hex)
        } catch {
            try? Paths.removeFolder(stagePath)
            throw error
        }
    }

    /// Moves the bundles to the folder.
    ///
    /// - Throws: `Fault` `file-exists` when another program has made a file of one of the names, and of kind
    ///   `.inputOutput`; `withdraw` then removes what was moved.
    package func publish() throws(Fault) {
        let former = Set(try lines(Self.formerName))
        let names = try bundles().map(\.name)
        for name in names {
            let (from, target) = (Paths.join(stagePath, name), Paths.join(path, name))
            guard Paths.exists(from) else { continue }
            if former.contains(name) { try Paths.move(from, to: target) } else { try Paths.moveNew(from, to: target) }
        }
        for name in former.subtracting(names) where Paths.exists(Paths.join(path, name)) {
            try Paths.removeFile(Paths.join(path, name))
        }
        try Paths.syncFolder(of: Paths.join(path, name))
        try Paths.removeFolder(stagePath)
    }

    /// Removes the bundles that have been moved already, and the hidden folder.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func withdraw() throws(Fault) {
        for (digest, name) in try bundles() {
            let target = Paths.join(path, name)
            guard !Paths.exists(Paths.join(stagePath, name)), Paths.kind(target) == .file,
                try Digest.of(File(path: target)).hex == digest
            else { continue }
            try Paths.removeFile(target)
        }
        try Paths.removeFolder(stagePath)
    }

    // MARK: after an interruption

    /// Ends an export that was stopped after its memories had been stored.
    ///
    /// - Parameter digest: the SHA-256 of the list of its bundles.
    /// - Returns: whether its bundles are there.
    func settle(_ digest: String) throws(Fault) -> Bool {
        guard Paths.isFolder(path) else { return false }
        let list = Paths.join(stagePath, Self.listName)
        if Paths.exists(list), try Digest.of(File(path: list)).hex == digest {
            do throws(Fault) {
                try publish()
            } catch {
                guard error.code == .fileExists else { throw error }
                try withdraw()
                return false
            }
            return true
        }
        // Without the hidden folder the bundles have been moved; they are the ones of the list.
        var text = ""
        for (number, name) in try present().enumerated() {
            guard name == fileName(number + 1) else { break }
            text += "\(try Digest.of(File(path: Paths.join(path, name))).hex)  \(name)\n"
            if Digest.sha256(Array(text.utf8)).hex == digest {
                if Paths.exists(stagePath) { try Paths.removeFolder(stagePath) }
                return true
            }
        }
        return false
    }

    private func lines(_ list: String) throws(Fault) -> [String] {
        let bytes = try File.bytes(at: Paths.join(stagePath, list), limit: 1 << 26)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func bundles() throws(Fault) -> [(digest: String, name: String)] {
        try lines(Self.listName).compactMap { line in
            guard let gap = line.firstIndex(of: " ") else { return nil }
            return (String(line[..<gap]), String(line[gap...].drop { $0 == " " }))
        }
    }
}

/// Writes to a sink, and computes the SHA-256 of what was written.
private final class DigestedSink: ByteSink {
    private let sink: any ByteSink
    private let digest = DigestSink()

    init(_ sink: any ByteSink) { self.sink = sink }

    /// The digest in hexadecimal; nothing may be written afterwards.
    var hex: String { digest.hex }

    func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        try sink.write(bytes)
        try digest.write(bytes)
    }
}

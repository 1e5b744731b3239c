package import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import Synchronization

/// A folder on a server, used by the program `sftp` of OpenSSH: one connection for all files of a call, made by the
/// first of them.
///
/// The server is known by a key that a person confirmed; nothing of the user's own settings, agents or keys is used.
/// What the server says is judged like the content of any folder: names by the allow-list, sizes by what was listed.
package final class SFTPFolder: ExchangeFolder {
    /// The address.
    package let name: String
    private let address: SFTPAddress
    private let settings: SFTPSettings
    private let connection = Mutex(Connection())

    /// A connection, and what is known of the server's folders while it stands.
    private struct Connection {
        var session: SFTPSession?
        /// The sizes of the files of a relation's folder, hidden ones too, by name.
        var sizes: [RelationFolder: [String: Int]] = [:]
    }

    /// The folder at an address. The connection is made when it is used first.
    package init(_ address: SFTPAddress, _ settings: SFTPSettings) {
        self.address = address
        self.settings = settings
        name = address.description
    }

    deinit { connection.withLock { $0.session?.end() } }

    /// The senders that have a folder for a recipient.
    package func senders(to recipient: String) throws(Fault) -> [RelationFolder] {
        let path = join(RelationFolder.outerName(recipient))
        let lines = try using { connection throws(Fault) in try self.entries(of: path, connection: &connection) }
        return (lines ?? []).compactMap { line in
            line.entry == .folder ? RelationFolder(recipient: recipient, named: line.name) : nil
        }.sorted()
    }

    /// The files of one direction of a relation.
    package func list(_ folder: RelationFolder, limits: FolderLimits) throws(Fault) -> FolderListing {
        let lines = try using { connection throws(Fault) in
            try self.entries(of: self.join(folder.path), connection: &connection)
        }
        var builder = ListingBuilder("\(name)/\(folder.path)", limits: limits)
        var isCut = false
        for line in lines ?? [] where !ListingBuilder.isHidden(line.name) {
            isCut = builder.isFull
            if isCut { break }
            builder.add(line.name, line.entry)
        }
        return builder.listing(isCut: isCut)
    }

    /// Copies a file into a local one.
    package func fetch(_ file: ListedFile, from folder: RelationFolder, into path: String) throws(Fault) {
        let facts = ["name": file.name.text, "folder": "\(name)/\(folder.path)"]
        let before = try ResumedFile(path, limit: file.size)
        guard before.count < file.size else { return try before.sync() }
        var size = before.count
        let answer = try using { connection throws(Fault) in
            try connection.session?.link(to: path)
            let command = "reget \"\(self.join(folder.path))/\(file.name.text)\" \(SFTPSession.fileLink)"
            return try connection.session?.run(command) { () throws(Fault) in
                let now = try File(path: path).count
                // It grows beyond what was listed: it is another file, or has no end.
                guard now <= file.size else { throw Fault(.exchangeFileChanged, kind: .inputOutput, facts) }
                defer { size = now }
                return now > size
            }
        }
        let isWhole = try File(path: path).count == file.size
        guard !isWhole else { return try ResumedFile(path, limit: file.size).sync() }
        let errors = answer?.errors ?? ""
        if Self.isAbsence(errors) { throw Fault(.exchangeFileGone, kind: .inputOutput, facts) }
        if errors.isEmpty || errors.contains("local file is larger") {
            // What came is not the beginning of anything that was listed.
            try? Paths.removeFile(path)
            throw Fault(.exchangeFileChanged, kind: .inputOutput, facts)
        }
        throw failure(errors, of: file.name.text)
    }

    /// Puts a local file into the folder of a relation.
    package func put(
        _ path: String, as name: ExchangeFileName, digest: String, into folder: RelationFolder
    ) throws(Fault) {
        let size = try File(path: path).count
        let isThere = try using { connection throws(Fault) in
            try self.put(path, size: size, as: name, digest: digest, into: folder, connection: &connection)
        }
        if isThere { try confirm(name, digest: digest, size: size, in: folder) }
    }

    /// Removes a file.
    package func remove(_ name: ExchangeFileName, from folder: RelationFolder) throws(Fault) {
        let path = "\(join(folder.path))/\(name.text)"
        let answer = try using { connection throws(Fault) in
            connection.sizes[folder]?[name.text] = nil
            return try connection.session?.run("rm \"\(path)\"")
        }
        let errors = answer?.errors ?? ""
        guard errors.isEmpty || Self.isAbsence(errors) else { throw failure(errors, of: name.text) }
    }

    // MARK: steps

    private func join(_ path: String) -> String { address.path == "/" ? "/" + path : address.path + "/" + path }

    /// Does something with the connection, which is made where there is none, and forgotten when it has ended.
    private func using<Value: Sendable>(
        _ body: (inout Connection) throws(Fault) -> Value
    ) throws(Fault) -> Value {
        try connection.withLock { connection throws(Fault) in
            if connection.session == nil { connection.session = try SFTPSession(address, settings) }
            do throws(Fault) { return try body(&connection) } catch {
                if error.code.isOfConnection || error.code == .exchangeFileChanged {
                    connection.session?.end()
                    connection = Connection()
                }
                throw error
            }
        }
    }

    /// The entries of a folder, hidden ones too; `nil` when it does not exist.
    private func entries(of path: String, connection: inout Connection) throws(Fault) -> [SFTPListingLine]? {
        guard let answer = try connection.session?.run("ls -lan \"\(path)\"") else { return nil }
        if Self.isAbsence(answer.errors) {
            try requireRoot(&connection)
            return nil
        }
        // Names that sftp itself leaves out, because they would lead elsewhere.
        let errors = answer.errors.split { $0.isNewline }.filter { !$0.hasPrefix("Server sent suspect path") }
        guard errors.isEmpty else { throw failure(answer.errors, of: path) }
        return answer.lines.compactMap { SFTPListingLine($0, in: path) }.filter { $0.name != "." && $0.name != ".." }
    }

    /// - Throws: `Fault` `exchange-folder-missing` when the root itself is not there.
    private func requireRoot(_ connection: inout Connection) throws(Fault) {
        let answer = try connection.session?.run("cd \"\(address.path)\"")
        guard let errors = answer?.errors, !errors.isEmpty else { return }
        throw Fault(
            .exchangeFolderMissing, kind: .inputOutput, ["folder": name, "reason": "the server has no such folder"])
    }

    /// Puts a file.
    ///
    /// - Returns: whether a file of that name is there already.
    private func put(
        _ path: String, size: Int, as name: ExchangeFileName, digest: String, into folder: RelationFolder,
        connection: inout Connection
    ) throws(Fault) -> Bool {
        let place = join(folder.path)
        if try sizes(of: folder, connection: &connection)[name.text] != nil { return true }
        let temporary = AbandonedTransfers.temporaryName(of: digest)
        let there = connection.sizes[folder]?[temporary]
        try connection.session?.link(to: path)
        if there != size {
            if let there, there > size { _ = try connection.session?.run("rm \"\(place)/\(temporary)\"") }
            let verb = there.map { $0 < size && $0 > 0 } == true ? "reput" : "put"
            let seconds = settings.silenceSeconds + size / max(1, settings.slowestUpload)
            connection.sizes[folder] = nil
            let answer = try connection.session?.run(
                "\(verb) -f \(SFTPSession.fileLink) \"\(place)/\(temporary)\"", seconds: seconds)
            let errors = answer?.errors ?? ""
            guard errors.isEmpty else {
                let failure = try writingFailure(
                    errors, of: name.text, size: size, in: place, connection: &connection)
                // What was written of it would keep the disk full.
                if failure.code == .exchangeFolderFull {
                    _ = try connection.session?.run("rm \"\(place)/\(temporary)\"")
                }
                throw failure
            }
        }
        // It was made with the permissions of the local file, which only this party's user may read.
        _ = try connection.session?.run("chmod 660 \"\(place)/\(temporary)\"")
        // Not over another file of that name (the legacy request of the protocol, version 3, section 6.5).
        let answer = try connection.session?.run("rename -l \"\(place)/\(temporary)\" \"\(place)/\(name.text)\"")
        let sizes = try sizes(of: folder, connection: &connection, isFresh: false)
        if let errors = answer?.errors, !errors.isEmpty {
            connection.sizes[folder] = nil
            if try self.sizes(of: folder, connection: &connection)[name.text] != nil { return true }
            throw failure(errors, of: name.text)
        }
        let written = try connection.session?.run("ls -lan \"\(place)/\(name.text)\"")
        guard let line = written?.lines.compactMap({ SFTPListingLine($0, in: place) }).first,
            line.entry == .file(size: size)
        else {
            _ = try connection.session?.run("rm \"\(place)/\(name.text)\"")
            connection.sizes[folder] = nil
            throw Fault(
                .exchangeTransferDamaged, kind: .inputOutput,
                ["name": name.text, "folder": "\(self.name)/\(folder.path)"])
        }
        connection.sizes[folder] = sizes
        connection.sizes[folder]?[temporary] = nil
        connection.sizes[folder]?[name.text] = size
        return false
    }

    /// The sizes of the files of a folder, which is made where it is missing; listed once for a connection.
    private func sizes(
        of folder: RelationFolder, connection: inout Connection, isFresh: Bool = true
    ) throws(Fault) -> [String: Int] {
        if let known = connection.sizes[folder] { return known }
        guard isFresh else { return [:] }
        let place = join(folder.path)
        if try entries(of: place, connection: &connection) == nil {
            for path in [join(folder.outerName), place] {
                let answer = try connection.session?.run("mkdir \"\(path)\"")
                // The group may remove what it took, whatever the umask of the server is.
                if answer?.errors.isEmpty == true { _ = try connection.session?.run("chmod 2770 \"\(path)\"") }
            }
        }
        guard let entries = try entries(of: place, connection: &connection) else {
            throw Fault(
                .exchangeFolderReadOnly, kind: .inputOutput,
                ["folder": "\(name)/\(folder.path)", "reason": "the folder cannot be made"])
        }
        var sizes: [String: Int] = [:]
        let now = Clock.system.now()
        for line in entries {
            if AbandonedTransfers.isTemporary(line.name), line.isOlder(than: AbandonedTransfers.patience, at: now) {
                // What cannot be removed is left for the next time.
                _ = try connection.session?.run("rm \"\(place)/\(line.name)\"")
                continue
            }
            if case .file(let size) = line.entry { sizes[line.name] = size } else { sizes[line.name] = -1 }
        }
        connection.sizes[folder] = sizes
        return sizes
    }

    /// Finds that a file which is there already has the content that it should have: by fetching it.
    private func confirm(
        _ name: ExchangeFileName, digest: String, size: Int, in folder: RelationFolder
    ) throws(Fault) {
        let scratch = try Paths.makeTemporaryFolder()
        defer { try? Paths.removeFolder(scratch) }
        let copy = Paths.join(scratch, "copy")
        do throws(Fault) {
            try fetch(ListedFile(name, size: size), from: folder, into: copy)
            if try Digest.of(File(path: copy)).hex == digest { return }
        } catch {
            guard error.code == .exchangeFileChanged else { throw error }
        }
        throw Fault(
            .exchangeFileOther, kind: .inputOutput, ["name": name.text, "folder": "\(self.name)/\(folder.path)"])
    }

    // MARK: errors

    private static func isAbsence(_ errors: String) -> Bool {
        errors.contains("not found") || errors.contains("No such file")
    }

    private func failure(_ errors: String, of what: String) -> Fault {
        // OpenSSH ends its lines with a carriage return and a line feed.
        let reason = errors.split(whereSeparator: \.isNewline).last.map { String($0.prefix(300)) }
        let facts = ["folder": name, "name": what, "reason": reason ?? "it gives no reason"]
        if errors.contains("Permission denied") { return Fault(.exchangeFolderReadOnly, kind: .inputOutput, facts) }
        return Fault(.exchangeFolderFailed, kind: .inputOutput, facts)
    }

    /// Why writing failed. The protocol has no word for a full disk (version 3, section 7): the server is asked for its
    /// free space.
    private func writingFailure(
        _ errors: String, of what: String, size: Int, in place: String, connection: inout Connection
    ) throws(Fault) -> Fault {
        let failure = failure(errors, of: what)
        guard failure.code == .exchangeFolderFailed else { return failure }
        let answer = try connection.session?.run("df \"\(place)\"")
        // Size, used, available (in KiB) and so on, under a line of titles.
        let fields = answer?.lines.last?.split(separator: " ") ?? []
        guard fields.count >= 3, let free = Int(fields[2]), free < (size + 1023) / 1024 else { return failure }
        return Fault(.exchangeFolderFull, kind: .inputOutput, ["folder": name, "name": what])
    }
}

extension FindingCode {
    /// Whether a connection has ended with it.
    var isOfConnection: Bool {
        [
            .sftpConnectionLost, .sftpTimedOut, .sftpUnreachable, .sftpAnswerOdd, .sftpHostKeyChanged,
            .sftpHostUnknown, .sftpKeyRefused, .sftpNotOffered,
        ].contains(self)
    }
}

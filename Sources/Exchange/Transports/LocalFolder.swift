package import Diagnostics
internal import Digests
internal import Files
internal import Glibc
internal import Synchronization

/// A folder of this machine, a mounted one, or a medium.
package final class LocalFolder: ExchangeFolder {
    /// The path of the root.
    package let name: String
    /// The relations whose abandoned temporary files were removed by this process.
    private let swept = Mutex<Set<RelationFolder>>([])

    /// Files are copied in pieces of 1 MiB.
    private static let pieceSize = 1 << 20

    /// The folder at a path. It is looked at when it is used, since a medium may come and go.
    package init(_ path: String) { name = path }

    /// The senders that have a folder for a recipient.
    package func senders(to recipient: String) throws(Fault) -> [RelationFolder] {
        let outerName = RelationFolder.outerName(recipient)
        return try attempt(at: name, outerName) { () throws(SystemCallError) in
            guard let outer = try existing(outerName, in: FolderDescriptor(root: name)) else { return [] }
            var found: [RelationFolder] = []
            try outer.forEachName { name in
                if let folder = RelationFolder(recipient: recipient, named: name), outer.entry(name) == .folder {
                    found.append(folder)
                }
                return found.count < FolderLimits.standard.entries
            }
            return found.sorted()
        }
    }

    /// The files of one direction of a relation.
    package func list(_ folder: RelationFolder, limits: FolderLimits) throws(Fault) -> FolderListing {
        let place = place(of: folder)
        return try attempt(at: place, folder.path) { () throws(SystemCallError) in
            guard let outer = try existing(folder.outerName, in: FolderDescriptor(root: name)),
                let inner = try existing(folder.innerName, in: outer)
            else { return FolderListing() }
            var builder = ListingBuilder(place, limits: limits)
            var isCut = false
            try inner.forEachName { name in
                if ListingBuilder.isHidden(name) { return true }
                isCut = builder.isFull
                if !isCut, let entry = inner.entry(name) { builder.add(name, entry) }
                return !isCut
            }
            return builder.listing(isCut: isCut)
        }
    }

    /// Copies a file into a local one.
    package func fetch(_ file: ListedFile, from folder: RelationFolder, into path: String) throws(Fault) {
        let place = place(of: folder)
        let facts = ["name": file.name.text, "folder": place]
        let source = try attempt(at: place, file.name.text) { () throws(SystemCallError) in
            let outer = try existing(folder.outerName, in: FolderDescriptor(root: name))
            return try outer.flatMap { outer throws(SystemCallError) in
                try existing(folder.innerName, in: outer)?.reading(file.name.text)
            }
        }
        guard let source else { throw Fault(.exchangeFileGone, kind: .inputOutput, facts) }
        guard source.size == file.size else { throw Fault(.exchangeFileChanged, kind: .inputOutput, facts) }
        let target = try ResumedFile(path, limit: file.size)
        while target.count < file.size {
            let piece = try attempt(at: place, file.name.text) { () throws(SystemCallError) in
                try source.read(at: target.count, count: min(Self.pieceSize, file.size - target.count))
            }
            guard !piece.isEmpty else { throw Fault(.exchangeFileChanged, kind: .inputOutput, facts) }
            try target.append(piece)
        }
        try target.sync()
    }

    /// Puts a local file into the folder of a relation.
    package func put(
        _ path: String, as name: ExchangeFileName, digest: String, into folder: RelationFolder
    ) throws(Fault) {
        let place = place(of: folder)
        let source = try File(path: path)
        let inner = try attempt(at: place, folder.path) { () throws(SystemCallError) in
            try FolderDescriptor(root: self.name).makingFolder(folder.outerName).makingFolder(folder.innerName)
        }
        if swept.withLock({ $0.insert(folder).inserted }) { AbandonedTransfers.sweep(inner) }
        if inner.entry(name.text) != nil {
            return try confirm(name, in: inner, digest: digest, size: source.count, place: place)
        }
        let temporary = AbandonedTransfers.temporaryName(of: digest)
        let target = try attempt(at: place, name.text) { () throws(SystemCallError) in
            let target = try inner.writing(temporary)
            // Another process may be putting the same file, or have swept it before it was locked.
            guard target.lock(), target.names > 0 else { throw SystemCallError(code: EAGAIN) }
            return target
        }
        do throws(Fault) {
            try copy(source, to: target, digest: digest, name: name, place: place)
        } catch {
            // What is damaged or has no room is of no use to the next attempt.
            if error.code != .exchangeFolderFailed, error.code != .exchangeFolderMissing {
                try? inner.remove(temporary)
            }
            throw error
        }
        let isFree = try attempt(at: place, name.text) { () throws(SystemCallError) in
            do throws(SystemCallError) { try inner.rename(temporary, to: name.text) } catch {
                guard error.code == EEXIST else { throw error }
                try inner.remove(temporary)
                return false
            }
            try inner.sync()
            return true
        }
        if !isFree { try confirm(name, in: inner, digest: digest, size: source.count, place: place) }
    }

    /// Removes a file.
    package func remove(_ name: ExchangeFileName, from folder: RelationFolder) throws(Fault) {
        try attempt(at: place(of: folder), name.text) { () throws(SystemCallError) in
            guard let outer = try existing(folder.outerName, in: FolderDescriptor(root: self.name)),
                let inner = try existing(folder.innerName, in: outer)
            else { return }
            try inner.remove(name.text)
            try inner.sync()
        }
    }

    // MARK: steps

    private func place(of folder: RelationFolder) -> String { Paths.join(name, folder.path) }

    /// A folder in another one; `nil` when it does not exist.
    private func existing(
        _ name: String, in outer: FolderDescriptor
    ) throws(SystemCallError) -> FolderDescriptor? {
        guard outer.entry(name) != nil else { return nil }
        return try outer.folder(name)
    }

    /// Copies a file behind what an earlier attempt left of it. The digest is made of what lies there already and of
    /// what is written now.
    private func copy(
        _ source: File, to target: FileDescriptor, digest: String, name: ExchangeFileName, place: String
    ) throws(Fault) {
        let stream = DigestStream(.sha256)
        var offset = 0
        if target.size > source.count {
            try attempt(at: place, name.text) { () throws(SystemCallError) in try target.cut(to: 0) }
        } else {
            while offset < target.size {
                let piece = try attempt(at: place, name.text) { () throws(SystemCallError) in
                    try target.read(at: offset, count: min(Self.pieceSize, target.size - offset))
                }
                guard !piece.isEmpty else { break }
                piece.withUnsafeBytes { stream.update($0) }
                offset += piece.count
            }
        }
        while offset < source.count {
            let piece = try source.bytes(offset..<min(offset + Self.pieceSize, source.count))
            piece.withUnsafeBytes { stream.update($0) }
            try attempt(at: place, name.text) { () throws(SystemCallError) in try target.write(piece, at: offset) }
            offset += piece.count
        }
        try attempt(at: place, name.text) { () throws(SystemCallError) in try target.sync() }
        guard stream.finish().hex == digest else {
            throw Fault(.exchangeTransferDamaged, kind: .inputOutput, ["name": name.text, "folder": place])
        }
    }

    /// Finds that a file which is there already has the content that it should have.
    private func confirm(
        _ name: ExchangeFileName, in inner: FolderDescriptor, digest: String, size: Int, place: String
    ) throws(Fault) {
        let found: String? = try attempt(at: place, name.text) { () throws(SystemCallError) in
            guard inner.entry(name.text) == .file(size: size) else { return nil }
            let file = try inner.reading(name.text)
            let stream = DigestStream(.sha256)
            var offset = 0
            while true {
                let piece = try file.read(at: offset, count: Self.pieceSize)
                guard !piece.isEmpty else { return stream.finish().hex }
                piece.withUnsafeBytes { stream.update($0) }
                offset += piece.count
            }
        }
        guard found == digest else {
            throw Fault(.exchangeFileOther, kind: .inputOutput, ["name": name.text, "folder": place])
        }
    }

    // MARK: errors

    private func attempt<Value>(
        at place: String, _ what: String, _ body: () throws(SystemCallError) -> Value
    ) throws(Fault) -> Value {
        do throws(SystemCallError) { return try body() } catch { throw fault(error, at: place, what) }
    }

    private func fault(_ error: SystemCallError, at place: String, _ what: String) -> Fault {
        var facts = ["folder": place, "name": what, "reason": error.words]
        let code: FindingCode
        switch error.code {
        case ENOSPC, EDQUOT, EFBIG: code = .exchangeFolderFull
        case EROFS, EACCES, EPERM: code = .exchangeFolderReadOnly
        case ENOTDIR, ELOOP:
            guard Paths.isFolder(name) else {
                code = .exchangeFolderMissing
                break
            }
            facts["what"] = "a link or a file"
            code = .exchangeFolderUnsafe
        case ENOENT, ENODEV, ENXIO, ESTALE, ENOMEDIUM:
            // The file is known by then: what is missing is the root, or something above the file.
            facts["folder"] = name
            code = .exchangeFolderMissing
        case EINVAL:
            facts["reason"] = "\(what) is no plain file"
            code = .exchangeFolderFailed
        default: code = .exchangeFolderFailed
        }
        return Fault(code, kind: .inputOutput, facts)
    }
}

public import Diagnostics
internal import Glibc
internal import Platform

/// A folder that appears whole or not at all: what is written lies in a hidden folder beside or in the place where it
/// shall be, for the user only, and `commit()` moves it there in one step.
///
/// What is in the place already is neither replaced nor written through: a symbolic link that stands where a folder of
/// its own should stand is refused, and everything is done relative to open folders, so that nobody can put one in the
/// way meanwhile. (Links above the place, which its user names, are followed.) A folder that is there gets what is new
/// beside what it has.
///
/// A value that goes away uncommitted leaves nothing. What a process left that was killed meanwhile, the next one that
/// writes to the same place takes away.
public final class StagedFolder {
    /// How the hidden folders are named, before their random part.
    static let prefix = ".corridor-open-"

    /// The place.
    public let path: String
    /// The deepest folder of the place that is there.
    private let base: FolderHandle
    /// The hidden folder, in `base`.
    private let stage: FolderHandle
    private let stageName: String
    /// The parts of the place that are not there yet.
    private let missing: [String]
    private var files: [StagedFile] = []
    private var isOver = false

    /// Begins one.
    ///
    /// - Throws: `Fault` `folder-is-link`, `file-exists` when something else stands in the place, `file-unwritable`,
    ///   `no-space-left`.
    public init(path: String) throws(Fault) {
        let place = Self.withoutSlashes(path)
        self.path = place
        var missing: [String] = []
        var above = place
        // A link is refused in the place itself, whether it leads anywhere or not.
        var kind = FolderHandle.kind(of: above)
        if kind == .link { throw Fault(.folderIsLink, kind: .inputOutput, ["path": place]) }
        while kind == nil, above != ".", above != "/" {
            missing.insert(Paths.name(of: above), at: 0)
            above = Self.withoutSlashes(Paths.folder(of: above))
            kind = FolderHandle.kind(of: above)
        }
        guard missing.allSatisfy({ $0 != ".." && $0 != "." && !$0.isEmpty }) else {
            throw Fault(.fileMissing, kind: .inputOutput, ["path": above])
        }
        if missing.isEmpty, kind == .file { throw SystemError.writing(place, EEXIST) }
        self.missing = missing
        base = try FolderHandle(path: above, followsLink: !missing.isEmpty)
        Self.sweep(base)
        (stage, stageName) = try Self.makeStage(in: base, place)
        do throws(Fault) {
            _ = try folder(of: [])
        } catch {
            abandon()
            throw error
        }
    }

    private static func withoutSlashes(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    deinit { abandon() }

    /// Begins a file.
    ///
    /// - Parameter name: its name in the folder; `/` parts folders, which are made. No part is `.` or `..`.
    /// - Throws: `Fault` `file-exists` and such.
    public func file(_ name: String) throws(Fault) -> StagedFile {
        let parts = name.split(separator: "/").map(String.init)
        guard let last = parts.last, parts.allSatisfy({ $0 != ".." && $0 != "." }) else {
            throw Fault(.fileUnwritable, kind: .inputOutput, ["path": name, "reason": "it is no name of a file"])
        }
        let folder = try folder(of: parts.dropLast())
        let shown = Paths.join(path, name)
        let file = StagedFile(try folder.makeFile(last, path: shown), name: last, in: folder, path: shown)
        files.append(file)
        return file
    }

    /// Makes everything appear that was finished; a file that was not goes.
    ///
    /// - Throws: `Fault` `file-exists` when something stands in the way: then nothing appears; `folder-is-link`.
    public func commit() throws(Fault) {
        for file in files where !file.isFinished { file.remove() }
        var moves: [Move] = []
        try plan(from: stage, to: base, shown: shownBase, into: &moves)
        try stage.syncAll()
        var done: [Move] = []
        do throws(Fault) {
            for move in moves {
                try move.source.move(move.name, to: move.target, path: move.path)
                done.append(move)
            }
        } catch {
            for move in done.reversed() { try? move.target.move(move.name, to: move.source, path: move.path) }
            abandon()
            throw error
        }
        for move in done { try move.target.sync() }
        abandon()
    }

    /// Takes away what was written. Nothing happens after `commit()`.
    public func abandon() {
        guard !isOver else { return }
        isOver = true
        stage.removeContents()
        base.removeFolder(stageName)
    }

    // MARK: Appearing

    /// One name that appears.
    private struct Move {
        let source: FolderHandle
        let target: FolderHandle
        let name: String
        let path: String
    }

    /// Where the base stands, for messages.
    private var shownBase: String {
        var shown = path
        for _ in missing { shown = Self.withoutSlashes(Paths.folder(of: shown)) }
        return shown
    }

    private static func below(_ folder: String, _ name: String) -> String {
        folder == "." ? name : Paths.join(folder, name)
    }

    /// What has to be moved: as much at once as is not there.
    private func plan(
        from source: FolderHandle, to target: FolderHandle, shown: String, into moves: inout [Move]
    ) throws(Fault) {
        for name in try source.names() {
            let path = Self.below(shown, name)
            switch (target.kind(of: name), source.kind(of: name)) {
            case (nil, _): moves.append(Move(source: source, target: target, name: name, path: path))
            case (.folder, .folder):
                try plan(
                    from: source.folder(name, path: path), to: target.folder(name, path: path), shown: path,
                    into: &moves)
            case (.link, _): throw Fault(.folderIsLink, kind: .inputOutput, ["path": path])
            case (.file, _), (.folder, _): throw SystemError.writing(path, EEXIST)
            }
        }
    }

    // MARK: The hidden folder

    /// A folder in the hidden one, below the parts of the place that are missing.
    private func folder(of parts: ArraySlice<String>) throws(Fault) -> FolderHandle {
        var folder = stage
        var shown = shownBase
        for part in missing + parts {
            shown = Self.below(shown, part)
            if folder.kind(of: part) == nil { try folder.makeFolder(part, path: shown) }
            folder = try folder.folder(part, path: shown)
        }
        return folder
    }

    private static func makeStage(
        in base: FolderHandle, _ path: String
    ) throws(Fault) -> (FolderHandle, String) {
        for _ in 0..<100 {
            let name = prefix + Hex.encode(Randomness.system.bytes(8))
            try base.makeFolder(name, path: path)
            // Another process may take it for something left before it is locked; then another name will do.
            if let stage = try? base.folder(name, path: path), stage.lock(orGiveUp: false), base.holds(stage, as: name)
            {
                return (stage, name)
            }
        }
        throw Fault(
            .fileUnwritable, kind: .inputOutput, ["path": path, "reason": "no hidden folder can be made beside it"])
    }

    /// Takes away hidden folders whose makers are gone: those that nobody holds the lock of.
    private static func sweep(_ base: FolderHandle) {
        for name in (try? base.names()) ?? [] where name.hasPrefix(prefix) {
            guard let left = try? base.folder(name, path: name), left.isOwn, left.lock(orGiveUp: true) else { continue }
            left.removeContents()
            base.removeFolder(name)
        }
    }
}

/// A file in a `StagedFolder`.
public final class StagedFile: ByteSink {
    /// Where it will be.
    public let path: String
    /// Whether it is complete.
    private(set) var isFinished = false
    private let name: String
    /// Let go when it is finished: thousands may be, each with an open folder.
    private var folder: FolderHandle?
    private var descriptor: CInt
    private var pending: [UInt8] = []

    init(_ descriptor: CInt, name: String, in folder: FolderHandle, path: String) {
        self.descriptor = descriptor
        self.name = name
        self.folder = folder
        self.path = path
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes, through a buffer.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        if pending.count + bytes.count < 1 << 16 {
            pending.append(contentsOf: bytes)
            return
        }
        try flush()
        try put(bytes)
    }

    /// Ends it.
    public func finish() throws(Fault) {
        try flush()
        guard fsync(descriptor) == 0 else { throw SystemError.writing(path, errno) }
        close(descriptor)
        descriptor = -1
        isFinished = true
        folder = nil
    }

    /// Takes it away, unless it is finished.
    public func remove() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        folder?.removeFile(name)
        folder = nil
    }

    private func flush() throws(Fault) {
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending.removeAll(keepingCapacity: true)
        var failure: Fault?
        bytes.withUnsafeBytes { buffer in
            do throws(Fault) { try put(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        try OpenFile.write(bytes, to: descriptor, named: path)
    }
}

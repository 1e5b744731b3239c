public import Diagnostics
internal import Glibc
internal import Platform

/// A folder that appears completely or not at all. Its files are written to a hidden folder, accessible only to the
/// user, and `commit()` moves them to the target in one step. The hidden folder is inside the target if the target exists.
/// Otherwise it is a sibling of the topmost missing folder and is renamed to it: a process killed at any call leaves the
/// complete target, or a hidden folder that the next process finds and removes.
///
/// Existing content of the target is neither replaced nor written through: a symbolic link in the place of one of its
/// own folders is refused, and all operations are relative to open folders, so that no process can insert a link in the
/// meantime. (Links above the target, which the user named, are followed.) New files are added to an existing folder.
///
/// A value released without a commit leaves nothing behind. What a killed process left is removed by the next one that
/// writes to the same target.
public final class StagedFolder {
    /// The prefix of the names of hidden folders, before the random part.
    static let prefix = ".corridor-open-"

    /// The path of the target.
    public let path: String
    /// The deepest existing folder of the path.
    private let base: FolderHandle
    /// The hidden folder, in `base`: what will be there, or, when components are missing, the first of these.
    private let stage: FolderHandle
    private let stageName: String
    /// The components of the path that do not exist yet.
    private let missing: [String]
    private var files: [StagedFile] = []
    private var isOver = false

    /// Starts a folder.
    ///
    /// - Throws: `Fault` `folder-is-link`, `file-exists` when the target is not a folder, `file-unwritable`,
    ///   `no-space-left`.
    public init(path: String) throws(Fault) {
        let place = Self.withoutSlashes(path)
        self.path = place
        var missing: [String] = []
        var above = place
        // A link as the target itself is refused, whether its own target exists or not.
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

    /// Starts a file.
    ///
    /// - Parameter name: its name in the folder; `/` separates subfolders, which are created. No component is `.` or
    ///   `..`.
    /// - Throws: `Fault` `file-exists` and other errors of writing.
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

    /// Moves all finished files to the target; unfinished files are removed.
    ///
    /// - Throws: `Fault` `file-exists` when a name already exists: then nothing is moved; `folder-is-link`.
    public func commit() throws(Fault) {
        for file in files where !file.isFinished { file.remove() }
        if let first = missing.first {
            if base.kind(of: first) == nil { return try becomeTarget(first) }
            // Another process has made it in the meantime.
            if base.kind(of: first) == .file { throw SystemError.writing(shownStage, EEXIST) }
            try moveEntries(to: base.folder(first, path: shownStage))
        } else {
            try moveEntries(to: base)
        }
    }

    /// The hidden folder becomes the folder that was missing.
    private func becomeTarget(_ name: String) throws(Fault) {
        try stage.syncAll()
        try base.move(stageName, to: base, as: name, path: shownStage)
        isOver = true
        try base.sync()
    }

    /// What is in the hidden folder is moved to a folder: all of it, or nothing.
    private func moveEntries(to target: FolderHandle) throws(Fault) {
        var moves: [Move] = []
        try plan(from: stage, to: target, shown: shownStage, into: &moves)
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

    /// Removes what was written. Does nothing after `commit()`.
    public func abandon() {
        guard !isOver else { return }
        isOver = true
        stage.removeContents()
        base.removeFolder(stageName)
    }

    // MARK: Moving to the target

    /// The move of one entry.
    private struct Move {
        let source: FolderHandle
        let target: FolderHandle
        let name: String
        let path: String
    }

    /// The path that the hidden folder stands for, for messages.
    private var shownStage: String {
        var shown = path
        for _ in missing.dropFirst() { shown = Self.withoutSlashes(Paths.folder(of: shown)) }
        return shown
    }

    private static func below(_ folder: String, _ name: String) -> String {
        folder == "." ? name : Paths.join(folder, name)
    }

    /// Lists the moves: the largest subtrees that do not exist in the target.
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

    /// A folder inside the hidden one, below the other missing components of the target.
    private func folder(of parts: ArraySlice<String>) throws(Fault) -> FolderHandle {
        var folder = stage
        var shown = shownStage
        for part in missing.dropFirst() + parts {
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
            // Another process may remove it as a leftover before it is locked; then another name is tried.
            if let stage = try? base.folder(name, path: path), stage.lock(orGiveUp: false), base.holds(stage, as: name)
            {
                return (stage, name)
            }
        }
        throw Fault(
            .fileUnwritable, kind: .inputOutput, ["path": path, "reason": "no hidden folder can be made beside it"])
    }

    /// Removes hidden folders of processes that have ended: those whose lock is free.
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
    /// The path in the target.
    public let path: String
    /// Whether it is complete.
    private(set) var isFinished = false
    private let name: String
    /// Released when the file is finished: there may be thousands of files, each with an open folder.
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

    /// Writes through a buffer.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        if pending.count + bytes.count < 1 << 16 {
            pending.append(contentsOf: bytes)
            return
        }
        try flush()
        try put(bytes)
    }

    /// Finishes the file.
    public func finish() throws(Fault) {
        try flush()
        guard fsync(descriptor) == 0 else { throw SystemError.writing(path, errno) }
        close(descriptor)
        descriptor = -1
        isFinished = true
        folder = nil
    }

    /// Removes the file, unless it is finished.
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

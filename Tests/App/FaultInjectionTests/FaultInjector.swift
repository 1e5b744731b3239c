internal import Digests
internal import Files
internal import Foundation
internal import TestSupport

/// Runs a command of the program with a library in front of it that stands between it and the disk
/// (`injector/fault-injector.c`, which says what each mode does).
enum FaultInjector {
    /// What happens at the calls that change the disk.
    enum Mode {
        /// Nothing.
        case none
        /// Every call is written to a file.
        case recorded(log: String)
        /// The process is killed before a call.
        case killed(before: Int)
        /// A call fails with an errno, the others do not.
        case failing(call: Int, errno: Int32)
        /// From a call on every call that takes space fails.
        case full(from: Int)
        /// The states that a kill at each call, or at some calls, would leave are copied into a folder.
        case copied(to: String, at: [Int]?)

        var environment: [String: String] {
            switch self {
            case .none: ["FAULT_MODE": "count"]
            case .recorded(let log): ["FAULT_MODE": "count", "FAULT_LOG": log]
            case .killed(let call): ["FAULT_MODE": "kill", "FAULT_AT": String(call)]
            case .failing(let call, let errno):
                ["FAULT_MODE": "fail", "FAULT_AT": String(call), "FAULT_ERRNO": String(errno)]
            case .full(let call): ["FAULT_MODE": "full", "FAULT_AT": String(call)]
            case .copied(let folder, nil): ["FAULT_MODE": "snapshot", "FAULT_OUT": folder]
            case .copied(let folder, let calls?):
                [
                    "FAULT_MODE": "snapshot", "FAULT_OUT": folder,
                    "FAULT_CALLS": calls.map(String.init).joined(separator: ","),
                ]
            }
        }
    }

    /// The library, compiled once.
    private static let library = Result<String, any Error>(catching: {
        try PreloadedLibrary.compile(Paths.join(Paths.folder(of: #filePath), "injector/fault-injector.c"))
    })

    /// Runs one command of `corridor`, as a line for the shell that begins with `corridor ` and may use the words of the
    /// stage, in a folder; faults concern what is below the folder.
    ///
    /// - Parameter namelessFiles: whether the file system knows files without a name (`O_TMPFILE`).
    static func run(
        _ command: String, in folder: String, _ mode: Mode, namelessFiles: Bool = true
    ) throws -> Tool.Result {
        precondition(command.hasPrefix("corridor "))
        // Not in the environment of the shell, which would be counted and killed itself.
        let words = try words(mode, in: folder, namelessFiles: namelessFiles).map { "'\($0)'" }
        return try Theatre.run(
            FaultStage.words + "exec " + words.joined(separator: " ") + " " + command, in: folder)
    }

    /// The words before a command that put the library in front of it.
    static func words(_ mode: Mode, in folder: String, namelessFiles: Bool = true) throws -> [String] {
        var settings = mode.environment
        settings["FAULT_ROOT"] = folder
        settings["LD_PRELOAD"] = ([try library.get()] + [PreloadedLibrary.quickDerivation].compactMap(\.self))
            .joined(separator: ":")
        if !namelessFiles { settings["FAULT_NAMED"] = "1" }
        return ["env"] + settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }

    /// A call of a command that changes the disk.
    private struct Call {
        let number: Int
        let takesSpace: Bool
        let isOfDatabase: Bool
    }

    /// The calls of a command that change the disk, in the order in which one run makes them.
    private static func calls(of command: String, in folder: String, namelessFiles: Bool = true) throws -> [Call] {
        let scratch = try TemporaryFolder()
        _ = try run(command, in: folder, .recorded(log: scratch.file("log")), namelessFiles: namelessFiles)
        guard Paths.exists(scratch.file("log")) else { return [] }
        let log = String(decoding: try File.bytes(at: scratch.file("log")), as: UTF8.self)
        return log.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", maxSplits: 3)
            guard fields.count == 4, let number = Int(fields[0]) else { return nil }
            return Call(number: number, takesSpace: fields[1] == "1", isOfDatabase: fields[3].contains(".sqlite"))
        }
    }

    /// The numbers of the calls of a command that take space on the disk: from any other call on, a full disk is noticed
    /// at the next of these. Of calls that write one transaction of a database, with nothing between them, the first and
    /// the last: SQLite undoes any part of it in the same way.
    static func callsThatTakeSpace(of command: String, in folder: String) throws -> [Int] {
        var (found, transaction): ([Int], [Int]) = ([], [])
        func end() {
            found += Set([transaction.first, transaction.last].compactMap(\.self)).sorted()
            transaction = []
        }
        for call in try calls(of: command, in: folder) {
            if call.takesSpace, call.isOfDatabase {
                transaction.append(call.number)
            } else {
                end()
                if call.takesSpace { found.append(call.number) }
            }
        }
        end()
        return found
    }

    /// The numbers of the calls of a command that change the disk.
    static func callsThatChangeTheDisk(
        of command: String, in folder: String, namelessFiles: Bool
    ) throws -> [Int] {
        try calls(of: command, in: folder, namelessFiles: namelessFiles).map(\.number)
    }

    /// The states of a folder that a kill of a command before some calls would leave, in order.
    static func states(
        of command: String, in folder: String, into copies: String, at calls: [Int], namelessFiles: Bool
    ) throws -> [String] {
        _ = try run(command, in: folder, .copied(to: copies, at: calls), namelessFiles: namelessFiles)
        return try Paths.names(in: copies).map { Paths.join(copies, $0) }
    }

    /// The different states of a folder that a kill of a command at any call would leave, in order. States that only
    /// differ in what SQLite undoes of a transaction are one (`injector/states.py`): the last of them.
    ///
    /// - Parameter namelessFiles: whether the file system knows files without a name (`O_TMPFILE`). Where it does not,
    ///   only the states with a temporary file: the others are those of a file system that does.
    static func allStates(
        of command: String, in folder: String, into copies: String, namelessFiles: Bool
    ) throws -> [String] {
        _ = try run(command, in: folder, .copied(to: copies, at: nil), namelessFiles: namelessFiles)
        let script = Paths.join(Paths.folder(of: #filePath), "injector/states.py")
        let result = try Tool.run("python3", [script, copies])
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
        var last: [Substring: Substring] = [:]
        for line in result.text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if fields.count == 2 { last[fields[0]] = fields[1] }
        }
        let states = last.values.sorted().map { Paths.join(copies, String($0)) }
        return namelessFiles ? states : try states.filter(holdsTemporaryFile)
    }

    private static func holdsTemporaryFile(_ folder: String) throws -> Bool {
        try Paths.files(under: folder).contains { Paths.name(of: $0).hasPrefix(".corridor-tmp-") }
    }
}

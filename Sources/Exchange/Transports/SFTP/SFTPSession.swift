internal import CFileSystem
internal import Diagnostics
internal import Files
internal import Glibc

/// A running `sftp`, which takes one command after the other: one connection for all files of a call.
///
/// Commands are lines on its input. A command `lpwd` after each says where its answer ends. Local files are links in the
/// working folder of the session, remote ones are made of names that passed the allow-list.
struct SFTPSession {
    static let keyLink = "key"
    static let knownHostsLink = "known_hosts"
    /// The link to the local file that is transferred.
    static let fileLink = "file"
    private static let endOfAnswer = "Local working directory: "

    /// The answer to a command.
    struct Answer {
        /// The lines of its output.
        let lines: [String]
        /// What it said is wrong; empty when nothing is.
        let errors: String
    }

    private let address: SFTPAddress
    private let settings: SFTPSettings
    private let folder: String
    private var process: ChildProcess
    private var isEnded = false

    /// Starts it; the connection is made with the first command.
    ///
    /// - Throws: `Fault` `sftp-program-missing`, `sftp-key-missing`.
    init(_ address: SFTPAddress, _ settings: SFTPSettings) throws(Fault) {
        guard Paths.exists(settings.key) else { throw Fault(.sftpKeyMissing, kind: .usage) }
        guard let program = SSHPrograms.path("sftp") else {
            throw Fault(.sftpProgramMissing, kind: .inputOutput, ["program": "sftp"])
        }
        self.address = address
        self.settings = settings
        folder = try Paths.makeTemporaryFolder()
        do throws(Fault) {
            try Paths.link(Paths.join(folder, Self.keyLink), to: Self.absolute(settings.key))
            try Paths.link(Paths.join(folder, Self.knownHostsLink), to: Self.absolute(settings.knownHosts))
        } catch {
            try? Paths.removeFolder(folder)
            throw error
        }
        let host = address.host.contains(":") ? "[\(address.host)]" : address.host
        let arguments = settings.arguments + ["-P", String(address.port), "--", "\(address.user)@\(host)"]
        do throws(SystemCallError) {
            process = try ChildProcess(
                program, arguments, in: folder, environment: SSHPrograms.environment, memory: settings.memoryBytes)
        } catch {
            try? Paths.removeFolder(folder)
            throw Fault(.sftpProgramMissing, kind: .inputOutput, ["program": program], underlying: error.words)
        }
    }

    /// Makes the local file that the next commands name `file`.
    func link(to path: String) throws(Fault) {
        let link = Paths.join(folder, Self.fileLink)
        unlink(link)
        try Paths.link(link, to: Self.absolute(path))
    }

    /// Runs a command, and gives its answer.
    ///
    /// - Parameters:
    ///   - seconds: how long it may take without progress.
    ///   - isGrowing: whether a transfer made progress since it was asked last; throws to end it.
    /// - Throws: `Fault` of the connection. The session has ended then.
    mutating func run(
        _ command: String, seconds: Int? = nil, isGrowing: () throws(Fault) -> Bool = { () throws(Fault) in false }
    ) throws(Fault) -> Answer {
        guard !isEnded else { throw lost() }
        guard process.write("-\(command)\n-lpwd\n") else {
            collectLastWords()
            throw lost()
        }
        var lines: [String] = []
        var taken = 0
        let limit = Double(seconds ?? settings.silenceSeconds)
        var deadline = Self.now + limit
        while true {
            let (found, isWhole) = takeLines()
            taken += found.reduce(0) { $0 + $1.utf8.count + 1 }
            lines += found
            if isWhole {
                process.drainErrors()
                let errors = String(decoding: process.errorBytes, as: UTF8.self)
                process.errorBytes = []
                return Answer(lines: lines.filter { !$0.hasPrefix("sftp> ") }, errors: errors)
            }
            guard taken + process.outputBytes.count <= settings.answerBytes else {
                end()
                let facts = ["host": address.host, "reason": "it is longer than \(settings.answerBytes) bytes"]
                throw Fault(.sftpAnswerOdd, kind: .inputOutput, facts)
            }
            switch process.read(milliseconds: 200) {
            case .read: deadline = Self.now + limit
            case .ended:
                collectLastWords()
                throw lost()
            case .silence:
                do throws(Fault) {
                    if try isGrowing() { deadline = Self.now + limit }
                } catch {
                    end()
                    throw error
                }
                guard Self.now < deadline else {
                    end()
                    let facts = ["host": address.host, "seconds": "\(Int(limit))"]
                    throw Fault(.sftpTimedOut, kind: .inputOutput, facts)
                }
            }
        }
    }

    /// Ends it, and what it started.
    mutating func end() {
        guard !isEnded else { return }
        isEnded = true
        process.end()
        try? Paths.removeFolder(folder)
    }

    // MARK: steps

    /// The path seen from everywhere: links are read from the folder that they lie in.
    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : Paths.join(Paths.workingFolder(), path)
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Takes the whole lines out of the output.
    ///
    /// - Returns: the lines, and whether the answer has ended.
    private mutating func takeLines() -> ([String], isWhole: Bool) {
        var lines: [String] = []
        var start = 0
        defer { process.outputBytes.removeFirst(start) }
        while let end = process.outputBytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: process.outputBytes[start..<end], as: UTF8.self)
            start = end + 1
            if line.hasPrefix(Self.endOfAnswer) { return (lines, true) }
            lines.append(line)
        }
        return (lines, false)
    }

    /// Waits a little for what ssh says when it ends, then ends the session.
    private mutating func collectLastWords() {
        for _ in 0..<10 { if case .ended = process.read(milliseconds: 100) { break } }
        process.drainErrors()
        end()
    }

    /// Why the connection ended, from what ssh said last.
    private func lost() -> Fault {
        SSHFailure.fault(String(decoding: process.errorBytes, as: UTF8.self), host: address.host)
    }
}

internal import Files
internal import Glibc

/// The programs of OpenSSH, and the environment that they run in.
enum SSHPrograms {
    /// Nothing is inherited but where programs are: no agent, no askpass, and messages in English.
    static let environment = ["PATH=/usr/bin:/bin:/usr/local/bin", "LC_ALL=C", "TZ=UTC"]

    private static let folders = ["/usr/bin", "/bin", "/usr/local/bin"]

    /// The path of a program; `nil` when it is not installed.
    static func path(_ name: String) -> String? {
        folders.map { Paths.join($0, name) }.first { access($0, X_OK) == 0 }
    }

    /// Runs a program to its end.
    ///
    /// - Returns: its output, at most `limit` bytes, and its errors; `nil` when it did not end in time.
    static func run(
        _ path: String, _ arguments: [String], in folder: String, seconds: Int, limit: Int = 1 << 20
    ) throws(SystemCallError) -> (output: [UInt8], errors: String)? {
        var process = try ChildProcess(path, arguments, in: folder, environment: environment, memory: 512 << 20)
        var rest = seconds * 5
        var isWhole = false
        while rest > 0, process.outputBytes.count <= limit {
            switch process.read(milliseconds: 200) {
            case .read: continue
            case .silence: rest -= 1
            case .ended:
                isWhole = true
                rest = 0
            }
        }
        // Its end and its last errors.
        process.drainErrors()
        process.end()
        return isWhole ? (process.outputBytes, String(decoding: process.errorBytes, as: UTF8.self)) : nil
    }
}

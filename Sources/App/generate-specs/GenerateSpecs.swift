internal import Diagnostics
internal import Files
internal import Glibc

/// Writes the generated files of `specs/` and of the target `EmbeddedSchemas`, or checks that they are fresh.
@main
enum GenerateSpecs {
    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isCheck = arguments.first == "--check"
        if isCheck { arguments.removeFirst() }
        guard arguments.count == 1 else {
            return fail("usage: generate-specs [--check] <folder of the package>", status: 2)
        }
        do throws(Fault) {
            try run(in: arguments[0], isCheck: isCheck)
        } catch {
            fail(error.description, status: 1)
        }
    }

    private static func run(in folder: String, isCheck: Bool) throws(Fault) {
        var stale: [String] = []
        for file in GeneratedFile.all {
            let path = Paths.join(folder, file.path)
            let present = Paths.exists(path) ? try File.bytes(at: path) : nil
            if present == file.bytes { continue }
            stale.append(file.path)
            if isCheck { continue }
            try Paths.makeFolder(Paths.folder(of: path))
            try AtomicFile.write(file.bytes, to: path, replacing: true)
        }
        guard isCheck, !stale.isEmpty else { return }
        fail("stale: \(stale.joined(separator: ", ")); run Scripts/specs", status: 1)
    }

    private static func fail(_ message: String, status: Int32) {
        let line = Array("generate-specs: \(message)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(status)
    }
}

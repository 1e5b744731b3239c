internal import Diagnostics
internal import Files
internal import Glibc

/// Writes `specs/vectors/` and what follows from it, or checks that everything is what it would write: each derived
/// value is computed again, and each frozen signature is verified.
@main
enum GenerateVectors {
    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isCheck = arguments.first == "--check"
        if isCheck { arguments.removeFirst() }
        guard arguments.count == 1 else {
            return fail("usage: generate-vectors [--check] <folder of the package>", status: 2)
        }
        do {
            try run(in: arguments[0], isCheck: isCheck)
        } catch {
            fail("\(error)", status: 1)
        }
    }

    private static func run(in folder: String, isCheck: Bool) throws {
        let vectors = Paths.join(folder, "specs/vectors")
        let frozen = try FrozenValues(path: Paths.join(vectors, "frozen.json"))
        let keys = try VectorKey.all(path: Paths.join(vectors, "keys.json"))
        let made = try VectorSet(keys: keys, frozen: frozen)
        let files = VectorIndex(vectors: made, frozen: frozen.json).files
        var stale: [String] = []
        for file in files {
            let path = Paths.join(folder, file.path)
            let present = Paths.exists(path) ? try File.bytes(at: path) : nil
            if present == file.bytes { continue }
            stale.append(file.path)
            if isCheck { continue }
            try Paths.makeFolder(Paths.folder(of: path))
            try AtomicFile.write(file.bytes, to: path, replacing: true)
        }
        let known = Set(files.map(\.path) + ["specs/vectors/README.md"])
        for name in try Paths.files(under: vectors).map({ "specs/vectors/" + $0 }) where !known.contains(name) {
            stale.append(name)
            if !isCheck { try Paths.removeFile(Paths.join(folder, name)) }
        }
        guard isCheck, !stale.isEmpty else { return }
        fail("stale: \(stale.joined(separator: ", ")); run Scripts/specs --vectors", status: 1)
    }

    private static func fail(_ message: String, status: Int32) {
        let line = Array("generate-vectors: \(message)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(status)
    }
}

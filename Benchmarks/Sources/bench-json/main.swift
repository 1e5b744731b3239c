// bench-json SCHEMAS REFERENCE DOC…: what parsing each document and validating the elements of its `objects` takes,
// medians in MB/s, and in DOC.ours the verdict on each element, one line each, to be compared with a peer's.
import Files
import Diagnostics
import JSONSchema
import StrictJSON

import Glibc

func median(_ runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<runs {
        let time = try clock.measure(body)
        times.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
    return times.sorted()[runs / 2]
}

func rate(_ bytes: Int, _ seconds: Double) -> String {
    let tenths = Int(Double(bytes) / seconds / 1e5)
    return "\(tenths / 10).\(tenths % 10) MB/s"
}

/// All schemas below a folder, by their identifiers.
func schemas(in folder: String) throws -> [String: JSONValue] {
    var result: [String: JSONValue] = [:]
    for name in try Paths.names(in: folder) {
        let path = Paths.join(folder, name)
        if Paths.isFolder(path) {
            result.merge(try schemas(in: path)) { first, _ in first }
        } else if name.hasSuffix(".json") {
            let schema = try JSONValue(parsing: File.bytes(at: path))
            if let identifier = schema["$id"]?.string { result[identifier] = schema }
        }
    }
    return result
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
    print("usage: bench-json SCHEMAS REFERENCE DOC…")
    exit(2)
}
let known = try schemas(in: arguments[1])
let reference: JSONValue = ["$ref": .string(arguments[2])]
var compiled: CompiledSchema?
let options = CompiledSchema.Options(formats: .annotated, unknown: .ignored)
let compiling = try median(3) {
    compiled = try CompiledSchema(compiling: reference, resources: known, options: options)
}
print("ours: compile \(Int(compiling * 1e4) / 10) ms")
guard let schema = compiled else { exit(1) }
for path in arguments.dropFirst(3) {
    let bytes = try File.bytes(at: path)
    let parsing = try median(7) { _ = try JSONDocument.parse(bytes) }
    let document = try JSONDocument.parse(bytes)
    let objects = document.member("objects", of: document.root).map { document.elements(of: $0) } ?? []
    var verdicts: [Bool] = []
    let validating = median(7) { verdicts = objects.map { schema.isValid(document, at: $0) } }
    var count = 0
    let listing = median(3) {
        count = 0
        for (index, object) in objects.enumerated() {
            count += schema.findings(in: document, at: object, pointer: "/objects/\(index)", limit: .max).count
        }
    }
    print(
        "ours: \(Paths.name(of: path)): parse \(rate(bytes.count, parsing)), validate \(rate(bytes.count, validating)), "
            + "\(verdicts.count { $0 }) of \(verdicts.count) objects valid; "
            + "\(count) findings listed at \(rate(bytes.count, listing))")
    let lines = verdicts.map { $0 ? "valid" : "not valid" }.joined(separator: "\n") + "\n"
    try AtomicFile.write(Array(lines.utf8), to: Paths.name(of: path) + ".ours", replacing: true)
}

import Diagnostics
import JSONSchema
import StrictJSON

/// A schema and behind the first line feed a document: the schema is refused, or the document judged, and then the two
/// passes agree, and all forms of output say the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSchema(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let end = bytes.firstIndex(of: 0x0A),
        let schema = try? JSONValue(parsing: Array(bytes[..<end])),
        let document = try? JSONDocument.parse(Array(bytes[(end + 1)...])),
        let compiled = try? CompiledSchema(compiling: schema, options: .standard)
    else { return 0 }
    let isValid = compiled.isValid(document)
    let findings = compiled.findings(in: document)
    precondition(findings.isEmpty == isValid)
    precondition(findings.allSatisfy { $0.place.line != nil && !$0.sentence.isEmpty })
    for format in CompiledSchema.OutputFormat.allCases {
        precondition(compiled.output(format, for: document)["valid"]?.bool == isValid)
    }
    return 0
}

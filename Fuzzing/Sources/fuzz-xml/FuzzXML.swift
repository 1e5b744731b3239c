import BundleFormats
import Files
import Diagnostics
import SafeXML
import StrictJSON

/// Any bytes: as a tree and as a stream they are read or refused alike. A bundle in XML that is read is the same one when
/// it has been turned into JSON and back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let tree = Result { () throws(Fault) in try XMLTree.parse(bytes, ids: []) }
    let stream = Result { () throws(Fault) in try XMLStream.read(bytes, limits: .standard) }
    switch (tree, stream) {
    case (.success, .success): break
    case (.failure(let one), .failure(let other)):
        // Which of several things that are wrong is found first may differ.
        precondition(one.kind == .badData && other.kind == .badData && !one.finding.sentence.isEmpty)
    default: preconditionFailure("a tree and a stream are judged unlike")
    }
    let json = MemorySink()
    let read = Result { () throws(Fault) in
        try BundleConverter.convert(bytes, named: "bundle.xml", to: .json, into: json)
    }
    guard (try? BundleForm.of(bytes)) == .xml else { return 0 }
    switch read {
    case .failure(let fault): precondition(fault.kind == .badData)
    case .success:
        let (xml, again) = (MemorySink(), MemorySink())
        guard (try? BundleConverter.convert(json.bytes, named: "bundle.json", to: .xml, into: xml)) != nil,
            (try? BundleConverter.convert(xml.bytes, named: "bundle.xml", to: .json, into: again)) != nil
        else { preconditionFailure("what was read is not written") }
        precondition(canonical(json.bytes) == canonical(again.bytes))
    }
    return 0
}

private func canonical(_ bytes: [UInt8]) -> [UInt8] {
    guard let value = try? JSONValue(parsing: bytes) else { preconditionFailure("what was written is no JSON") }
    guard let form = try? value.canonicalForm() else { preconditionFailure("what was written has no canonical form") }
    return form
}

import Diagnostics
import StrictJSON

/// Any bytes: they are refused with a place, or read, and then written, read again and put in canonical form without a
/// change. The streaming reader gives the same verdict.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let limits = JSONLimits(size: 1 << 20)
    let whole = Result { () throws(Fault) in try JSONDocument.parse(bytes, limits: limits) }
    switch whole {
    case .failure(let fault):
        precondition(fault.kind == .badData && fault.finding.place.line != nil && !fault.finding.sentence.isEmpty)
    case .success(let document):
        let value = document.value
        guard let again = try? JSONValue(parsing: value.text()) else { preconditionFailure("written, not read") }
        precondition(again == value)
        canonicalise(value)
    }
    stream(bytes, limits: limits, whole: whole)
    return 0
}

/// What has a canonical form has it again; only a number beyond the largest double has none.
private func canonicalise(_ value: JSONValue) {
    do throws(Fault) {
        let canonical = try value.canonicalForm()
        guard let third = try? JSONValue(parsing: canonical) else { preconditionFailure("canonical, not read") }
        guard let again = try? third.canonicalForm() else { preconditionFailure("canonical, and has no such form") }
        precondition(again == canonical)
    } catch {
        precondition(error.code == .jsonNumberTooLarge && error.kind == .badData)
    }
}

private func stream(_ bytes: [UInt8], limits: JSONLimits, whole: Result<JSONDocument, Fault>) {
    var reader = JSONElementReader(bytes, member: "objects", limits: limits, pieceSize: 16)
    var elements: [JSONValue] = []
    do throws(Fault) {
        while let element = try reader.next() { elements.append(element.value) }
        guard case .success(let document) = whole else { preconditionFailure("the stream accepts too much") }
        let objects = document.value["objects"]?.array
        precondition(objects == nil && elements.isEmpty || objects == elements)
    } catch {
        guard case .success(let document) = whole else { return }
        precondition(error.code == .jsonUnexpectedKind && document.kind(of: document.root) != .object)
    }
}

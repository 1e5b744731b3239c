import Diagnostics
import FuzzSupport
import Policy

/// A byte that chooses the reader, and a version of an agreement, a statement about one, or the terms in a file: it is
/// refused with a sentence, or read; what others sign is canonical, so that written again it has the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAgreement(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(start, count: count) else { return 0 }
    let bytes = input.bytes
    switch input.choice % 3 {
    case 0: document(bytes)
    case 1: statement(bytes)
    default: _ = attempt { () throws(Fault) in try AgreementDraft(parsing: bytes) }
    }
    return 0
}

private func document(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try AgreementDocument(parsing: bytes) }) else { return }
    precondition(read.bytes == bytes)
    guard let again = try? AgreementDocument(parsing: read.bytes) else { preconditionFailure("written, not read") }
    precondition(again == read)
}

private func statement(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try AgreementStatement(parsing: bytes) }) else { return }
    precondition(read.bytes == bytes)
}

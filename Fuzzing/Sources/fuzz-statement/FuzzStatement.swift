import Corrections
import Diagnostics
import Digests
import Policy

/// A byte that chooses the reader, and a statement of a party, an agreement, or a statement about one: it is refused with
/// a sentence, or read; what is read is canonical, so that written again it has the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStatement(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    switch choice % 4 {
    case 0: statement(bytes)
    case 1: succession(bytes)
    case 2: agreement(bytes)
    default: agreementStatement(bytes)
    }
    return 0
}

/// The value, or `nil` when it is refused with a reason.
private func attempt<Value>(_ body: () throws(Fault) -> Value) -> Value? {
    do throws(Fault) {
        return try body()
    } catch {
        precondition(error.kind == .badData && !error.finding.sentence.isEmpty)
        return nil
    }
}

private func statement(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try PartyStatement(parsing: bytes) }) else { return }
    guard let series = UUID(read.place.series),
        let made = try? PartyStatement(
            read.subject, by: read.party, series: series, number: read.place.number, previous: read.previous,
            reason: read.reason, time: read.time)
    else { preconditionFailure("read, not written") }
    precondition(made.bytes == bytes && made == read)
}

private func succession(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try SignedSuccession(parsing: bytes, entry: "succession") }) else {
        return
    }
    guard let again = try? SignedSuccession(parsing: read.bytes, entry: "succession") else {
        preconditionFailure("written, not read")
    }
    precondition(again.bytes == read.bytes)
}

private func agreement(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try AgreementDocument(parsing: bytes) }) else { return }
    guard let again = try? AgreementDocument(parsing: bytes) else { preconditionFailure("read once only") }
    precondition(again == read)
}

private func agreementStatement(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try AgreementStatement(parsing: bytes) }) else { return }
    precondition(read.bytes == bytes)
}

import Diagnostics
import FuzzSupport
import TransparencyLog

/// A byte that chooses the reader, and a note, the text of a checkpoint, or the name of a log: it is refused with a
/// sentence, or read, written and read again without a change.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNote(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(start, count: count) else { return 0 }
    let bytes = input.bytes
    switch input.choice % 3 {
    case 0: note(bytes)
    case 1: checkpoint(String(decoding: bytes, as: UTF8.self))
    default: origin(String(decoding: bytes, as: UTF8.self))
    }
    return 0
}

private func note(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try SignedNote(parsing: bytes) }) else { return }
    precondition(Array(read.written.utf8) == bytes)
    guard let again = try? SignedNote(parsing: Array(read.written.utf8)) else {
        preconditionFailure("written, not read")
    }
    precondition(again == read && !read.signatures.isEmpty && read.text.hasSuffix("\n"))
    checkpoint(read.text)
}

private func checkpoint(_ text: String) {
    guard let read = attempt({ () throws(Fault) in try Checkpoint(parsing: text) }) else { return }
    guard let again = try? Checkpoint(parsing: read.text) else { preconditionFailure("written, not read") }
    precondition(again == read && again.text == read.text)
    origin(read.origin)
}

private func origin(_ text: String) {
    guard let read = LogOrigin(text) else { return }
    precondition(read.text == text && LogOrigin(read.text) == read)
}

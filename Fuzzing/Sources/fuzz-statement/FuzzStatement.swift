import Corrections
import Diagnostics
import FuzzSupport

/// A signed statement: it is refused with a sentence, or read; written again from what was read of it, it has the same
/// bytes, so that nothing that was signed is ignored.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStatement(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let written = attempt({ () throws(Fault) in try StatementDocument.rewritten(bytes) }) else { return 0 }
    precondition(written == bytes)
    return 0
}

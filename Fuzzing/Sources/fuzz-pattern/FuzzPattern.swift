import ModelChecks

/// A STIX pattern: it is one, or it is refused with a character of it and a reason; in both versions of the grammar.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPattern(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let choice = input.first else { return 0 }
    let pattern = String(decoding: input.dropFirst(), as: UTF8.self)
    guard let flaw = STIXPattern.flaw(in: pattern, version: choice % 2 == 0 ? .current : .former) else { return 0 }
    precondition(!flaw.reason.isEmpty)
    precondition((1...pattern.unicodeScalars.count + 1).contains(flaw.character))
    return 0
}

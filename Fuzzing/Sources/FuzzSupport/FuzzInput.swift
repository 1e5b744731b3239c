public import Diagnostics

/// An input of libFuzzer whose first byte chooses what reads the others.
public struct FuzzInput {
    /// The first byte.
    public let choice: UInt8
    /// The others.
    public let bytes: [UInt8]

    /// The input; `nil` when it is empty.
    public init?(_ start: UnsafePointer<UInt8>?, count: Int) {
        let input = UnsafeBufferPointer(start: start, count: count)
        guard let first = input.first else { return nil }
        choice = first
        bytes = Array(input.dropFirst())
    }
}

/// The value, or `nil` when it is refused with a reason.
public func attempt<Value>(_ body: () throws(Fault) -> Value) -> Value? {
    do throws(Fault) {
        return try body()
    } catch {
        precondition(error.kind == .badData && !error.finding.sentence.isEmpty)
        return nil
    }
}

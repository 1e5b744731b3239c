internal import CStack

/// Detects that the stack of the current thread is nearly exhausted, so that a schema and a document that recurse
/// without limit end in a finding on threads of any size.
struct StackGuard {
    /// The reserve for further calls: regular expressions, allocation, a debugger's checks.
    private static let reserve: UInt = 160 << 10
    /// Up to this number of calls nothing is checked.
    private static let uncheckedDepth = 32

    private var lowest: UInt?

    /// Whether the reserve is reached, `depth` calls after the first.
    mutating func isExhausted(depth: Int) -> Bool {
        guard depth > Self.uncheckedDepth else { return false }
        let lowest = self.lowest ?? Self.lowestAddress()
        self.lowest = lowest
        return cstack_here() < lowest
    }

    /// The lowest usable address of this thread's stack.
    private static func lowestAddress() -> UInt {
        var (address, size): (UInt, UInt) = (0, 0)
        cstack_bounds(&address, &size)
        return address + min(reserve, size / 2)
    }
}

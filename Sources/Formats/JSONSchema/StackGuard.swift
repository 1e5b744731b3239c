internal import CStack

/// Tells when the stack of the running thread comes to its end, so that a schema and a document that go into each other
/// without measure end in a finding, on a thread of whatever size.
struct StackGuard {
    /// So much is left for what is called from here on: regular expressions, allocation, a debugger's checks.
    private static let reserve: UInt = 160 << 10
    /// Below so many calls nothing is looked up.
    private static let free = 32

    private var lowest: UInt?

    /// Whether too little is left, `depth` calls after the first.
    mutating func isExhausted(depth: Int) -> Bool {
        guard depth > Self.free else { return false }
        let lowest = self.lowest ?? Self.lowestAddress()
        self.lowest = lowest
        return cstack_here() < lowest
    }

    /// The lowest address that may be used on this thread.
    private static func lowestAddress() -> UInt {
        var (address, size): (UInt, UInt) = (0, 0)
        cstack_bounds(&address, &size)
        return address + min(reserve, size / 2)
    }
}

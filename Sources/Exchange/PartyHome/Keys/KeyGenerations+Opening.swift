internal import Diagnostics
internal import Files

extension KeyGenerations {
    /// Ends or undoes what was begun with the key set and stopped, unless somebody else is writing to the home now, or nothing
    /// can be written.
    func settleIfNeeded() throws(Fault) {
        guard try !isSettled(), let lock = FileLock(ifFree: layout.lock) else { return }
        defer { withExtendedLifetime(lock) {} }
        do throws(Fault) {
            try settle()
        } catch {
            // What cannot be ended now, for want of space or of permission, is ended later; what does not belong together is
            // told.
            switch error.code {
            case .keySetMissing, .keySetMixed, .keySetDamaged: throw error
            default: break
            }
        }
    }
}

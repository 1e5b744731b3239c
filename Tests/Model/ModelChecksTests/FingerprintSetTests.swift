import Testing

@testable import ModelChecks
@testable import TradeModel

/// A set of fingerprints answers like the set of texts.
@Suite struct FingerprintSetTests {
    @Test(arguments: [0, 1, 2, 5000, 200_000]) func itHoldsWhatWasAddedAndNothingElse(_ count: Int) {
        var set = FingerprintSet()
        for number in 0..<count {
            let isNew = set.insert(Fingerprint("identity--\(number)"))
            let isNewAgain = set.insert(Fingerprint("identity--\(number)"))
            #expect(isNew && !isNewAgain)
        }
        for number in stride(from: 0, to: count, by: 3) {
            #expect(set.contains(Fingerprint("identity--\(number)")))
            #expect(!set.contains(Fingerprint("identity--\(number + count)")))
        }
        #expect(!set.contains(Fingerprint("identity--", "0")))
    }

    @Test(arguments: [0, 1, 1000], [0, 1, 700]) func whatASetHasBeyondAnother(_ count: Int, _ others: Int) {
        var (set, other) = (FingerprintSet(), FingerprintSet())
        for number in 0..<count { set.insert(Fingerprint("identity--\(number)")) }
        for number in 0..<others { other.insert(Fingerprint("identity--\(number * 2)")) }
        let rest = set.subtracting(other)
        for number in 0..<max(count, 2 * others) {
            let isOther = number.isMultiple(of: 2) && number < 2 * others
            #expect(rest.contains(Fingerprint("identity--\(number)")) == (number < count && !isOther))
        }
        #expect(set.isEmpty == (count == 0) && set.subtracting(set).isEmpty)
    }
}

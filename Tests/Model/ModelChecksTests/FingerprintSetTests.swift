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
}

internal import Glibc

/// In which order a person is asked: the question whose answer tells most comes first.
///
/// A question tells as much as its answer is uncertain, for every pair of records that the answer joins or parts: the
/// entropy of its probability in bits, times the records of the one entity, times the records of the other.
public enum ReviewOrder {
    /// How much an answer tells, in bits.
    ///
    /// - Parameters:
    ///   - probability: how likely they are one, from 0 to 1.
    ///   - left: how many records the entity of the left one has.
    ///   - right: how many records the entity of the right one has.
    public static func information(probability: Double, left: Int, right: Int) -> Double {
        entropy(probability) * Double(left) * Double(right)
    }

    /// The entropy of a yes or no, in bits: 1 at even odds, 0 where there is no doubt.
    static func entropy(_ probability: Double) -> Double {
        func part(_ share: Double) -> Double { share > 0 ? -share * log2(share) : 0 }
        return part(probability) + part(1 - probability)
    }
}

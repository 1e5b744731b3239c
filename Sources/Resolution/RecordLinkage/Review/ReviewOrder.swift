internal import Glibc

/// The order of a review: the question with the most informative answer comes first.
///
/// The information of an answer is its uncertainty for every pair of records that it joins or separates: the entropy of
/// its probability in bits, times the records of the one entity, times the records of the other.
public enum ReviewOrder {
    /// The information of an answer, in bits.
    ///
    /// - Parameters:
    ///   - probability: the match probability from 0 to 1.
    ///   - left: the number of records of the left entity.
    ///   - right: the number of records of the right entity.
    public static func information(probability: Double, left: Int, right: Int) -> Double {
        entropy(probability) * Double(left) * Double(right)
    }

    /// The entropy of a yes-or-no answer, in bits: 1 at even odds, 0 for a certain answer.
    static func entropy(_ probability: Double) -> Double {
        func part(_ share: Double) -> Double { share > 0 ? -share * log2(share) : 0 }
        return part(probability) + part(1 - probability)
    }
}

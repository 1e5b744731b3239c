internal import Glibc

/// The parameters that weigh the pairs of a linked table: for each column and level its probability among matches (m),
/// among unrelated pairs (u), and among related pairs (r): relatives of one household, companies of one group.
///
/// The weight of a pair is the lesser of two sums, one against each kind of non-match: a brother at the same address
/// agrees in surname, street and telephone, and none of that distinguishes him.
public struct LinkageModel: Hashable, Sendable {
    /// The probabilities of one column, by level.
    public struct Column: Hashable, Sendable {
        /// The column's field.
        public var field: LinkageField
        /// m: among matches.
        public var m: [Double]
        /// u: among unrelated pairs.
        public var u: [Double]
        /// r: among related pairs.
        public var r: [Double]
        /// The share of the pairs with equal values that agree by chance; the others are matches.
        public var chancePart: Double

        /// The probabilities of a column.
        public init(field: LinkageField, m: [Double], u: [Double], r: [Double], chancePart: Double = 1) {
            self.field = field
            self.m = m
            self.u = u
            self.r = r
            self.chancePart = chancePart
        }
    }

    /// Columns whose agreement is correlated among matches: a person who moved has another street, city and postal code
    /// at once.
    public struct Group: Hashable, Sendable {
        /// The indices of the columns.
        public var columns: [Int]
        /// The m-probabilities by the levels of all its columns together, three bits each; they add up to 1 within each
        /// pattern of present and missing columns.
        public var m: [Double]

        /// The index of a vector's levels in `m`.
        @inline(__always)
        func index(_ vector: PairVector) -> Int {
            var index = 0
            for (place, column) in columns.enumerated() { index |= vector[column] << (place * 3) }
            return index
        }
    }

    /// The parameters' version.
    public var version: String
    /// The prior weight in bits, against unrelated pairs.
    public var prior: Double
    /// The prior weight in bits, against related pairs.
    public var relatedPrior: Double
    /// The number of records of the table that the priors were learned from; `nil` when it is not known.
    public var records: Int?
    /// The columns.
    public var columns: [Column]
    /// The groups of columns; each column is in one.
    public var groups: [Group]
    /// What else weighs pairs, kept for tables that grow; `nil` when it is taken from the table that is linked.
    public var statistics: LinkageStatistics?

    /// A model from its parts.
    public init(
        version: String, prior: Double, relatedPrior: Double, columns: [Column], groups: [Group], records: Int? = nil
    ) {
        self.version = version
        self.prior = prior
        self.relatedPrior = relatedPrior
        self.records = records
        self.columns = columns
        self.groups = groups
    }

    /// The shipped model for some fields, from before any record is read.
    public init(standardFor fields: [LinkageField]) {
        columns = fields.map { Self.standard($0) }
        groups = Self.groups(fields).map { Group(columns: $0, m: []) }
        version = "linkage-1"
        prior = -20
        relatedPrior = 2
        for index in groups.indices { groups[index].m = product(of: groups[index].columns) }
    }

    /// The m-probabilities of a group if its columns were independent.
    func product(of columns: [Int]) -> [Double] {
        var shares = [Double](repeating: 0, count: 1 << (columns.count * 3))
        for index in shares.indices {
            var share = 1.0
            for (place, column) in columns.enumerated() {
                let level = index >> (place * 3) & 7
                guard level < self.columns[column].m.count else {
                    share = 0
                    break
                }
                if level > 0 { share *= self.columns[column].m[level] }
            }
            shares[index] = share
        }
        return shares
    }

    private static func groups(_ fields: [LinkageField]) -> [[Int]] {
        var (names, address, others): ([Int], [Int], [[Int]]) = ([], [], [])
        for (index, field) in fields.enumerated() {
            switch field {
            case .givenName, .familyName: if names.count < 2 { names.append(index) } else { others.append([index]) }
            case .street, .city, .postalCode:
                if address.count < 3 { address.append(index) } else { others.append([index]) }
            default: others.append([index])
            }
        }
        return ([names, address] + others).filter { !$0.isEmpty }
    }

    /// The shipped probabilities of a field.
    static func standard(_ field: LinkageField) -> Column {
        let m: [Double]
        var u: [Double]
        // r, where relatives agree more often than strangers.
        var kin: [Double]?
        switch field {
        case .name:
            m = [0, 0.72, 0.12, 0.05, 0.005, 0.03, 0.06, 0.015]
            u = [0, 0.000_5, 0.001, 0.003, 0.001, 0.02, 0.974_45, 0.000_05]
            // Relatives share a part of it, seldom all: a father and a son with one name, two companies of one group.
            kin = [0, 0.04, 0.03, 0.25, 0.02, 0.25, 0.409_95, 0.000_05]
        case .familyName:
            m = [0, 0.72, 0.12, 0.05, 0.005, 0.03, 0.06, 0.015]
            u = [0, 0.001, 0.002, 0.003, 0.001, 0.02, 0.973, 0.000_05]
            kin = [0, 0.75, 0.06, 0.05, 0.005, 0.1, 0.03, 0.000_05]
        case .givenName:
            m = [0, 0.70, 0.12, 0.06, 0.02, 0.03, 0.055, 0.015]
            u = [0, 0.005, 0.005, 0.004, 0.004, 0.03, 0.952, 0.000_05]
        case .birthDate:
            m = [0, 0.85, 0.06, 0.01, 0.02, 0.03, 0.03]
            u = [0, 0.000_05, 0.001, 0.000_1, 0.001, 0.02, 0.978]
        case .identifier:
            m = [0, 0.85, 0.1, 0.05]
            u = [0, 0.000_001, 0.000_01, 0.999_989]
        case .phone:
            m = [0, 0.6, 0.05, 0.35]
            u = [0, 0.000_01, 0.000_01, 0.999_98]
            kin = [0, 0.3, 0.01, 0.69]
        case .email:
            m = [0, 0.7, 0.1, 0.1, 0.1]
            u = [0, 0.000_01, 0.000_01, 0.000_5, 0.999_48]
            kin = [0, 0.05, 0.01, 0.01, 0.93]
        case .street:
            m = [0, 0.6, 0.15, 0.03, 0.02, 0.2]
            u = [0, 0.000_05, 0.000_1, 0.000_1, 0.001, 0.998_75]
            kin = [0, 0.75, 0.1, 0.03, 0.02, 0.1]
        case .city, .region:
            m = [0, 0.75, 0.08, 0.02, 0.15]
            u = [0, 0.01, 0.002, 0.002, 0.986]
            kin = [0, 0.85, 0.06, 0.02, 0.07]
        case .text:
            m = [0, 0.75, 0.08, 0.05, 0.12]
            u = [0, 0.05, 0.005, 0.005, 0.94]
        case .number:
            m = [0, 0.7, 0.1, 0.08, 0.06, 0.06]
            u = [0, 0.001, 0.004, 0.02, 0.1, 0.875]
        case .time:
            m = [0, 0.6, 0.18, 0.12, 0.04, 0.06]
            u = [0, 0.002, 0.005, 0.015, 0.1, 0.878]
        case .position:
            m = [0, 0.45, 0.25, 0.12, 0.08, 0.1]
            u = [0, 0.000_05, 0.000_3, 0.003, 0.03, 0.966_65]
            // Neighbours in one building, branches in one town.
            kin = [0, 0.35, 0.25, 0.15, 0.1, 0.15]
        case .words(let label):
            m = [0, 0.2, 0.2, 0.25, 0.2, 0.1, 0.05]
            u = [0, 0.000_01, 0.000_02, 0.000_1, 0.001, 0.02, 0.978_87]
            // Two works of one author, two payments to one payee: all but the title is in common.
            kin =
                label == LinkageField.name.label
                ? [0, 0.02, 0.02, 0.06, 0.1, 0.2, 0.6] : [0, 0.35, 0.1, 0.1, 0.1, 0.1, 0.25]
        case .postalCode:
            m = [0, 0.75, 0.07, 0.03, 0.15]
            u = [0, 0.000_5, 0.000_5, 0.01, 0.989]
            kin = [0, 0.85, 0.05, 0.02, 0.08]
        case .country:
            m = [0, 0.95, 0.05]
            u = [0, 0.3, 0.7]
            kin = [0, 0.97, 0.03]
        }
        return Column(field: field, m: m, u: u, r: kin ?? related(u, field))
    }

    /// The r-probabilities of a column in which related pairs agree hardly more often than strangers: fathers and sons
    /// share a given name, twins a birth date.
    static func related(_ u: [Double], _ field: LinkageField) -> [Double] {
        let same: Double
        switch field {
        case .givenName: same = 0.04
        case .birthDate: same = 0.02
        case .identifier: same = 0.001
        default: return u
        }
        var r = u.map { $0 * (1 - same) }
        r[1] += same
        return r
    }
}

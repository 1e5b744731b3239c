/// What speaks against a match whatever else agrees: different valid values of an identifier of which every thing has
/// one; and within a household other given names, or birth dates that differ in year, month and day, when no identifier
/// or mailbox agrees.
///
/// A brother, a twin, and a father of the same name agree in all that a household has in common.
struct LinkageVetoes: Sendable {
    /// What a veto means for two rows.
    enum Veto { case none, names, dates, identifiers }

    /// The weight in bits of a pair that an identifier excludes.
    static let excluded: Float = -1000
    /// The most bits that are taken from a pair that looks like two relatives.
    private static let mostOfRelatives = 10.0
    /// The priors in bits against related pairs up to which they are taken in full, for dates and for given names: where
    /// relatives are rare, so are fathers and sons of one name, and a given name that differs is rather one in another
    /// language than a twin's.
    private static let (fewRelatives, fewTwins) = (4.0, 0.0)
    /// Fewer bits are no veto.
    private static let least: Float = 6
    /// The rarity in bits from which an identifier that both have outweighs such differences.
    private static let strong: Float = 10

    /// The columns of identifiers that exclude.
    let exclusive: [Int]
    private let columns: [LinkageColumn]
    /// The columns of dates, each with the position of its fingerprint in a row.
    private let dates: [LinkageRowLayout.Code]
    private let given: Int?
    /// The columns whose agreement outweighs other names and dates.
    private let outweighing: [Int]
    /// The columns that relatives of one household have in common.
    private let household: [Int]
    /// The bits that are taken from a pair whose dates or given names are those of two relatives.
    private let (bitsOfDates, bitsOfNames): (Float, Float)
    private let rarity: [SharedArray<Float>]

    /// The vetoes in a table under a model.
    ///
    /// - Parameter rarity: for each column and value, the weight in bits of sharing it.
    init(_ table: LinkageTable, _ model: LinkageModel, rarity: [SharedArray<Float>]) {
        let compared = table.columns.indices.filter { table.uses[$0].isCompared }
        func all(_ test: (LinkageField) -> Bool) -> [Int] { compared.filter { test(table.columns[$0].field) } }
        columns = table.columns
        self.rarity = rarity
        exclusive = all { $0.exclusiveScheme != nil }
        let household = all { [.street, .phone, .postalCode].contains($0) }
        self.household = household
        func bits(_ few: Double) -> Float {
            household.isEmpty ? 0 : Float(max(0, Self.mostOfRelatives - 2 * max(0, model.relatedPrior - few)))
        }
        let (ofDates, ofNames) = (bits(Self.fewRelatives), bits(Self.fewTwins))
        (bitsOfDates, bitsOfNames) = (ofDates, ofNames)
        dates = ofDates >= Self.least ? table.layout.codes.filter { $0.kind == .date } : []
        given = ofNames >= Self.least ? all { $0 == .givenName }.first : nil
        outweighing = all {
            switch $0 {
            case .identifier, .email: true
            default: false
            }
        }
    }

    /// Whether relatives are as many as matches in the table.
    var areRelativesMany: Bool { given != nil }

    /// Whether a vector has a level that could be a veto.
    @inline(__always)
    func mayApply(_ vector: PairVector) -> Bool {
        if let given, vector[given] == ValueComparer.Part.different { return true }
        for code in dates where vector[code.column] == ValueComparer.Date.different { return true }
        for column in exclusive where vector[column] > 1 { return true }
        return false
    }

    /// The weight of a pair, reduced by the veto that applies.
    func applied(to weight: Float, _ veto: Veto) -> Float {
        switch veto {
        case .none: weight
        case .names: weight - bitsOfNames
        case .dates: weight - bitsOfDates
        case .identifiers: Self.excluded
        }
    }

    /// The veto against two rows.
    func veto(_ vector: PairVector, left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>) -> Veto {
        let isExcluded = exclusive.contains { column in
            left[column] != right[column] && isValid(left[column], column) && isValid(right[column], column)
        }
        if isExcluded { return .identifiers }
        guard household.contains(where: { (1...2).contains(vector[$0]) }) else { return .none }
        let isOutweighed = outweighing.contains {
            let isEqual = vector[$0] == 1 && rarity[$0][Int(left[$0])] >= Self.strong
            return isEqual || (2...(columns[$0].field == .email ? 3 : 2)).contains(vector[$0])
        }
        guard !isOutweighed else { return .none }
        if let given, vector[given] == ValueComparer.Part.different { return .names }
        let isOtherDate = dates.contains { code in
            vector[code.column] == ValueComparer.Date.different
                && CodeFingerprint.differInEveryPart(left[code.place], right[code.place])
        }
        return isOtherDate ? .dates : .none
    }

    /// Whether a value of an exclusive column passes the check of its scheme; false for a missing one.
    func isValid(_ number: UInt32, _ column: Int) -> Bool { columns[column].values[Int(number)].isValid }
}

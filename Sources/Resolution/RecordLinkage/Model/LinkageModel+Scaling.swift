internal import Glibc

/// A model on tables of other sizes, and bounds for what is learned.
extension LinkageModel {
    /// The highest prior of a model that is used for a small table.
    private static let highestPrior = -1.0

    /// The model for a table with this number of records. The number of matches grows with the records, the number of
    /// pairs with their square, so the prior falls with the size of the table.
    func scaled(to records: Int) -> LinkageModel {
        guard let own = self.records, own != records, own > 0, records > 0 else { return self }
        var model = self
        model.prior = min(max(Self.highestPrior, prior), prior + log2(Double(own) / Double(records)))
        model.records = records
        return model
    }

    /// The model for a table: with statistics of its own, scaled to the number of records in steps; otherwise to that of
    /// the distinct ones.
    func adapted(toRecords records: Int, distinct: Int) -> LinkageModel {
        guard let statistics else { return scaled(to: distinct) }
        var model = self
        model.prior = min(max(Self.highestPrior, prior), prior - Double(statistics.step(records)))
        return model
    }

    /// The highest m-probability of the level `different` of a field whose values hardly ever differ between two
    /// records of one thing; `nil` for other fields. A table in which most of the pairs that look like matches are
    /// relatives would teach that matches often differ. So would a ledger, where other payments to one payee look like the
    /// payment that is looked for; that a measure has nothing to do with identity, when it has not, costs two bits.
    ///
    /// - Parameter relatedPrior: the prior in bits against related pairs. Where these are few they cannot be mistaken for
    ///   matches, and dates may differ as often as the table shows.
    static func mostDifferent(_ field: LinkageField, relatedPrior: Double) -> Double? {
        switch field {
        case .birthDate: min(1, 0.06 * exp2(max(0, relatedPrior)))
        case .identifier: field.exclusiveScheme == nil ? nil : 0.005
        case .number, .time: 0.3
        case .name, .givenName, .familyName, .phone, .email, .street, .city, .postalCode, .region, .country, .text,
            .position, .words:
            nil
        }
    }
}

internal import ArgumentParser
internal import Diagnostics
internal import FileMerging
internal import Files
internal import RecordLinkage
internal import SourceFormats

/// Options of the steps of a linkage.
struct LinkageStepOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The mapping of the columns.", valueName: "file"))
    var map: String
    @Option(help: ArgumentHelp("The model, learned with --frequencies.", valueName: "json"))
    var model: String
    @Option(help: ArgumentHelp("The number of rows of the whole table.", valueName: "n"))
    var records: Int = 0
    @Option(help: ArgumentHelp("The probability from which two records match.", valueName: "p"))
    var threshold: Double = Linkage.standardThreshold

    func validate() throws {
        guard threshold > 0, threshold < 1 else {
            throw ValidationError("--threshold is a probability above 0 and below 1.")
        }
        guard records >= 0 else { throw ValidationError("--records is a number of rows.") }
    }

    /// The part of the linkage that this process has.
    func part() throws(Fault) -> LinkagePart {
        let name = Paths.name(of: map)
        let plan = try LinkagePlan(
            try MappingFile(parsing: File.bytes(at: map, limit: 1 << 20), named: name), named: name)
        let model = try ParametersFile.model(named: model, for: plan)
        return try LinkagePart(plan, model: model, records: records, threshold: threshold)
    }
}

internal import ArgumentParser

/// `corridor linkage`
struct LinkageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linkage", abstract: "The steps of a linkage of tables, for many machines (docs/spark.md).",
        discussion: """
            Each step reads lines of cells separated by tabs from standard input and writes such lines to standard \
            output. Spark/link.py runs them on Apache Spark; the clusters are those of corridor merge.
            """,
        shouldDisplay: false,
        subcommands: [
            LinkageRowsStep.self, LinkageKeysStep.self, LinkagePairsStep.self, LinkageClustersStep.self,
            LinkageFrequencies.self, LinkageLimits.self,
        ])
}

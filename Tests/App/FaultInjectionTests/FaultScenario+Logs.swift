/// Logs of relations, killed at any call.
extension FaultScenario {
    static let logs: [FaultScenario] = [
        FaultScenario(
            name: "log export", before: "corridor seal one.json --to 'Example Agency' -o first.asice --home carrier $P",
            command: "corridor log export -o logs --home carrier $P", again: [0, 5],
            afterwards: #"""
                corridor log verify logs || fail "the export does not hold"
                corridor log verify --home carrier || fail "the logs do not hold"
                """#)
    ]
}

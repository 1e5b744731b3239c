/// Logs of relations, killed at any call.
extension FaultScenario {
    static let logs: [FaultScenario] = [
        FaultScenario(
            name: "log export", before: "corridor seal one.json --to 'Example Agency' -o first.asice --home carrier $P",
            command: "corridor log export -o logs --home carrier $P", again: [0, 5],
            afterwards: #"""
                corridor log verify logs || fail "the export does not hold"
                corridor log verify --home carrier || fail "the logs do not hold"
                """#),
        FaultScenario(
            name: "log export with packages", before: "corridor import three.asice --home agency $P",
            command: "corridor log export -o logs --packages evidence --home agency $P --force", again: [0, 5],
            afterwards: #"""
                # Three messages were accepted, and each has its receipt.
                [ "$(ls evidence | wc -l)" = 6 ] || fail "not three messages and their receipts: $(ls evidence)"
                corridor audit carrier/profile.asice agency/profile.asice logs evidence > audited || fail "$(cat audited)"
                """#),
        FaultScenario(
            name: "ledger purge",
            before: #"""
                corridor seal one.json --to 'Example Agency' -o first.asice --home carrier $P
                python3 -c 'import sqlite3; base = sqlite3.connect("carrier/.corridor/case.sqlite"); base.execute(
                    "INSERT INTO ledger_key (year, key) SELECT 2019, key FROM ledger_key LIMIT 1"); base.commit()'
                """#,
            command: "corridor ledger purge 2019 --reason test --home carrier", again: [0, 2],
            afterwards: #"""
                corridor ledger purge 2019 --reason again --home carrier && fail "the year is there still"
                corridor ledger partner 'Example Agency' --home carrier --format json | grep -q message_id \
                    || fail "$(corridor ledger partner 'Example Agency' --home carrier)"
                corridor check-home --home carrier || fail "the home is damaged"
                corridor seal two.json --to 'Example Agency' -o second.asice --home carrier $P || fail "nothing can be sealed"
                """#),
    ]
}

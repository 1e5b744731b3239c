/// Consents and the ledger, killed at any call.
extension FaultScenario {
    private static let object = "identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4b11"

    /// The agency has asked the carrier, which has imported the request; its digest is in the file `request`.
    private static let asked = """
        mkdir -p exchange
        corridor consent ask \(object) --for 'Example Stranger' --uses 3 --reason test --home agency $P
        corridor send 'Example Carrier' --to-folder exchange --home agency $P >/dev/null 2>&1
        corridor receive exchange --import --home carrier $P >/dev/null 2>&1
        corridor consent list --home carrier --format json \
            | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["digest"])' > request

        """

    /// The carrier has granted it; the digest of the consent is in the file `grant`.
    private static let granted =
        asked + """
            corridor consent grant $(cat request) --reason test --until 2099-01-01 --home carrier $P
            corridor consent list --home carrier --format json \
                | python3 -c 'import json,sys; print(json.load(sys.stdin)[1]["digest"])' > grant
            corridor send 'Example Agency' --to-folder exchange --home carrier $P >/dev/null 2>&1
            corridor receive exchange --import --home agency $P >/dev/null 2>&1

            """

    /// What waits at one party reaches the other.
    private static func carry(_ name: String, from sender: String, to receiver: String) -> String {
        """
        mkdir -p exchange
        corridor send '\(name)' --to-folder exchange --home \(sender) $P >/dev/null 2>&1
        corridor receive exchange --import --home \(receiver) $P >/dev/null 2>&1

        """
    }

    static let consents: [FaultScenario] = [
        FaultScenario(
            name: "consent ask",
            command: "corridor consent ask \(object) --for 'Example Stranger' --reason test --home agency $P",
            afterwards: carry("Example Carrier", from: "agency", to: "carrier") + #"""
                asked=$(corridor consent list --home agency --format json | grep -c '"state": "open"')
                [ "$asked" -ge 1 ] && [ "$asked" -le 2 ] || fail "asked $asked times"
                [ $(corridor consent list --home carrier --format json | grep -c '"state": "open"') = "$asked" ] \
                    || fail "not all came: $(corridor consent list --home carrier)"
                [ $(corridor ledger partner 'Example Carrier' --home agency --format json | grep -c '"act": "ask"') = "$asked" ] \
                    || fail "asked without an entry: $(corridor ledger partner 'Example Carrier' --home agency)"
                """#),
        FaultScenario(
            name: "consent grant", before: asked,
            command: "corridor consent grant $(cat request) --reason test --until 2099-01-01 --home carrier $P",
            afterwards: carry("Example Agency", from: "carrier", to: "agency") + #"""
                corridor consent list --home agency | grep -q 'consent, valid' || fail "$(corridor consent list --home agency)"
                """#),
        FaultScenario(
            name: "consent deny", before: asked,
            command: "corridor consent deny $(cat request) --reason test --home carrier $P",
            afterwards: carry("Example Agency", from: "carrier", to: "agency") + #"""
                corridor consent list --home agency | grep -q 'request, denied' || fail "$(corridor consent list --home agency)"
                """#),
        FaultScenario(
            name: "consent revoke", before: granted,
            command: "corridor consent revoke $(cat grant) --reason test --home carrier $P",
            afterwards: carry("Example Agency", from: "carrier", to: "agency") + #"""
                corridor consent list --home agency | grep -q 'consent, revoked' || fail "$(corridor consent list --home agency)"
                """#),
        FaultScenario(
            name: "share with its entry in the ledger",
            command: "corridor share --to 'Example Carrier' \(object) -o shared.asice --home agency $P", again: [0, 5],
            afterwards: #"""
                corridor ledger partner 'Example Carrier' --home agency --format json > entries.json
                for message in $(corridor receipt sent --home agency | grep -o '[0-9a-f]\{8\}-[0-9a-f-]*'); do
                    grep -q "$message" entries.json || fail "sent without an entry: $message"
                done
                """#),
        FaultScenario(
            name: "ledger person", command: "corridor ledger person \(object) --reason test --home agency",
            afterwards: #"corridor log list --home agency | grep -q ledger-read || fail "read, and not logged""#),
    ]
}

/// What a party states of objects that it gave, killed at any call.
extension FaultScenario {
    private static let one = "identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4b11"
    private static let two = "identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4b12"

    /// What waits at the carrier reaches the agency.
    private static let reaches = #"""
        mkdir -p exchange
        corridor send 'Example Agency' --to-folder exchange --home carrier $P >/dev/null 2>&1
        corridor receive exchange --import --home agency $P >/dev/null 2>&1
        """#

    /// Nothing was stated twice, and the agency leaves the object out.
    private static func isHidden(_ statements: Int = 1) -> String {
        reaches + #"""

            [ $(corridor retractions list --home carrier --format json | grep -c '"act"') = \#(statements) ] \
                || fail "stated: $(corridor retractions list --home carrier)"
            corridor show \#(one) --home agency 2>&1 | grep -q object-hidden || fail "it is shown"
            """#
    }

    /// A retraction for the agency in a file.
    private static func retraction(_ objects: String) -> String {
        """
        corridor retract \(objects) --reason test --home carrier $P
        cp carrier/.corridor/outbox/*.asice retraction.asice
        """
    }

    static let corrections: [FaultScenario] = [
        FaultScenario(
            name: "retract", command: "corridor retract \(one) --reason test --home carrier $P",
            afterwards: isHidden()),
        FaultScenario(
            name: "reinstate", before: "corridor retract \(one) --reason test --home carrier $P",
            command: "corridor reinstate \(one) --reason test --home carrier $P", again: [0, 2],
            afterwards: reaches + #"""

                corridor show \#(one) --home agency >/dev/null 2>&1 || fail "it is not shown"
                """#),
        FaultScenario(
            name: "narrow", command: "corridor narrow \(one) --marking TLP:RED --reason test --home carrier $P",
            afterwards: reaches + #"""

                [ $(corridor retractions list --home agency --format json | grep -c '"narrow"') = 1 ] || fail "not narrowed"
                corridor share --to 'Example Stranger' \#(one) -o x.asice --home agency $P && fail "it goes out"; true
                """#),
        FaultScenario(
            name: "revoke", command: "corridor revoke \(one) --last one.json --reason test --home carrier $P",
            afterwards: reaches + #"""

                corridor show \#(one) --home agency 2>&1 | grep -q object-withdrawn || fail "it is shown"
                """#),
        FaultScenario(
            name: "import of a retraction",
            before: """
                corridor share --to 'Example Stranger' \(one) -o shared.asice --home agency $P
                corridor import shared.asice --home stranger $P
                """ + "\n" + retraction(one),
            command: "corridor import retraction.asice --home agency $P", again: [0, 1],
            afterwards: #"""
                corridor show \#(one) --home agency 2>&1 | grep -q object-hidden || fail "it is shown"
                mkdir -p onward
                corridor send 'Example Stranger' --to-folder onward --home agency $P >/dev/null 2>&1
                corridor receive onward --import --home stranger $P >/dev/null 2>&1
                corridor show \#(one) --home stranger 2>&1 | grep -q object-hidden || fail "the holder shows it"
                [ $(corridor log list --home stranger --format json | grep -c '"act": "imported"') = 2 ] \
                    || fail "not passed on once: $(corridor log list --home stranger)"
                """#),
        FaultScenario(
            name: "retractions accept", before: retraction("\(one) \(two)") + "\n" + reaches,
            command: "corridor retractions accept --reason test --home agency", again: [0, 2],
            afterwards: #"""
                corridor show \#(one) --home agency 2>&1 | grep -q object-hidden || fail "it is shown"
                """#),
        FaultScenario(
            name: "show of a retracted object", before: retraction(one) + "\n" + reaches,
            command: "corridor show \(one) --retracted --ground test --home agency",
            afterwards: #"""
                corridor log list --home agency | grep -q retracted-shown || fail "not in the log"
                """#),
        FaultScenario(
            name: "send of newer versions", before: newer,
            command: "corridor send --corrections newer.json --to-folder exchange --home carrier $P",
            afterwards: reaches + #"""

                corridor show \#(one) --home agency | grep -q 'Example Newer' || fail "the newer version did not come"
                [ $(corridor show \#(one) --versions --home agency | grep -c '"name": "Example Newer"') = 1 ] || fail "it came twice"
                [ $(corridor log list --home carrier --format json | grep -c '"act": "sealed"') = 5 ] \
                    || fail "not sealed once: $(corridor log list --home carrier)"
                """#),
        FaultScenario(
            name: "send of newer versions of others",
            before: newer + #"""

                corridor share --to 'Example Stranger' \#(one) -o shared.asice --home agency $P
                corridor import shared.asice --home stranger $P
                corridor send --corrections newer.json --to-folder exchange --home carrier $P

                """# + reaches,
            command: "corridor send --corrections --to-folder onward --home agency $P",
            afterwards: #"""
                corridor send --to-folder onward --home agency $P >/dev/null 2>&1
                corridor receive onward --import --home stranger $P >/dev/null 2>&1
                corridor show \#(one) --home stranger | grep -q 'Example Newer' || fail "the newer version did not come"
                """#),
        FaultScenario(
            name: "supersede",
            command: "corridor supersede \(one) --version one.json --reason test --home carrier $P",
            afterwards: reaches + #"""

                [ $(corridor retractions list --home agency --format json | grep -c '"supersede"') = 1 ] || fail "not once"
                corridor show \#(one) --home agency 2>&1 | grep -q object-superseded || fail "it is shown"
                """#),
        FaultScenario(
            name: "retract with destruction",
            before:
                "corridor receipt sent --home carrier --format json | sed -n 's/.*\"message_id\": \"\\(.*\\)\".*/\\1/p' | head -n 1 > message",
            command: "corridor retract $(cat message) --destroy --reason test --home carrier $P",
            afterwards: reaches + #"""

                [ $(corridor destroy list --home carrier --format json | grep -c '"request"') = 1 ] || fail "asked twice"
                corridor destroy list --home agency | grep -q asked || fail "nobody is asked"
                """#),
        FaultScenario(
            name: "open of a retracted message", before: retraction(one) + "\n" + reaches,
            command: "corridor open one.asice -d opened --retracted --ground test --home agency $P", again: [0, 5],
            afterwards: #"""
                corridor log list --home agency | grep -q retracted-shown || fail "not in the log"
                corridor open one.asice -d other --home agency $P && fail "opened without a ground"; true
                """#),
    ]

    /// A newer version of an object that the agency has.
    private static let newer = #"""
        mkdir -p exchange onward
        sed 's/"modified":"[^"]*"/"modified":"2026-02-02T00:00:00.000Z"/; s/Example Trading/Example Newer/' one.json > newer.json
        """#
}

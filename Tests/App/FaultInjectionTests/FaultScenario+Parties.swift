/// Holds, destruction at another party's request, compromised keys, successions and disputes.
extension FaultScenario {
    /// The message of `three.asice`, imported at the agency, and two persons there.
    private static let persons = #"""
        for name in Ada Ben; do
            corridor person add $name --role release,keys --new-passphrase-file passphrase.txt --home agency $P
        done
        mkdir exchange
        corridor send 'Example Agency' one.json --to-folder exchange --home carrier $P
        corridor receive exchange --import --home agency $P
        corridor receive exchange --import --home carrier $P

        """#

    private static let signed =
        "--person Ada --person-passphrase-file passphrase.txt --second Ben --second-passphrase-file passphrase.txt"

    private static let asked =
        persons + #"""
            corridor log --home carrier --format json | python3 -c 'import json,sys; print([e["subject"] for e in json.load(sys.stdin) if e["act"] == "sealed"][-1])' > message
            corridor destroy ask $(cat message) --reason test --home carrier $P
            corridor send --to-folder exchange --home carrier $P
            corridor receive exchange --import --home agency $P
            corridor destroy list --home agency --format json | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["request"])' > request

            """#

    static let parties: [FaultScenario] = [
        FaultScenario(
            name: "destroy ask",
            before: persons
                + #"""
                corridor log --home carrier --format json | python3 -c 'import json,sys; print([e["subject"] for e in json.load(sys.stdin) if e["act"] == "sealed"][-1])' > message
                """#,
            command: "corridor destroy ask $(cat message) --reason test --home carrier $P",
            afterwards: #"""
                corridor send --to-folder exchange --home carrier $P || fail "sending fails"
                corridor receive exchange --import --home agency $P || fail "the request is refused"
                corridor destroy list --home agency | grep -q asked || fail "nothing was asked"
                """#),
        FaultScenario(
            name: "destroy accept", before: asked,
            command: "corridor destroy accept $(cat request) --reason test \(signed) --home agency $P", again: [0, 2],
            afterwards: #"""
                corridor log verify --home agency || fail "the log does not hold"
                corridor send --to-folder exchange --home agency $P || fail "sending fails"
                corridor receive exchange --import --home carrier $P || fail "the certificate is refused"
                corridor destroy list --home carrier | grep -q 'destroyed' || fail "not certified"
                [ $(corridor destroy list --home carrier --format json | grep -c '"state": "destroyed"') = 1 ] || fail "not destroyed"
                """#),
        FaultScenario(
            name: "destroy refuse", before: asked,
            command: "corridor destroy refuse $(cat request) --reason test --home agency $P", again: [0, 2],
            afterwards: #"""
                corridor send --to-folder exchange --home agency $P || fail "sending fails"
                corridor receive exchange --import --home carrier $P || fail "the answer is refused"
                corridor destroy list --home carrier | grep -q refused || fail "not refused"
                """#),
        FaultScenario(
            name: "overdue validate",
            before: #"""
                python3 - one.json marked.json <<'END'
                import json, sys
                bundle = json.load(open(sys.argv[1]))
                marking = "marking-definition--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4b12"
                bundle["objects"].insert(0, {"type": "marking-definition", "spec_version": "2.1", "id": marking, "created": "2021-02-01T00:00:00.000Z",
                    "extensions": {"extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064": {"extension_type": "property-extension", "review_by": "2026-02-01T00:00:00.000Z"}}})
                bundle["objects"][1]["object_marking_refs"] = [marking]
                print(bundle["objects"][1]["id"], file=open("object", "w"))
                json.dump(bundle, open(sys.argv[2], "w"))
                END
                corridor seal marked.json --to 'Example Agency' --override --reason test -o marked.asice --home carrier $P
                corridor import three.asice marked.asice --home agency $P
                """#,
            command: "corridor overdue validate $(cat object) --until 2028-01-01 --reason test --home agency",
            afterwards: #"""
                [ $(corridor overdue list --home agency --format json | grep -c object) = 0 ] || fail "overdue still"
                [ $(corridor overdue list --all --home agency --format json | grep -c object) = 1 ] || fail "no date"
                """#),
        FaultScenario(
            name: "key compromised",
            before: persons
                + #"""
                corridor key list --home carrier --format json | python3 -c 'import json,sys; print([c["sha256"] for c in json.load(sys.stdin)["certificates"] if c["role"] == "originator"][0])' > certificate
                corridor key revoke originator --since 2020-01-01 --home carrier $P
                corridor partner add carrier/profile.asice --yes --home agency
                """#,
            command: "corridor key compromised $(cat certificate) --since 2020-01-01 --reason test --home carrier $P",
            afterwards: #"""
                corridor send --to-folder exchange --home carrier $P || fail "sending fails"
                corridor receive exchange --import --home agency $P || fail "it is refused"
                corridor suspect list --home agency | grep -q suspect || fail "nothing is suspect"
                """#),
        FaultScenario(
            name: "suspect disown",
            before: persons
                + #"""
                corridor key list --home carrier --format json | python3 -c 'import json,sys; print([c["sha256"] for c in json.load(sys.stdin)["certificates"] if c["role"] == "originator"][0])' > certificate
                corridor key revoke originator --since 2020-01-01 --home carrier $P
                corridor partner add carrier/profile.asice --yes --home agency
                corridor key compromised $(cat certificate) --since 2020-01-01 --reason test --home carrier $P
                corridor send --to-folder exchange --home carrier $P
                corridor receive exchange --import --home agency $P
                """#,
            command: "corridor suspect disown --reason test --home agency",
            afterwards: #"""
                corridor suspect list --home agency | grep -q disowned || fail "not disowned"
                corridor log verify --home agency || fail "the log does not hold"
                """#),
        FaultScenario(
            name: "succession accept",
            before:
                "corridor succession propose 'Example Agency' --reason test -o proposed.json --home carrier $P; mkdir exchange",
            command: "corridor succession accept proposed.json -o accepted.json --force --home agency $P",
            afterwards: #"""
                corridor succession list --home agency | grep -q 'in effect' || fail "no succession"
                [ -s accepted.json ] || fail "no file"
                corridor send --to-folder exchange --home agency $P || fail "sending fails"
                corridor receive exchange --import --home carrier $P || fail "it is refused"
                corridor succession list --home carrier | grep -q 'in effect' || fail "no succession at the other party"
                """#),
        FaultScenario(
            name: "dispute", before: persons,
            command:
                "corridor dispute $(python3 -c 'import json; print(json.load(open(\"one.json\"))[\"objects\"][0][\"id\"])') --statement 'Not so.' --home carrier $P",
            afterwards: #"""
                corridor send --to-folder exchange --home carrier $P || fail "sending fails"
                corridor receive exchange --import --home agency $P || fail "it is refused"
                corridor report -o page.html --home agency || fail "no report"
                grep -q 'Not so' page.html || fail "the report does not say it"
                """#),
    ]
}

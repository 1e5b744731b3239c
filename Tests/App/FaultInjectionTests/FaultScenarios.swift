internal import Foundation

/// Every command that writes, and what must hold after it. `CORRIDOR_FAULT_SCENARIOS` names the beginning of the names of
/// those that are tried.
extension FaultScenario {
    static let all: [FaultScenario] =
        (keys + partners + agreements + persons + sending + receiving + sharing + retention + working + exchange
        + running + logs + corrections + parties + consents).filter {
            $0.name.hasPrefix(ProcessInfo.processInfo.environment["CORRIDOR_FAULT_SCENARIOS"] ?? "")
        }

    /// What was sealed before still opens, and what is sealed with the new keys passes at a partner that has the new
    /// profile. Whatever was done with the keys, the party is still its root's.
    private static let keysStillOpen = #"""
        corridor open three.asice -d opened --home agency $P || fail "what was sealed to the former key does not open"
        for other in carrier partner; do
            corridor partner add agency/profile.asice --yes --home $other || fail "the profile is refused by $other"
        done
        corridor seal one.json --to 'Example Carrier' -o fresh.asice --home agency $P || fail "sealing fails"
        corridor import fresh.asice --home carrier $P || fail "what is sealed now is refused"
        corridor seal two.json --to 'Example Agency' -o answer.asice --home carrier $P || fail "nothing can be sealed to it"
        corridor import answer.asice --home agency $P || fail "what is sealed to it now is refused"
        """#

    private static let keys: [FaultScenario] =
        [
            FaultScenario(
                name: "init", command: "corridor init made --name 'Example Made' --country FR $P", again: [0, 2, 5],
                afterwards: """
                    corridor key list --home made >/dev/null || fail "there is no home"
                    corridor partner add made/profile.asice --yes --home agency || fail "its profile is refused"
                    """),
            FaultScenario(
                name: "key renew", command: "corridor key renew --home agency $P", afterwards: keysStillOpen),
        ]
        + ["encryption", "originator", "gateway", "receipt", "root"].map { role in
            FaultScenario(
                name: "key rotate \(role)", command: "corridor key rotate \(role) --home agency $P",
                afterwards: keysStillOpen)
        }
        + ["encryption", "originator"].map { role in
            FaultScenario(
                name: "key revoke \(role)", command: "corridor key revoke \(role) --home agency $P",
                afterwards: keysStillOpen)
        } + [
            FaultScenario(
                name: "key new", command: "corridor key new originator --request request.csr --home agency $P",
                again: [0, 5], afterwards: keysStillOpen)
        ]

    private static let partners: [FaultScenario] = [
        FaultScenario(
            name: "partner add", command: "corridor partner add stranger/profile.asice --yes --home carrier",
            afterwards: #"corridor partner list --home carrier | grep -q 'Example Stranger' || fail "no partner""#),
        FaultScenario(
            name: "partner suspend",
            command: "corridor partner suspend 'Example Carrier' --reason test --home agency", again: [0, 1, 2, 4],
            afterwards:
                #"corridor import three.asice --home agency $P && fail "imported from a suspended partner"; true"#
        ),
        FaultScenario(
            name: "partner address", command: "corridor partner address 'Example Carrier' /exchange --home agency",
            afterwards: """
                corridor partner address 'Example Carrier' --home agency | grep -q 'go to /exchange' || fail "no address"
                """),
        FaultScenario(
            name: "home known-host", before: "ssh-keygen -q -t ed25519 -N '' -f host",
            command: "corridor home known-host sftp://corridor@files.example.org/x --key host.pub --home agency",
            afterwards: #"grep -c . agency/.corridor/transport/known_hosts | grep -qx 1 || fail "no key of the server""#
        ),
        FaultScenario(
            name: "key ssh", command: "corridor key ssh --home agency",
            afterwards: """
                ssh-keygen -y -f agency/.corridor/transport/key > derived.pub || fail "no key"
                corridor key ssh --home agency | grep -qF "$(cut -d ' ' -f 2 derived.pub)" || fail "another public key"
                """),
        FaultScenario(
            name: "stream renew", command: "corridor stream renew --reason test --home carrier",
            afterwards: """
                corridor seal one.json --to 'Example Agency' -o fresh.asice --home carrier $P || fail "sealing fails"
                corridor import fresh.asice --home agency $P || fail "what is sealed now is refused"
                """),
        FaultScenario(
            name: "saying again after a new stream",
            before: "corridor stream renew --reason test --home carrier\n",
            command: "corridor seal one.json --to 'Example Agency' -o said.asice --home carrier $P", again: [0, 2, 5],
            afterwards: """
                corridor seal one.json --to 'Example Agency' -o fresh.asice --home carrier $P || fail "sealing fails"
                corridor log list --act statement-made --home carrier | grep -q statement-made || fail "nothing is stated again"
                """),
        FaultScenario(
            name: "codes import",
            command: "corridor codes import airports.csv --list iata-airport --dated 2026-01-01 --home carrier",
            afterwards: #"corridor codes list --home carrier | grep -q iata || fail "no list""#),
    ]

    /// The carrier has proposed an agreement, which the agency has imported; its id is in the file `id`.
    private static let proposed = #"""
        printf '{"grace_days":3,"give":{"tlp":"amber"},"receive":{"tlp":"green"}}' > terms.json
        corridor agreement propose 'Example Agency' --terms terms.json -o proposal.asice --home carrier $P
        corridor agreement list --home carrier --format json | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["agreement"])' > id
        corridor import proposal.asice --home agency $P

        """#

    private static let accepted =
        proposed + #"""
            corridor agreement accept $(cat id) -o accepted.asice --home agency $P
            corridor import accepted.asice --home carrier $P

            """#

    private static let agreements: [FaultScenario] = [
        FaultScenario(
            name: "agreement propose",
            before: #"printf '{"give":{"tlp":"amber"}}' > terms.json"#,
            command:
                "corridor agreement propose 'Example Agency' --terms terms.json -o proposal.asice --home carrier $P",
            again: [0, 5],
            afterwards: #"""
                corridor import proposal.asice --home agency $P || fail "the proposal is refused"
                corridor agreement list --home agency | grep -q proposed || fail "nothing is proposed"
                """#),
        FaultScenario(
            name: "agreement accept", before: proposed,
            command: "corridor agreement accept $(cat id) -o accepted.asice --home agency $P", again: [0, 5],
            afterwards: #"""
                corridor import accepted.asice --home carrier $P || fail "the acceptance is refused"
                corridor agreement list --home carrier | grep -q 'in force' || fail "nothing is in force"
                corridor agreement list --home agency | grep -q 'in force' || fail "nothing is in force here"
                """#),
        FaultScenario(
            name: "agreement suspend", before: accepted,
            command: "corridor agreement suspend $(cat id) --reason test -o suspended.asice --home agency $P",
            again: [0, 5],
            afterwards: #"""
                corridor import suspended.asice --home carrier $P || fail "the suspension is refused"
                corridor agreement list --home carrier | grep -q suspended || fail "it is not suspended"
                """#),
        FaultScenario(
            name: "agreement end", before: accepted,
            command: "corridor agreement end $(cat id) --reason test -o ended.asice --home carrier $P", again: [0, 5],
            afterwards: #"""
                corridor import ended.asice --home agency $P || fail "the end is refused"
                corridor agreement list --home agency | grep -q ended || fail "it is not ended"
                """#),
        FaultScenario(
            name: "import of an agreement",
            before: proposed + "corridor agreement accept $(cat id) -o accepted.asice --home agency $P",
            command: "corridor import accepted.asice --home carrier $P", again: [0, 1],
            afterwards: #"corridor agreement list --home carrier | grep -q 'in force' || fail "nothing is in force""#),
        FaultScenario(
            name: "home require-agreement", command: "corridor home require-agreement on --home agency",
            afterwards: #"corridor log --home agency | grep -q setting-changed || fail "nothing is logged""#),
    ]

    private static let persons: [FaultScenario] = [
        FaultScenario(
            name: "person add",
            command:
                "corridor person add Ada --role release,keys --new-passphrase-file passphrase.txt --home agency $P",
            again: [0, 2],
            afterwards: #"""
                corridor home require-persons on --home agency || fail "there is nobody"
                corridor home require-persons off --person Ada --person-passphrase-file passphrase.txt --home agency \
                    || fail "the person cannot sign"
                corridor log verify --home agency || fail "the log does not hold"
                """#),
        FaultScenario(
            name: "person remove",
            before: "corridor person add Ada --role release --new-passphrase-file passphrase.txt --home agency $P",
            command: "corridor person remove Ada --reason test --home agency $P",
            afterwards: #"""
                corridor person list --home agency | grep -q removed || fail "the person is there"
                [ $(count agency/.corridor/persons) = 0 ] || fail "the key is there"
                corridor partner add agency/profile.asice --yes --home carrier || fail "the profile is refused"
                """#),
        FaultScenario(
            name: "home require-persons",
            before: "corridor person add Ada --role release,keys --new-passphrase-file passphrase.txt --home agency $P",
            command: "corridor home require-persons on --home agency",
            afterwards: #"corridor person list --home agency | grep -q 'must be signed' || fail "it is not asked for""#),
    ]

    private static let sending: [FaultScenario] = [
        FaultScenario(
            name: "export",
            command: "corridor export parties.csv --map parties.map.json --dated 2026-02-01 -o out.json --home carrier",
            again: [0, 5],
            afterwards: #"""
                corridor validate out.json >/dev/null || fail "the bundle is not valid"
                corridor export parties.csv --map parties.map.json -o twice.json --home carrier >/dev/null
                [ ! -e twice.json ] || fail "exported, and not remembered"
                """#),
        FaultScenario(
            name: "export of what has changed",
            before: #"""
                corridor export parties.csv --map parties.map.json --dated 2026-02-01 -o out.json --home carrier
                printf 'id,full name,phone\n1,Example Trading,+1 202 555 0100\n3,Example Carting,+1 202 555 0102\n' > parties.csv
                """#,
            command:
                "corridor export parties.csv --map parties.map.json --complete --max-revocations 50% --dated 2026-02-02 -o next.json --home carrier",
            again: [0, 5],
            afterwards: #"""
                corridor validate next.json >/dev/null || fail "the bundle is not valid"
                [ $(grep -o '"revoked":true' next.json | wc -l) = 1 ] || fail "not revoked: $(cat next.json)"
                grep -q 'Example Carting' next.json || fail "not exported: $(cat next.json)"
                corridor export parties.csv --map parties.map.json --complete -o twice.json --home carrier >/dev/null
                [ ! -e twice.json ] || fail "exported, and not remembered"
                """#),
        FaultScenario(
            name: "export to a folder",
            before: #"""
                { echo 'id,full name,phone'; for n in $(seq 1 60); do echo "$n,Example Trading $n,+1 202 555 0100"; done; } > parties.csv
                """#,
            command:
                "corridor export parties.csv --map parties.map.json --bundle-objects 50 --dated 2026-02-01 -o bundles/ --home carrier",
            again: [0, 5],
            afterwards: #"""
                [ "$(ls -A bundles | tr '\n' ' ')" = "parties-0001.json parties-0002.json " ] || fail "bundles: $(ls -A bundles)"
                corridor validate bundles/*.json >/dev/null || fail "the bundles are not valid"
                corridor export parties.csv --map parties.map.json -o twice.json --home carrier >/dev/null
                [ ! -e twice.json ] || fail "exported, and not remembered"
                """#),
        FaultScenario(
            name: "export of a watched folder",
            before: #"""
                mkdir inbox bundles
                cp parties.csv inbox/; touch inbox/parties.csv.done
                printf '{"format":"corridor-watch","version":"1","mapping":"parties.map.json","daily_maximum":5}' > rules.json
                """#,
            command: "corridor export --watch inbox --rules rules.json --directory bundles --once --home carrier",
            afterwards: #"""
                corridor validate bundles/parties.csv.json >/dev/null || fail "the bundle is not valid"
                [ $(count bundles) = 1 ] || fail "bundles: $(ls -A bundles)"
                cmp parties.csv inbox/done/parties.csv || fail "the file is lost"
                [ -s inbox/done/parties.csv.report.json ] || fail "no report"
                [ $(count inbox/done) = 2 ] || fail "done: $(ls -A inbox/done)"
                [ -z "$(ls inbox/failed inbox/held | grep parties)" ] || fail "failed or held"
                [ ! -e inbox/parties.csv.done ] || fail "the marker stays"
                """#),
        FaultScenario(
            name: "pack", command: "corridor pack one.json -o packed.asice --home carrier $P", again: [0, 5],
            afterwards: #"corridor verify packed.asice --home carrier >/dev/null || fail "the package does not verify""#
        ),
        FaultScenario(
            name: "seal", command: "corridor seal one.json --to 'Example Agency' -o fresh.asice --home carrier $P",
            again: [0, 5],
            afterwards: #"""
                corridor seal two.json --to 'Example Agency' -o later.asice --home carrier $P || fail "sealing fails"
                corridor import three.asice fresh.asice later.asice --home agency $P || fail "what was sealed is refused"
                """#),
        FaultScenario(
            name: "seal on an override",
            before: #"""
                python3 - one.json marked.json <<'END'
                import json, sys
                bundle = json.load(open(sys.argv[1]))
                bundle["objects"][0]["object_marking_refs"] = ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]
                json.dump(bundle, open(sys.argv[2], "w"))
                END
                corridor seal marked.json --to 'Example Agency' -o refused.asice --home carrier $P && exit 1; true
                """#,
            command:
                "corridor seal marked.json --to 'Example Agency' --override --reason test -o fresh.asice --home carrier $P",
            again: [0, 5],
            afterwards: #"""
                [ ! -e refused.asice ] || fail "sealed what policy refuses"
                corridor log --home carrier | grep -q policy-refused || fail "the refusal is not logged"
                corridor log --home carrier | grep -q policy-overridden || fail "the override is not logged"
                corridor import three.asice fresh.asice --home agency $P || fail "what was sealed is refused"
                """#),
        FaultScenario(
            name: "seal for two",
            command: "corridor seal one.json --to 'Example Agency' --to 'Example Partner' -d sent --home carrier $P",
            afterwards: #"""
                for file in sent/*.asice; do
                    corridor import $file --home agency $P || corridor import $file --home partner $P \
                        || fail "$file is refused by both"
                done
                """#),
    ]

    /// What was imported stands once, with its sealed copy and its receipt.
    private static func stands(_ messages: Int) -> String {
        #"""
        [ $(count agency/.corridor/sealed) = \#(messages) ] || fail "sealed: $(ls -A agency/.corridor/sealed)"
        [ $(count agency/.corridor/outbox) = \#(messages) ] || fail "outbox: $(ls -A agency/.corridor/outbox)"
        """#
    }

    private static let receiving: [FaultScenario] = [
        FaultScenario(
            name: "import", command: "corridor import three.asice --home agency $P", again: [0, 1],
            afterwards: stands(3) + #"""

                for receipt in agency/.corridor/outbox/*.asice; do
                    corridor import $receipt --home carrier $P || fail "the receipt $receipt is refused"
                done
                """#),
        FaultScenario(
            name: "import of what is damaged",
            before: "corridor quarantine discard $(held bad.asice) --reason test --home agency",
            command: "corridor import bad.asice --home agency $P", again: [1],
            afterwards: #"""
                [ $(count agency/.corridor/quarantine) = 2 ] || fail "quarantine: $(ls -A agency/.corridor/quarantine)"
                """#),
        FaultScenario(
            name: "import of a receipt",
            command: "corridor import receipts/$(ls receipts | head -n 1) --home carrier $P", again: [0, 1],
            afterwards: #"[ $(count carrier/.corridor/sealed) = 1 ] || fail "no receipt""#),
        FaultScenario(
            name: "quarantine release",
            command: "corridor quarantine release $(held strange.asice) --reason test --home agency $P",
            again: [0, 1, 2], afterwards: stands(3)),
        FaultScenario(
            name: "quarantine discard",
            command: "corridor quarantine discard $(held bad.asice) --reason test --home agency", again: [0, 1, 2],
            afterwards: #"[ $(count agency/.corridor/quarantine) = 1 ] || fail "it is still there""#),
    ]

    /// The agency shares what the carrier sent with a party that does not know the carrier.
    private static let share = """
        corridor share --to 'Example Stranger' $(corridor find --home agency | awk 'NR > 1 { print $1 }' | tr '\\n' ' ') \
            -o shared.asice --home agency $P
        """

    private static let sharing: [FaultScenario] = [
        FaultScenario(
            name: "share", command: share, again: [0, 5],
            afterwards: #"""
                corridor import shared.asice --home stranger $P || fail "what was shared is refused"
                corridor seal one.json --to 'Example Stranger' -o later.asice --home agency $P --override --reason test \
                    || corridor seal one.json --to 'Example Stranger' -o later.asice --home agency $P || fail "sealing fails"
                corridor import later.asice --home stranger $P || fail "what was sealed later is refused"
                """#),
        FaultScenario(
            name: "import of a share", before: share, command: "corridor import shared.asice --home stranger $P",
            again: [0, 1],
            afterwards: #"""
                [ $(count stranger/.corridor/sealed) = 1 ] || fail "sealed: $(ls -A stranger/.corridor/sealed)"
                [ $(count stranger/.corridor/outbox) = 1 ] || fail "outbox: $(ls -A stranger/.corridor/outbox)"
                corridor partner introduced --home stranger | grep -q 'Example Carrier' || fail "nobody was introduced"
                corridor find --home stranger | grep -q 'according to Example Agency' || fail "nothing is there"
                """#),
        FaultScenario(
            name: "partner add of an introduced party",
            before: share + "\ncorridor import shared.asice --home stranger $P; corridor merge --home stranger",
            command: "corridor partner add --introduced 'Example Carrier' --yes --home stranger", again: [0, 2],
            afterwards: #"""
                corridor partner list --home stranger | grep -q 'Example Carrier' || fail "no partner"
                corridor find --home stranger | grep -q 'according to' && fail "it is still only introduced"; true
                """#),
    ]

    private static let retention: [FaultScenario] = [
        FaultScenario(
            name: "purge",
            before: """
                corridor import three.asice --home agency $P
                python3 -c 'import zipfile; print(zipfile.ZipFile("three.asice").read("payload-0001.p7m")[400:440].hex())' > bytes
                python3 -c 'import json,zipfile; print(json.loads(zipfile.ZipFile("three.asice").read("routing.json"))["message_id"])' > message
                """,
            command:
                "corridor purge $(cat message) --reason test -o certificate.json --force --home agency $P",
            afterwards: #"""
                corridor verify certificate.json.p7s --content certificate.json --home agency >/dev/null \
                    || fail "the certificate of destruction does not verify"
                python3 - <<'END' || fail "what was purged is still there"
                import os, sys
                wanted = bytes.fromhex(open("bytes").read())
                for folder, _, names in os.walk("agency"):
                    for name in names:
                        if wanted in open(os.path.join(folder, name), "rb").read(): sys.exit(os.path.join(folder, name))
                END
                corridor report -o page.html --home agency || fail "no report after a purge"
                corridor import three.asice --home agency $P && fail "imported again after a purge"; true
                """#),
        FaultScenario(
            name: "hold add",
            before: """
                corridor import three.asice --home agency $P
                python3 -c 'import json,zipfile; print(json.loads(zipfile.ZipFile("three.asice").read("routing.json"))["message_id"])' > message
                """,
            command: "corridor hold add $(cat message) --reason test --home agency",
            afterwards: #"""
                corridor purge $(cat message) --reason test --home agency && fail "purged what is held"
                [ $(corridor hold list --home agency --format json | grep -c '"hold"') = 1 ] || fail "not one hold"
                [ $(corridor log --home agency | grep -c hold-added) = 1 ] || fail "not logged once"
                """#),
        FaultScenario(
            name: "hold remove",
            before: """
                corridor import three.asice --home agency $P
                python3 -c 'import json,zipfile; print(json.loads(zipfile.ZipFile("three.asice").read("routing.json"))["message_id"])' > message
                corridor hold add $(cat message) --reason test --home agency
                """,
            command: "corridor hold remove 1 --reason test --home agency", again: [0, 2],
            afterwards: #"""
                corridor purge $(cat message) --reason test --home agency || fail "held still"
                [ $(corridor log --home agency | grep -c hold-removed) = 1 ] || fail "not logged once"
                """#),
        FaultScenario(
            name: "purge of what was exported",
            before: "corridor export parties.csv --map parties.map.json --dated 2026-02-01 -o out.json --home carrier",
            command: "corridor purge --exported parties --reason test --home carrier", again: [0, 2],
            afterwards: #"""
                corridor export parties.csv --map parties.map.json --dated 2026-02-01 -o anew.json --home carrier \
                    || fail "nothing can be exported"
                cmp out.json anew.json || fail "something was remembered"
                """#),
    ]

    private static let working: [FaultScenario] = [
        FaultScenario(
            name: "merge", before: "corridor import three.asice --home agency $P",
            command: "corridor merge --home agency",
            afterwards: #"corridor find Broker --home agency | grep -q Broker || fail "nothing is found""#),
        FaultScenario(
            name: "merge of a case file of schema 5",
            before: #"""
                corridor import three.asice --home agency $P
                python3 - agency/.corridor/case.sqlite <<'END'
                import sqlite3, sys
                database = sqlite3.connect(sys.argv[1])
                database.executescript("""
                    DROP TABLE search_token; DROP TABLE search_block; DROP TABLE search_index;
                    DROP INDEX package_direction; DROP INDEX quarantine_file;
                    DELETE FROM grdb_migrations WHERE identifier = '6';
                """)
                END
                """#,
            command: "corridor merge --home agency",
            afterwards: #"corridor find Broker --home agency | grep -q Broker || fail "nothing is found""#),
        FaultScenario(
            name: "decide",
            command:
                "corridor decide different $(corridor find --home agency | awk 'NR > 1 { print $1 }' | tr '\\n' ' ') --reason test --home agency",
            afterwards: #"corridor log --home agency | grep -q decided || fail "no decision""#),
        FaultScenario(
            name: "open", command: "corridor open three.asice -d opened --home agency $P", again: [0, 1, 5],
            afterwards:
                #"[ -s opened/data/three.json ] || [ -s opened/three.json ] || fail "nothing was opened: $(find opened)""#
        ),
        FaultScenario(
            name: "report", command: "corridor report -o page.html --force --home agency",
            afterwards: #"grep -q '</html>' page.html || fail "no page""#),
        FaultScenario(
            name: "convert", command: "corridor convert one.json -o one.xml --force",
            afterwards: #"corridor validate one.xml >/dev/null || fail "the message is not valid""#),
    ]
}
